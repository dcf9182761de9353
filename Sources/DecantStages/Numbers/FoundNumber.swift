/// A number that is to be rewritten: runs of digits, and which gap is its decimal mark.
struct FoundNumber {
  /// First and last run.
  var first: Int
  var last: Int
  /// The run before the decimal mark, or -1.
  var decimal = -1
  /// The separator that groups, or `other`.
  var group = DigitGap.other
}
