internal import DecantText

/// Stanzas: lines between two blank lines that end before the margin, each with a few words.
enum VerseUnit {
  /// Lines a stanza has, inclusive. A couplet is told from two short lines of a menu by nothing.
  static let lines = 3...24
  /// Longest line, inclusive, in characters; an alexandrine rarely has more.
  static let maxColumns = 64
  /// Fewest words a line has on average, inclusive, in quarters. Menus have one to two words.
  static let minQuarterWords = 12
  /// Smallest share of lines that end in punctuation. Verse is punctuated at the line's end,
  /// menus, addresses and tables are not.
  static let minPunctuated = 0.34
  /// The same for terse verse, of two words a line and more, which is told from a menu by its
  /// punctuation alone.
  static let minQuarterWordsTerse = 8
  static let minPunctuatedTerse = 0.6

  static func matches(_ unit: ArraySlice<TextLine>, _ text: Span<UInt8>) -> Bool {
    guard lines.contains(unit.count) else { return false }
    var quarterWords = 0
    var punctuated = 0
    for line in unit {
      guard line.columns <= maxColumns, !line.mayHaveCells, line.codeSymbols == 0,
        ListMarker.kind(in: text.extracting(line.body)) == nil
      else { return false }
      let shape = TextShape(measuring: text.extracting(line.body))
      guard shape.traits.isDisjoint(with: [.digit, .copyright, .at, .arrow]) else { return false }
      quarterWords += Int(shape.quarterWords)
      if !shape.traits.isDisjoint(with: [.endsSentence, .endsWithComma, .endsWithColon]) {
        punctuated += 1
      }
    }
    let share = Double(punctuated) / Double(unit.count)
    return quarterWords >= minQuarterWords * unit.count && share >= minPunctuated
      || quarterWords >= minQuarterWordsTerse * unit.count && share >= minPunctuatedTerse
  }
}
