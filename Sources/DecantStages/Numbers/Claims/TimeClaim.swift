internal import DecantText

/// Times of day: parts between colons, and hours and minutes by comma or point beside a word of the
/// clock: `8,30 ч.`, `ore 10,30`, `19.30 Uhr`.
enum TimeClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    let flanks = candidate.flanks
    if flanks.left == 0x3A {
      if NumberText.isDigit(NumberText.before(bytes, flanks.leftStart).scalar) { return true }
    }
    if flanks.right == 0x3A, NumberText.isDigit(NumberText.after(bytes, flanks.rightEnd).scalar) {
      return true
    }
    guard case .decimal = candidate.shape else { return false }
    let (hour, minute) = (reader.runs[candidate.first], reader.runs[candidate.last])
    guard hour.value >= 0, hour.value <= 24, minute.digits == 2, minute.value < 60 else {
      return false
    }
    return flanks.afterRoles.contains(.hour)
      || flanks.beforeRoles.contains(.clock) && !flanks.hasUnit
  }
}
