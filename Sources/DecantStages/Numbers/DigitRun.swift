/// A run of decimal digits of one script, and what stands between it and the next run.
struct DigitRun {
  /// Bytes of the block.
  var start: Int
  var end: Int
  var digits = 0
  /// Scalar of the script's zero.
  var zero: UInt32
  /// First digit.
  var lead: UInt32
  /// Value of a run of at most four digits, else -1.
  var value = 0
  /// What stands between this run and the next; `other` for the last.
  var gap = DigitGap.other

  var isASCII: Bool { zero == 0x30 }
  /// Whether it can be a group in the middle or at the end of a number.
  var isGroup: Bool { digits == 3 }
  /// Whether it can be the first group of a number: one to three digits, no leading zero.
  var isFirstGroup: Bool { digits <= 3 && lead != 0 }

  /// Adds a digit at the end.
  mutating func add(_ digit: UInt32, bytes: Int) {
    digits += 1
    end += bytes
    value = value < 0 || digits > 4 ? -1 : value * 10 + Int(digit)
  }
}
