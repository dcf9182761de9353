internal import DecantText

/// Dates and years: `14,2012`, `1962,1965`, days by comma before a month, `30,31 декабря`.
enum DateClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    guard case .decimal(.comma) = candidate.shape else { return false }
    let (whole, part) = (reader.runs[candidate.first], reader.runs[candidate.last])
    let isDay = (0...31).contains(whole.value)
    if isYear(part) { return isDay || isYear(whole) }
    return isDay && whole.value < part.value && part.value <= 31
      && candidate.flanks.afterRoles.contains(.month)
  }

  /// A year that pages write of.
  static func isYear(_ run: DigitRun) -> Bool { run.digits == 4 && (1500...2100) ~= run.value }
}
