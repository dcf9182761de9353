/// Eight bytes of `bytes` from `index` on, the first one lowest, and zeros for those behind the end.
///
/// - Precondition: `index` is not negative.
@inlinable @inline(__always)
func eightBytes(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
  let count = bytes.count
  if index &+ 8 <= count {
    return UInt64(
      littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }
  var word: UInt64 = 0
  var position = count
  while position > index {
    position &-= 1
    word = word << 8 | UInt64(bytes[position])
  }
  return word
}

/// The ASCII letters that eight bytes begin with, told all at once.
struct LetterRun {
  /// Letters, from 0 to 8.
  let count: Int
  /// The letters in lower case, the first one lowest, and zeros behind them.
  let folded: UInt64
  /// Bit 5 of each letter, which small letters have.
  private let cases: UInt64

  @inline(__always)
  init(_ word: UInt64) {
    let blanks: UInt64 = 0x2020_2020_2020_2020
    let folded = word | blanks
    // The high bit of each byte that is at least `a`, less those above `z` and those not ASCII.
    let low = folded & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
    let aboveZ = low &+ 0x0505_0505_0505_0505
    let others = ~(fromA & ~aboveZ & ~word) & 0x8080_8080_8080_8080
    count = others.trailingZeroBitCount >> 3
    let mask: UInt64 = count == 8 ? ~0 : (1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1
    self.folded = folded & mask
    cases = word & mask & blanks
  }

  /// Whether a small letter is among them.
  var hasLower: Bool { cases != 0 }
  /// Whether the first letter is a capital.
  var startsUpper: Bool { cases & 0x20 == 0 }
  /// Whether the last letter is a capital.
  var endsUpper: Bool { (cases >> lastBits) & 0x20 == 0 }
  /// The last letter, in lower case.
  var last: UInt8 { UInt8(truncatingIfNeeded: folded >> lastBits) }

  /// Bits below the last letter.
  private var lastBits: UInt64 { UInt64(truncatingIfNeeded: count &* 8 &- 8) }
}
