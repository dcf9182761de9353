/// What 64 bytes are, as far as they are ASCII: a bit for each.
struct ShapeRow {
  let letters: UInt64
  let capitals: UInt64
  let blanks: UInt64
  let digits: UInt64
  /// Signs that do not begin a new word inside one: an apostrophe, a hyphen, a point, a comma.
  let joints: UInt64
  /// What is taken one by one: beyond ASCII, and controls, TAB and line ends among them.
  private let breaks: UInt64

  @inline(__always)
  init(_ bytes: Span<UInt8>, at index: Int) {
    let row = ByteRow(bytes, at: index)
    let high = row.high
    letters = row.letters
    blanks = row.equal(0x20)
    capitals = row.bits { $0.isAmong(26, from: 0x41) }
    let valid = ByteRow.first(bytes.count &- index)
    if letters | blanks | ~valid == ~0 {
      (digits, joints, breaks) = (0, 0, 0)
    } else {
      digits = row.bits { $0.isAmong(10, from: 0x30) }
      joints = row.bits { $0.isAmong(3, from: 0x2C) .| $0.isEqual(0x27) }
      breaks = high | row.bits { $0.isBelow(0x20) .| $0.isEqual(0x7F) }
    }
  }

  /// Such breaks in a row from `place` on.
  @inline(__always)
  func breaks(from place: Int) -> Int {
    place < 64 ? (~(breaks &>> UInt64(truncatingIfNeeded: place))).trailingZeroBitCount : 0
  }

  /// Bytes in a row without such a break from `place` on.
  @inline(__always)
  func plain(from place: Int) -> Int {
    (breaks &>> UInt64(truncatingIfNeeded: place)).trailingZeroBitCount
  }
}
