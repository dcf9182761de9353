internal import DecantText

/// Stanzas: lines between two blank lines that end before the margin, each with a few words.
enum VerseUnit {
  /// Lines a stanza has, inclusive. A couplet is told from two short lines of a menu by nothing
  /// but a stanza beside it.
  static let lines = 3...24
  static let linesBesideStanza = 2...24
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
    guard lines.contains(unit.count), hasLinesOfVerse(unit, text) else { return false }
    var quarterWords = 0
    var punctuated = 0
    for line in unit {
      let shape = TextShape(measuring: text.extracting(line.body))
      guard line.codeSymbols == 0,
        shape.traits.isDisjoint(with: [.digit, .copyright, .at, .arrow])
      else { return false }
      quarterWords += Int(shape.quarterWords)
      if !shape.traits.isDisjoint(with: ends) { punctuated += 1 }
    }
    let share = Double(punctuated) / Double(unit.count)
    guard
      quarterWords >= minQuarterWords * unit.count && share >= minPunctuated
        || quarterWords >= minQuarterWordsTerse * unit.count && share >= minPunctuatedTerse
    else { return false }
    return !hasControl(unit, text)
  }

  /// Whether a unit can be a stanza beside another, by its lines.
  static func mayJoin(_ unit: ArraySlice<TextLine>, _ text: Span<UInt8>) -> Bool {
    linesBesideStanza.contains(unit.count) && hasLinesOfVerse(unit, text)
  }

  /// Whether it is one: between two stanzas, or beside one with every line punctuated.
  static func joins(
    _ unit: ArraySlice<TextLine>, _ text: Span<UInt8>, behind: Bool, before: Bool
  ) -> Bool {
    guard behind || before else { return false }
    var isPunctuated = true
    for line in unit {
      let shape = TextShape(measuring: text.extracting(line.body))
      guard shape.traits.isDisjoint(with: [.copyright, .at, .arrow, .slash]) else { return false }
      if shape.traits.isDisjoint(with: ends) { isPunctuated = false }
    }
    return (behind && before || isPunctuated) && !hasControl(unit, text)
  }

  private static var ends: TextTraits { [.endsSentence, .endsWithComma, .endsWithColon] }

  private static func hasLinesOfVerse(_ unit: ArraySlice<TextLine>, _ text: Span<UInt8>) -> Bool {
    unit.allSatisfy { line in
      line.columns <= maxColumns && !line.mayHaveCells && line.codeSymbols <= 2
        && ListMarker.kind(in: text.extracting(line.body)) == nil
    }
  }

  /// Whether a line is a control of two words and more, or an invitation: a form has short
  /// lines with full stops as well.
  private static func hasControl(_ unit: ArraySlice<TextLine>, _ text: Span<UInt8>) -> Bool {
    var measurer = Measurer()
    return unit.contains { line in
      let measured = measurer.measureWhole(text.extracting(line.body))
      return measured.shape.words >= 2 && !measured.marks.covers.isDisjoint(with: controls)
    }
  }

  private static let controls: ConceptSet = [
    ConceptSet(.comment), ConceptSet(.newsletter), ConceptSet(.login), ConceptSet(.share),
    ConceptSet(.follow), ConceptSet(.cookie), ConceptSet(.cart), ConceptSet(.legal),
    ConceptSet(.copyright), ConceptSet(.skipLink),
  ]
}
