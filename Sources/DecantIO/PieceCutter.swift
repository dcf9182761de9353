/// Cuts an input into pieces: lines, pages, or the whole.
///
/// A piece that grows over the limit is passed over without being held.
final class PieceCutter {
  /// What parts two pieces.
  enum Separator {
    /// Nothing: the input is one piece.
    case none
    /// The bytes, wherever they stand.
    case anywhere([UInt8])
    /// A line that is the bytes and nothing else, with its line end.
    case wholeLine([UInt8])

    fileprivate var pattern: [UInt8] {
      switch self {
      case .none: []
      case .anywhere(let bytes), .wholeLine(let bytes): bytes
      }
    }
  }

  enum Cut {
    /// A piece: bytes of the reader, until the next cut. Whether a separator ended it, and whether
    /// damage took its beginning or its end.
    case piece(Range<Int>, isParted: Bool, isCut: Bool = false)
    /// A piece over the limit.
    case tooLong
    case end
    case failed(SystemError)
    /// Something is lost, and reading goes on behind it.
    case fault(StreamFault)
    /// The caller wants to stop; what was read of the piece is no document.
    case cancelled
  }

  let reader: InputReader
  private let separator: Separator
  private let pattern: [UInt8]
  private let limit: Int
  private let countsLines: Bool
  private let keepsCut: Bool

  /// Bytes of the input before the piece cut last.
  private(set) var offset = 0
  /// Line on which the piece cut last begins, from 1; only where lines are counted.
  private(set) var line = 1

  private var nextLine = 1
  private var endedInReturn = false
  /// Bytes of the last piece and its separator, to be consumed.
  private var used = 0
  /// Bytes in which no separator stands.
  private var searched = 0
  private var hasBegun = false
  private var isSkipping = false
  private var isOver = false
  /// A fault behind the piece cut last.
  private var waiting: StreamFault?
  /// Whether the piece at hand begins behind a fault.
  private var isBehindFault = false

  /// - Parameter keepsCut: whether a piece whose end is cut off by the end of the input is a piece.
  init(
    _ reader: InputReader, separator: Separator, limit: Int, countsLines: Bool = false,
    keepsCut: Bool = true
  ) {
    self.reader = reader
    self.separator = separator
    pattern = separator.pattern
    self.limit = min(limit, Int.max / 2)
    self.countsLines = countsLines
    self.keepsCut = keepsCut
  }

  /// The next piece. Waits for input where it must.
  func next() -> Cut {
    if let fault = waiting.take() { return .fault(fault) }
    guard !isOver else { return .end }
    begin()
    while true {
      if let (place, length) = findSeparator() { return finish(place, separator: length) }
      skipOverlong()
      if isSkipping, reader.isRegular, case .none = separator {
        isOver = true
        return .tooLong
      }
      switch reader.ending {
      case nil: reader.fill()
      case .end:
        isOver = true
        if isSkipping { return .tooLong }
        return reader.bytes == 0 ? .end : finish(reader.bytes, separator: 0)
      case .failed(let error):
        isOver = true
        return .failed(error)
      case .cancelled:
        isOver = true
        return .cancelled
      case .fault(let fault): return pieceBefore(fault)
      }
    }
  }

  /// What a fault leaves of the piece before it. Pieces go on behind it; a whole input does not.
  private func pieceBefore(_ fault: StreamFault) -> Cut {
    if case .none = separator { isOver = true } else { reader.resume() }
    isBehindFault = fault.kind == .damaged
    let isKept = fault.kind == .foreign || (fault.kind == .cut && keepsCut)
    guard isKept, reader.bytes > 0 else {
      hasBegun = false
      used = reader.bytes
      return .fault(fault)
    }
    if fault.kind == .foreign { waiting = fault }
    return finish(reader.bytes, separator: 0, isCut: fault.kind == .cut)
  }

  /// Whether `next` can go on without waiting: reads what is there, and looks for an end in it.
  var isReady: Bool {
    if isOver || waiting != nil { return true }
    begin()
    while true {
      if findSeparator() != nil || reader.ending != nil { return true }
      skipOverlong()
      if !reader.canFill { return false }
      reader.fill()
    }
  }

  /// Whether no piece is left, as far as is known without waiting.
  var isSpent: Bool {
    if waiting != nil { return false }
    if isOver { return true }
    if case .fault = reader.ending { return false }
    return reader.ending != nil && reader.bytes == used && !isSkipping
  }

  /// Lets go of the last piece; once for each.
  private func begin() {
    guard !hasBegun else { return }
    hasBegun = true
    letGo(used)
    used = 0
    searched = 0
    isSkipping = false
    offset = reader.offset
    line = nextLine
  }

  private func finish(_ end: Int, separator length: Int, isCut: Bool = false) -> Cut {
    let isCut = isCut || isBehindFault
    if length > 0 { isBehindFault = false }
    hasBegun = false
    used = end + length
    if isSkipping { return .tooLong }
    let bytes = end > 0 && reader[end - 1] == 0x0D ? end - 1 : end
    return bytes > limit ? .tooLong : .piece(0..<end, isParted: length > 0, isCut: isCut)
  }

  /// Drops what was read of a piece over the limit, but for as much as a separator may need.
  private func skipOverlong() {
    let tail = pattern.count + 3
    guard reader.bytes > (isSkipping ? tail : limit + tail) else { return }
    isSkipping = true
    let dropped = reader.bytes - tail
    letGo(dropped)
    searched = max(0, searched - dropped)
  }

  private func letGo(_ count: Int) {
    if countsLines {
      reader.withBytes(in: 0..<count) { bytes in
        for index in bytes.indices {
          let byte = bytes[index]
          if byte == 0x0D || (byte == 0x0A && !endedInReturn) { nextLine += 1 }
          endedInReturn = byte == 0x0D
        }
      }
    }
    reader.consume(count)
  }

  /// The next separator: where it stands, and its bytes.
  private func findSeparator() -> (place: Int, bytes: Int)? {
    guard !pattern.isEmpty else { return nil }
    while let place = reader.firstPlace(of: pattern, from: searched) {
      guard case .wholeLine = separator else { return (place, pattern.count) }
      let startsLine =
        place == 0 ? !isSkipping : reader[place - 1] == 0x0A || reader[place - 1] == 0x0D
      if !startsLine {
        searched = place + 1
        continue
      }
      searched = place
      switch lineEnd(at: place + pattern.count) {
      case .undecided: return nil
      case .none: searched = place + 1
      case .bytes(let count): return (place, pattern.count + count)
      }
    }
    searched = max(searched, reader.bytes - pattern.count + 1)
    return nil
  }

  private enum LineEnd {
    case none, undecided
    case bytes(Int)
  }

  /// The line end at `index`; the end of the input is one of no bytes.
  private func lineEnd(at index: Int) -> LineEnd {
    let isWhole = reader.ending != nil
    guard index < reader.bytes else { return isWhole ? .bytes(0) : .undecided }
    if reader[index] == 0x0A { return .bytes(1) }
    guard reader[index] == 0x0D else { return .none }
    guard index + 1 < reader.bytes else { return isWhole ? .bytes(1) : .undecided }
    return .bytes(reader[index + 1] == 0x0A ? 2 : 1)
  }
}
