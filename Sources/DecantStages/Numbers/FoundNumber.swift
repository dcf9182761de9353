/// A number among runs of digits, and what is known of it.
struct FoundNumber {
  /// How sure the reading is.
  enum Reading {
    /// One value; what is not in the canonical form yet is to be rewritten.
    case sure
    /// One separator before three digits, which may group or part.
    case ambiguousSeparator
    /// A decimal comma on a page whose language parts by points.
    case foreignDecimal
    /// Groups by plain spaces that may be two numbers.
    case ambiguousSpace
  }

  /// First and last run.
  var first: Int
  var last: Int
  /// The run before the decimal mark, or -1.
  var decimal = -1
  /// The separator that groups, or `other`.
  var group = DigitGap.other
  var reading = Reading.sure

  var isSure: Bool { reading == .sure }
}
