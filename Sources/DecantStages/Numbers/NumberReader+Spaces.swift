internal import DecantText

extension NumberReader {
  /// The number of a chain of groups parted by spaces, where the spaces join.
  func spaced(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, hasWords: Bool
  ) -> FoundNumber? {
    guard case .spaced(let gap, let decimal) = candidate.shape else { return nil }
    let flanks = candidate.flanks
    let number = FoundNumber(
      first: candidate.first, last: candidate.last, decimal: decimal, group: gap)
    if gap == .fixedSpace {
      let isCell = flanks.followsWideBlank(bytes) && !habits.joinsPlainSpaces
      let isAlone = isNine(candidate) && !habits.joinsPlainSpaces && flanks.endsPhrase
      return (isCell || isAlone) && !flanks.hasUnit ? nil : number
    }
    guard hasWords else { return nil }
    // Three groups of three, and no round number, are a phone in many countries.
    if isNine(candidate), !habits.joinsNineDigits, !flanks.hasUnit { return nil }
    let isJoined =
      habits.joinsPlainSpaces ? allowsJoin(bytes, candidate) : isCount(bytes, candidate)
    return isJoined ? number : nil
  }

  /// Whether the groups are three of three digits and no round number, as phones are written.
  private func isNine(_ candidate: NumberCandidate) -> Bool {
    candidate.lastGroup - candidate.first == 2 && runs[candidate.first].isGroup
      && runs[candidate.lastGroup].value != 0
  }

  /// The character before the number and a blank, if there is one, and the word that ends there.
  private func side(
    _ bytes: Span<UInt8>, _ flanks: NumberFlanks
  ) -> (sign: (scalar: UInt32, start: Int), word: Range<Int>) {
    guard NumberText.isSpace(flanks.left) else {
      return (
        (flanks.left, flanks.leftStart),
        NumberText.wordEnding(bytes, at: flanks.range.lowerBound)
      )
    }
    return (
      NumberText.before(bytes, flanks.leftStart),
      NumberText.wordEnding(bytes, at: flanks.leftStart)
    )
  }

  /// Whether nothing speaks against joining in a language that groups by spaces.
  private func allowsJoin(_ bytes: Span<UInt8>, _ candidate: NumberCandidate) -> Bool {
    let flanks = candidate.flanks
    let (sign, word) = side(bytes, flanks)
    // A pager's gap.
    if sign.scalar == 0x2026 { return false }
    let isName = NumberText.holdsCapital(bytes, word)
    if flanks.isGluedRight, isName || !flanks.afterRoles.contains(.unit) { return false }
    if isName, runs[candidate.first].digits == 1, word.lowerBound > 0, bytes[word.lowerBound] < 0x80
    {
      // The number of a model before a measure: Name 4 500 GB.
      return !NumberText.isCapitalized(bytes, flanks.after)
    }
    return true
  }

  /// Whether the words beside a chain make it a count, in a language that groups otherwise.
  private func isCount(_ bytes: Span<UInt8>, _ candidate: NumberCandidate) -> Bool {
    let flanks = candidate.flanks
    let (sign, word) = side(bytes, flanks)
    let endsInZeros = runs[candidate.lastGroup].value == 0
    if NumberText.kind(sign.scalar) == .currency
      || NumberFlanks.isMoney(bytes, word, NumberWords.roles(bytes, word))
    {
      // One price, and not a price and a count: $700 118 hours.
      return endsInZeros || flanks.endsPhrase
    }
    // A digit, a closing bracket or an ellipsis before: a date, a phone, a pager.
    if sign.scalar == 0x2026 || sign.scalar == 0x29 || NumberText.isDigit(sign.scalar) {
      return false
    }
    if sign.scalar == 0x2E || sign.scalar == 0x2C {
      if NumberText.isDigit(NumberText.before(bytes, sign.start).scalar) { return false }
    }
    let isName = NumberText.holdsCapital(bytes, word)
    let follows = !word.isEmpty && !isName && word.count > 1
    if flanks.isGluedRight { return follows && flanks.afterRoles.contains(.unit) }
    if isName, word.lowerBound > 0 { return false }
    if flanks.hasUnit { return true }
    guard NumberText.isSpace(flanks.right), !flanks.after.isEmpty else { return false }
    if NumberText.isCapitalized(bytes, flanks.after) {
      return follows || sign.scalar == 0 && endsInZeros
    }
    // "And" counts nothing: 3 100 and 5.
    return flanks.after.count > 1 && (endsInZeros || !flanks.afterRoles.contains(.joining))
  }
}
