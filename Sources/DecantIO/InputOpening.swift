internal import DecantCore

/// An input that is open, and of which it is still to be found out what it is.
final class InputOpening {
  /// What became of the input.
  enum Result {
    case lane(InputLane)
    /// An error or a skip in the place of an input that cannot be read.
    case item(InputItem)
  }

  private let entry: InputWalk.Entry
  private let reader: InputReader
  private let form: InputOptions.Form

  private init(_ entry: InputWalk.Entry, _ reader: InputReader, _ form: InputOptions.Form) {
    self.entry = entry
    self.reader = reader
    self.form = form
  }

  /// Opens `entry`.
  static func start(
    _ entry: InputWalk.Entry, as form: InputOptions.Form,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> Swift.Result<InputOpening, SystemError> {
    if entry.isStandardInput {
      let reader = InputReader(descriptor: 0, owns: false, isCancelled: isCancelled)
      return .success(InputOpening(entry, reader, form))
    }
    return SystemCalls.open(entry.path).map { descriptor in
      InputOpening(
        entry, InputReader(descriptor: descriptor, owns: true, isCancelled: isCancelled), form)
    }
  }

  /// Whether `open` can go on without waiting: reads what is there, and looks whether it tells.
  var isReady: Bool {
    while reader.ending == nil {
      if reader.bytes > 0, finding != nil { return true }
      if !reader.canFill { return false }
      reader.fill()
    }
    return true
  }

  /// Reads as much as is needed to tell what the input is.
  func open(_ options: InputOptions) -> Result {
    if reader.bytes == 0 { reader.fill() }
    if case .failed(let number) = reader.ending, reader.bytes == 0 {
      return .item(InputOpening.failure(entry, SystemError(number: number)))
    }
    while finding == nil { reader.fill() }
    switch finding {
    case nil, .text: return lane(.text, options)
    case .pages: return lane(.pages, options)
    case .jsonl: return lane(.jsonl, options)
    case .refused(let name): return refuse(name)
    case .binary:
      guard entry.isNamed else { return .item(.skipped(reason: "unknown-kind")) }
      return .item(
        error("binary", "expected text or JSON Lines, found bytes of no known kind"))
    }
  }

  private enum Finding {
    case text, pages, jsonl, binary
    case refused(String)
  }

  /// How the input is to be read, by what the caller says and as few bytes as tell; nil when more
  /// are needed.
  private var finding: Finding? {
    let isWhole = reader.ending != nil
    let head = reader.copy(0..<min(reader.bytes, InputKind.bytes))
    switch form {
    case .text: return .text
    case .pages, .jsonl:
      guard let packed = InputKind.packed(head, isWhole: isWhole) else { return nil }
      if case .unsupported(let name) = packed { return .refused(name) }
      return form == .pages ? .pages : .jsonl
    case .auto:
      switch InputKind.of(head, isWhole: isWhole) {
      case nil: return nil
      case .text: return .text
      case .jsonl: return .jsonl
      case .binary: return .binary
      case .unsupported(let name): return .refused(name)
      }
    default: return .refused(form.rawValue)
    }
  }

  private func lane(_ form: InputOptions.Form, _ options: InputOptions) -> Result {
    .lane(InputLane(reader, form: form, name: entry.name, options: options))
  }

  private func refuse(_ name: String) -> Result {
    .item(error("unsupported", "expected text or JSON Lines, found \(name), which is not read yet"))
  }

  private func error(_ code: String, _ message: String) -> InputItem {
    InputOpening.error(entry, code: code, message: message)
  }

  /// The error for an input that cannot be opened or read at all.
  static func failure(_ entry: InputWalk.Entry, _ failure: SystemError) -> InputItem {
    error(
      entry, code: failure.isMissing ? "missing" : "unreadable",
      message: "expected an input that can be read, found \(failure.words)")
  }

  private static func error(
    _ entry: InputWalk.Entry, code: String, message: String
  ) -> InputItem {
    var provenance = Provenance()
    provenance.file = entry.name
    return .error(DocumentError(code: code, stage: "input", message: message), provenance)
  }
}
