/// The ASCII letters that eight bytes begin with, told all at once.
struct LetterRun {
  /// Letters, from 0 to 8.
  let count: Int
  /// The letters in lower case, the first one lowest, and zeros behind them.
  let folded: UInt64
  /// Bit 5 of each letter, which small letters have.
  private let cases: UInt64

  @inline(__always)
  init(_ word: ByteWord) {
    count = (~word.letters & ByteWord.all).trailingZeroBitCount >> 3
    let mask: UInt64 = count == 8 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
    let blanks: UInt64 = 0x2020_2020_2020_2020
    folded = (word.bits | blanks) & mask
    cases = word.bits & mask & blanks
  }

  /// Whether a small letter is among them.
  var hasLower: Bool { cases != 0 }
  /// Whether the first letter is a capital.
  var startsUpper: Bool { cases & 0x20 == 0 }
  /// Whether the last letter is a capital.
  var endsUpper: Bool { (cases &>> lastBits) & 0x20 == 0 }
  /// The last letter, in lower case.
  var last: UInt8 { UInt8(truncatingIfNeeded: folded &>> lastBits) }

  /// Bits below the last letter.
  private var lastBits: UInt64 { UInt64(truncatingIfNeeded: count &* 8 &- 8) }
}
