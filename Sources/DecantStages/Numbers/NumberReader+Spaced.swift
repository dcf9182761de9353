internal import DecantText

extension NumberReader {
  /// The number of a whole chain that holds spaces: groups of three, and at most a decimal part.
  func spaced(
    _ bytes: Span<UInt8>, _ first: Int, _ last: Int, hasWords: Bool
  ) -> FoundNumber? {
    guard let number = spacedShape(first, last) else { return nil }
    let lastGroup = number.decimal < 0 ? last : number.decimal
    let flanks = NumberFlanks(bytes, runs[first].start..<runs[last].end)
    if flanks.isPart(bytes) || isRangePart(first, lastGroup: lastGroup, last) { return nil }
    if flanks.isGluedLeft, !flanks.allowsGlueLeft(bytes, words: false) { return nil }
    if flanks.isLabelled(bytes) { return nil }
    let digits = runs.items[first...lastGroup].reduce(0) { $0 + $1.digits }
    if flanks.left == 0x2B, digits >= Self.minPhoneDigits || !habits.joinsPlainSpaces { return nil }
    if number.group == .fixedSpace {
      let isCell = flanks.followsWideBlank(bytes) && !habits.joinsPlainSpaces
      let isAlone = isNine(first, lastGroup) && !habits.joinsPlainSpaces && flanks.endsPhrase(bytes)
      return (isCell || isAlone) && !flanks.hasUnit(bytes) ? nil : number
    }
    guard hasWords else { return nil }
    let isJoined =
      habits.joinsPlainSpaces
      ? allowsPlainJoin(bytes, flanks, first, lastGroup)
      : isCount(bytes, flanks, runs[lastGroup].value == 0)
    return isJoined ? number : nil
  }

  /// Whether the groups are three of three digits and no round number, as phones are written.
  private func isNine(_ first: Int, _ last: Int) -> Bool {
    last - first == 2 && runs[first].isGroup && runs[last].value != 0
  }

  /// Fewest digits of a phone number after a plus sign, inclusive: ITU-T E.164 has no shorter
  /// ones in use with a country code.
  static let minPhoneDigits = 8

  /// The number of a chain by shape alone; its group is `space` if any space is a plain one.
  private func spacedShape(_ first: Int, _ last: Int) -> FoundNumber? {
    guard runs[first].isFirstGroup else { return nil }
    var number = FoundNumber(first: first, last: last, group: .fixedSpace)
    for index in first..<last {
      let gap = runs[index].gap
      guard runs[index + 1].zero == runs[first].zero else { return nil }
      if gap.isSpace {
        guard runs[index + 1].isGroup else { return nil }
        if gap == .space { number.group = .space }
      } else {
        let isMark = gap == .comma || gap == .point || gap == .decimalMark
        guard isMark, index == last - 1, index > first else { return nil }
        number.decimal = index
      }
    }
    return number
  }

  /// Whether hyphens make the chain a piece of a list of ranges: 51-100 101-150. Between two
  /// numbers with groups a hyphen is a range of its own: 15 001-19 999.
  private func isRangePart(_ first: Int, lastGroup: Int, _ last: Int) -> Bool {
    let left = first > 0 ? runs[first - 1].gap : .other
    let right = runs[last].gap
    if right == .colon || right == .slash || left == .slash || left == .colon { return true }
    if left != .hyphen, right != .hyphen { return false }
    if left == .hyphen, right == .hyphen { return true }
    if right == .hyphen {
      let next = runs[last + 1]
      let isGrouped = next.gap.isSpace && last + 2 < runs.count && runs[last + 2].isGroup
      return !(next.isFirstGroup && isGrouped) && next.digits < 4
    }
    let previous = runs[first - 1]
    let isGrouped = first > 1 && runs[first - 2].gap.isSpace && previous.isGroup
    return !isGrouped && (previous.lead == 0 || runs[lastGroup].value != 0)
  }

