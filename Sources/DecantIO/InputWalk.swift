/// The inputs a run was given, and what lies in the folders among them, in order.
struct InputWalk {
  /// One input to open.
  struct Entry {
    /// Empty for standard input.
    let path: [UInt8]
    /// Whether the caller named it, and did not find it in a folder.
    let isNamed: Bool

    var isStandardInput: Bool { path.isEmpty }
    /// The name in messages and provenance; nil for standard input.
    var name: String? { isStandardInput ? nil : EscapedName.string(path) }
  }

  /// What comes next.
  enum Step {
    case open(Entry)
    case skipped(reason: String)
    case failed(Entry, SystemError)
  }

  /// What is still to be visited, last first.
  private var pending: [Entry]

  /// - Parameter paths: names as given; none, and `-`, are standard input.
  init(_ paths: [[UInt8]]) {
    self.init(listed: paths.isEmpty ? [[0x2D]] : paths)
  }

  /// - Parameter names: as given, `-` for standard input; none are none.
  init(listed names: [[UInt8]]) {
    pending = names.reversed().map { Entry(path: $0 == [0x2D] ? [] : $0, isNamed: true) }
  }

  /// The next step, or nil at the end. Folders are opened here, and everything else by the caller.
  ///
  /// Dot files are passed over in silence; links and special files in folders with a count.
  mutating func next() -> Step? {
    while let entry = pending.popLast() {
      if entry.isStandardInput { return .open(entry) }
      switch SystemCalls.kind(of: entry.path, followsLinks: entry.isNamed) {
      case .failure(let error): return .failed(entry, error)
      case .success(.regular): return .open(entry)
      case .success(.link): return .skipped(reason: "link")
      case .success(.other):
        return entry.isNamed ? .open(entry) : .skipped(reason: "special-file")
      case .success(.folder):
        switch SystemCalls.names(in: entry.path) {
        case .failure(let error): return .failed(entry, error)
        case .success(let names):
          let base = entry.path.last == 0x2F ? entry.path : entry.path + [0x2F]
          for name in names.reversed() where name.first != 0x2E {
            pending.append(Entry(path: base + name, isNamed: false))
          }
        }
      }
    }
    return nil
  }

  /// Whether opening what comes next may wait for somebody who writes.
  var mayWait: Bool {
    guard let entry = pending.last, entry.isNamed else { return false }
    if entry.isStandardInput {
      return SystemCalls.kind(of: 0) == .other && !SystemCalls.isReadable(0, milliseconds: 0)
    }
    return SystemCalls.kind(of: entry.path, followsLinks: true) == .success(.other)
  }
}
