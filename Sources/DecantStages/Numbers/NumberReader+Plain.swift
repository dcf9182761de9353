internal import DecantText

extension NumberReader {
  /// The number of one run alone, for the list of all numbers: only where nothing around makes it a
  /// part of something else. A leading zero belongs to a code.
  func plain(_ bytes: Span<UInt8>, _ run: Int) -> FoundNumber? {
    let digits = runs[run]
    if digits.lead == 0, digits.digits > 1 { return nil }
    if isTied(digits.gap) || run > 0 && isTied(runs[run - 1].gap) { return nil }
    let candidate = NumberCandidate(bytes, runs, run, run, .plain)
    let flanks = candidate.flanks
    if flanks.isGluedLeft && !flanks.allowsGlueLeft(bytes, words: false) { return nil }
    if flanks.isGluedRight && !flanks.hasUnit { return nil }
    if flanks.left == 0x2B || isDay(flanks, digits) || claim(bytes, candidate) != nil { return nil }
    return FoundNumber(first: run, last: run)
  }

  /// Whether a gap ties two runs to a date, a time, a score, a range or a code.
  private func isTied(_ gap: DigitGap) -> Bool {
    switch gap {
    case .adjacent, .hyphen, .slash, .colon: true
    default: gap.isTight
    }
  }

  /// Whether a number beside the name of a month is a day or a year.
  private func isDay(_ flanks: NumberFlanks, _ run: DigitRun) -> Bool {
    guard flanks.beforeRoles.contains(.month) || flanks.afterRoles.contains(.month) else {
      return false
    }
    return !flanks.hasUnit && ((1...31).contains(run.value) || DateClaim.isYear(run))
  }
}
