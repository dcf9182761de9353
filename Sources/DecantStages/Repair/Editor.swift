internal import DecantCore
internal import DecantText

/// Makes a draft from edits that are found from left to right; copies nothing before the first.
struct Editor {
  private(set) var draft = Draft()
  private var kept = 0

  /// Empties the draft and keeps its capacity.
  mutating func reset() {
    draft.reset()
    kept = 0
  }

  /// Puts `replacement` in the place of `range`, which begins at or behind the last edit's end.
  mutating func replace(
    _ bytes: Span<UInt8>, _ range: Range<Int>, with replacement: some Sequence<UInt8>,
    rule: String
  ) {
    if range.lowerBound > kept { draft.keep(bytes, kept..<range.lowerBound) }
    draft.replace(range, with: replacement, rule: rule)
    kept = range.upperBound
  }

  /// Puts one scalar in the place of `range`.
  mutating func replace(
    _ bytes: Span<UInt8>, _ range: Range<Int>, with scalar: UInt32, rule: String
  ) {
    replace(bytes, range, with: UTF8Bytes(scalar), rule: rule)
  }

  /// Takes `range` out.
  mutating func remove(_ bytes: Span<UInt8>, _ range: Range<Int>, rule: String) {
    replace(bytes, range, with: EmptyCollection<UInt8>(), rule: rule)
  }

  /// Copies what is behind the last edit.
  mutating func finish(_ bytes: Span<UInt8>) {
    if draft.hasEdits, kept < bytes.count { draft.keep(bytes, kept..<bytes.count) }
  }
}

/// The UTF-8 bytes of one scalar; those of U+FFFD for an integer that is none.
struct UTF8Bytes: Sequence, IteratorProtocol {
  private var left: UInt32
  private var count: UInt32

  init(_ scalar: UInt32) {
    let encoded =
      UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
    left = 0
    count = 0
    for byte in encoded {
      left |= UInt32(byte) << (8 * count)
      count += 1
    }
  }

  /// Bytes that a scalar takes.
  static func count(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  mutating func next() -> UInt8? {
    if count == 0 { return nil }
    defer {
      left >>= 8
      count -= 1
    }
    return UInt8(truncatingIfNeeded: left)
  }
}

/// A walk over the scalars of valid UTF-8, with a look at what comes next.
struct ScalarCursor {
  private(set) var index = 0
  private(set) var scalar: UInt32 = 0
  private(set) var length = 0

  /// Bytes of the scalar at hand.
  var range: Range<Int> { index &- length..<index }

  /// Goes to the next scalar that is not ASCII and is at or behind the end of the last; false at the
  /// end.
  mutating func nextNonASCII(_ bytes: Span<UInt8>) -> Bool {
    index = bytes.firstNonASCII(from: index)
    return next(bytes)
  }

  /// Goes to the next scalar; false at the end.
  mutating func next(_ bytes: Span<UInt8>) -> Bool {
    guard index < bytes.count else { return false }
    (scalar, length) = decodeScalar(bytes, at: index)
    index &+= length
    return true
  }

  /// Goes on behind `position`.
  mutating func skip(to position: Int) { index = max(index, position) }
}

/// The scalar that begins at `index`; 0 at the end.
func scalar(at index: Int, in bytes: Span<UInt8>) -> UInt32 {
  index < bytes.count ? decodeScalar(bytes, at: index).scalar : 0
}
