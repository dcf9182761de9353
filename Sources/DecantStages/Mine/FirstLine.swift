internal import DecantCore
internal import DecantText

/// Tells a first line that is a page's furniture from one that may be its `<title>`.
///
/// Dumps without a title begin with a clock line, a switch of languages, a skip link. A `<title>`
/// is one run of text: it has no wide gaps and no weekday with a date.
enum FirstLine {
  static func isFurniture(_ document: borrowing Document) -> Bool {
    guard let first = document.blocks.first(where: { $0.kind != .meta }) else { return true }
    let furniture: ConceptSet = [
      ConceptSet(.skipLink), ConceptSet(.backToTop), ConceptSet(.fontSize),
      ConceptSet(.accessibility),
    ]
    var hasDigit = false
    for position in first.segments {
      let segment = document.segments[position]
      if !segment.marks.covers.isDisjoint(with: furniture) { return true }
      hasDigit = hasDigit || segment.shape.traits.contains(.digit)
    }
    let hasGaps = document.text.withBytes(in: first.range) {
      !TextShape(measuring: $0).traits.isDisjoint(with: [.wideSpace, .tab])
    }
    if hasGaps { return true }
    var tokens = Tokens()
    document.text.withBytes(in: first.range) { tokens.scan($0) }
    return hasDigit && isClock(tokens) || isLanguages(tokens)
  }

  /// Whether a weekday and a month are named.
  private static func isClock(_ tokens: borrowing Tokens) -> Bool {
    var hasWeekday = false
    var hasMonth = false
    var index = 0
    while index < tokens.count {
      guard let match = DateNames.match(tokens, at: index) else {
        index += 1
        continue
      }
      if match.meaning.weekday != nil { hasWeekday = true }
      if match.meaning.month != nil { hasMonth = true }
      index += match.count
    }
    return hasWeekday && hasMonth
  }

  /// Whether all words name languages, at least two of them.
  private static func isLanguages(_ tokens: borrowing Tokens) -> Bool {
    var first: Int?
    var isSeveral = false
    var index = 0
    while index < tokens.count {
      guard tokens[index].isVerbal else {
        index += 1
        continue
      }
      guard let match = LanguageNames.match(tokens, at: index) else { return false }
      if let first, first != match.language { isSeveral = true }
      first = first ?? match.language
      index += match.count
    }
    return isSeveral
  }
}