  /// Whether nothing speaks against joining in a language that groups by spaces.
  private func allowsPlainJoin(
    _ bytes: Span<UInt8>, _ flanks: NumberFlanks, _ first: Int, _ last: Int
  ) -> Bool {
    var index = flanks.range.lowerBound
    var previous = NumberText.before(bytes, index)
    if NumberText.isSpace(previous.scalar) {
      index = previous.start
      previous = NumberText.before(bytes, index)
    }
    // A pager's gap; an area code in brackets; a plus sign at a distance.
    if previous.scalar == 0x2026 { return false }
    if previous.scalar == 0x29, NumberText.isDigit(NumberText.before(bytes, previous.start).scalar)
    {
      return false
    }
    let word = NumberText.wordEnding(bytes, at: index)
    let isName = holdsCapital(bytes, word)
    if flanks.isGluedRight {
      let unit = NumberText.wordStarting(bytes, at: flanks.range.upperBound)
      if isName || !NumberWords.unit.contains(bytes, unit) { return false }
    }
    if isNine(first, last), !habits.joinsNineDigits { return flanks.hasUnit(bytes) }
    if isName, runs[first].digits == 1, word.lowerBound > 0, bytes[word.lowerBound] < 0x80 {
      // The number of a model before a measure: Name 4 500 GB.
      let next = NumberText.nextWord(bytes, after: flanks.range.upperBound)
      return !isCapitalized(bytes, next)
    }
    return true
  }

  /// Whether the words beside a chain make it a count, in a language that groups otherwise.
  private func isCount(_ bytes: Span<UInt8>, _ flanks: NumberFlanks, _ endsInZeros: Bool) -> Bool {
    var index = flanks.range.lowerBound
    var previous = NumberText.before(bytes, index)
    if NumberText.kind(previous.scalar) == .currency { return isPrice(bytes, flanks, endsInZeros) }
    let isSpaced = NumberText.isSpace(previous.scalar)
    if isSpaced {
      index = previous.start
      previous = NumberText.before(bytes, index)
    }
    if NumberText.kind(previous.scalar) == .currency { return isPrice(bytes, flanks, endsInZeros) }
    let isFirst = previous.scalar == 0
    let word = NumberText.wordEnding(bytes, at: index)
    if NumberWords.currency.contains(bytes, word) { return isPrice(bytes, flanks, endsInZeros) }
    let isName = holdsCapital(bytes, word)
    let follows = !word.isEmpty && !isName && word.count > 1
    // A digit, a closing bracket or an ellipsis before: a date, a phone, a pager.
    if previous.scalar == 0x2026 || previous.scalar == 0x29 || NumberText.isDigit(previous.scalar) {
      return false
    }
    if previous.scalar == 0x2E || previous.scalar == 0x2C {
      if NumberText.isDigit(NumberText.before(bytes, previous.start).scalar) { return false }
    }
    if flanks.isGluedRight {
      let unit = NumberText.wordStarting(bytes, at: flanks.range.upperBound)
      return follows && NumberWords.unit.contains(bytes, unit)
    }
    if isName, word.lowerBound > 0 { return false }
    if flanks.hasUnit(bytes) { return true }
    guard NumberText.isSpace(flanks.right) else { return false }
    let next = NumberText.nextWord(bytes, after: flanks.range.upperBound)
    guard !next.isEmpty else { return false }
    if isCapitalized(bytes, next) { return follows || isFirst && endsInZeros }
    // "And" counts nothing: 3 100 and 5.
    return next.count > 1 && (endsInZeros || !NumberWords.joining.contains(bytes, next))
  }

  /// Whether groups after the sign of a currency are one price: $10 000, and not a price and a
  /// count, as in $700 118 hours.
  private func isPrice(_ bytes: Span<UInt8>, _ flanks: NumberFlanks, _ endsInZeros: Bool) -> Bool {
    endsInZeros || flanks.endsPhrase(bytes)
  }

  /// Whether the word holds a capital letter: a name, or the start of a sentence.
  private func holdsCapital(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    var index = word.lowerBound
    while index < word.upperBound {
      let next = NumberText.after(bytes, index)
      if NumberText.kind(next.scalar) == .upper { return true }
      index = next.end
    }
    return false
  }

  /// Whether the word begins with a capital letter.
  private func isCapitalized(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    !word.isEmpty
      && NumberText.kind(decodeScalar(bytes, at: word.lowerBound).scalar) == .upper
  }
}
