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
    if isAreaCode(bytes, flanks) { return nil }
    if flanks.left == 0x2B || isDay(bytes, flanks, digits) || claim(bytes, candidate) != nil {
      return nil
    }
    return FoundNumber(first: run, last: run)
  }

  /// Whether a number in brackets leads digits, as in (800) 722-5934.
  private func isAreaCode(_ bytes: Span<UInt8>, _ flanks: NumberFlanks) -> Bool {
    guard flanks.left == 0x28, flanks.right == 0x29 else { return false }
    var next = NumberText.after(bytes, flanks.rightEnd)
    if NumberText.isSpace(next.scalar) { next = NumberText.after(bytes, next.end) }
    return NumberText.isDigit(next.scalar)
  }

  /// Whether a gap ties two runs to a date, a time, a score, a range or a code.
  private func isTied(_ gap: DigitGap) -> Bool {
    switch gap {
    case .adjacent, .hyphen, .slash, .colon: true
    default: gap.isTight
    }
  }

  /// Whether a number beside the name of a month is a day or a year: 3 May, 3. Mai, 3 de mayo, 2019.
  private func isDay(_ bytes: Span<UInt8>, _ flanks: NumberFlanks, _ run: DigitRun) -> Bool {
    if flanks.hasUnit || !((1...31).contains(run.value) || DateClaim.isYear(run)) { return false }
    if flanks.beforeRoles.contains(.month) { return true }
    if flanks.beforeRoles.contains(.function) {
      let second = NumberText.previousWord(bytes, before: flanks.before.lowerBound)
      if NumberWords.roles(bytes, second).contains(.month) { return true }
    }
    var (word, roles) = (flanks.after, flanks.afterRoles)
    if flanks.right == 0x2E {
      word = NumberText.nextWord(bytes, after: flanks.rightEnd)
      roles = NumberWords.roles(bytes, word)
    } else if roles.contains(.function), !roles.contains(.month) {
      word = NumberText.nextWord(bytes, after: word.upperBound)
      roles = NumberWords.roles(bytes, word)
    }
    return roles.contains(.month)
  }
}
