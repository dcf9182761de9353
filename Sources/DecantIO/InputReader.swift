internal import Glibc

/// An input, read in pieces into a buffer that slides.
///
/// Where the bytes come from is the supply's business: a file, or what comes out of one. Faults stop
/// reading like an end does; `resume` goes on behind them.
final class InputReader {
  /// How reading ended.
  enum Ending: Equatable {
    case end
    case failed(SystemError)
    case cancelled
    case fault(StreamFault)
  }

  /// Largest buffer kept while it is empty.
  static let mostKept = 1_048_576

  /// Bytes of the input that were consumed.
  private(set) var offset = 0
  /// How reading ended, once it has.
  private(set) var ending: Ending?
  /// Where members begin and end, from the first byte that was not consumed, in order.
  private(set) var marks: [MemberMark] = []
  /// Whether reading never waits for somebody who writes.
  let isRegular: Bool

  private let supply: any ByteSupply
  private var storage: [UInt8]
  private var held = 0..<0

  init(_ supply: any ByteSupply) {
    self.supply = supply
    storage = [UInt8](repeating: 0, count: supply.chunk)
    isRegular = supply.isRegular
  }

  convenience init(
    descriptor: Int32, owns: Bool, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.init(FileSupply(descriptor: descriptor, owns: owns, isCancelled: isCancelled))
  }

  /// Bytes read and not consumed.
  var bytes: Int { held.count }

  /// Whether places are those of the file as stored.
  var isStored: Bool { supply.isStored }

  /// Whether marks are places of the file as stored.
  var marksAreStored: Bool { supply.marksAreStored }

  /// Bytes of the whole, where that is known without reading.
  var size: Int? { supply.size }

  /// The byte at `index`, counted from the first that was not consumed.
  subscript(index: Int) -> UInt8 { storage[held.lowerBound + index] }

  /// Lends bytes that were not consumed; `range` counts from the first of them.
  func withBytes<R>(in range: Range<Int>, _ body: (Span<UInt8>) -> R) -> R {
    // The array is held for as long as it is lent.
    let bytes = storage
    let start = held.lowerBound
    return body(bytes.span.extracting(start + range.lowerBound..<start + range.upperBound))
  }

  /// A copy of bytes that were not consumed.
  func copy(_ range: Range<Int>) -> [UInt8] {
    let start = held.lowerBound
    return Array(storage[start + range.lowerBound..<start + range.upperBound])
  }

  /// Appends a copy of bytes that were not consumed to `bytes`.
  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    let start = held.lowerBound
    bytes += storage[start + range.lowerBound..<start + range.upperBound]
  }

  /// Where `pattern` first stands at or behind `start`.
  func firstPlace(of pattern: [UInt8], from start: Int) -> Int? {
    guard start < held.count, !pattern.isEmpty else { return nil }
    let searched = held.lowerBound + start..<held.upperBound
    return SystemCalls.find(pattern, in: storage, searched).map { $0 - held.lowerBound }
  }

  /// Lets go of the first `count` bytes.
  func consume(_ count: Int) {
    offset += count
    held = held.lowerBound + count..<held.upperBound
    if let first = marks.first, first.position < offset {
      marks.removeAll { $0.position < offset }
    }
    if held.isEmpty {
      held = 0..<0
      if storage.count > InputReader.mostKept {
        storage = [UInt8](repeating: 0, count: supply.chunk)
      }
    }
  }

  /// Puts `bytes`, which were consumed last, back before all others.
  func putBack(_ bytes: ArraySlice<UInt8>) {
    offset -= bytes.count
    storage = Array(bytes + storage[held])
    held = 0..<storage.count
  }

  /// Whether `fill` would not wait.
  var canFill: Bool { ending != nil || isRegular || supply.isReady }

  /// Reads what there is, at least one byte, or sets `ending`, or notes a mark. Waits for whoever
  /// writes.
  func fill() {
    guard ending == nil else { return }
    makeRoom()
    switch supply.read(into: &storage, from: held.upperBound) {
    case .bytes(let count, let end):
      held = held.lowerBound..<held.upperBound + count
      // Of members that hold nothing, the first end and the last beginning count.
      if let end { mark { $0.ended = $0.ended ?? end } }
    case .memberBegins(let place): mark { $0.begins = place }
    case .fault(let fault): ending = .fault(fault)
    case .end: ending = .end
    case .failed(let error): ending = .failed(error)
    case .cancelled: ending = .cancelled
    }
  }

  /// Notes something about the place behind all bytes.
  private func mark(_ change: (inout MemberMark) -> Void) {
    let position = offset + held.count
    if marks.last?.position != position { marks.append(MemberMark(position: position)) }
    change(&marks[marks.count - 1])
  }

  /// Forgets the beginnings of members in front of which nothing of `range` is to end.
  func forgetBeginnings(in range: Range<Int>) {
    marks.removeAll { $0.begins != nil && range.contains($0.position) }
  }

  /// Goes on behind a fault.
  func resume() {
    if case .fault = ending { ending = nil }
  }

  /// Whether `seek` can be hoped for.
  var canSeek: Bool { size != nil && supply.seek(to: offset + held.count) }

  /// Goes on at byte `place` of the file.
  func seek(to place: Int) -> Bool {
    guard supply.seek(to: place) else { return false }
    offset = place
    held = 0..<0
    marks.removeAll()
    ending = nil
    return true
  }

  /// Makes room for half a chunk at least.
  private func makeRoom() {
    if storage.count - held.upperBound >= supply.chunk / 2 { return }
    if held.lowerBound >= storage.count / 2 {
      let count = held.count
      unsafe storage.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        _ = unsafe memmove(base, base + held.lowerBound, count)
      }
      held = 0..<count
    } else {
      storage += [UInt8](repeating: 0, count: storage.count)
    }
  }
}
