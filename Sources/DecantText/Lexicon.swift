internal import CDecant

/// The words of page furniture in many languages, found in the tokens of a line.
///
/// The lists lie in `decant-tables`, one file a concept. They are evidence for short lines: a long
/// line that holds such words is as often content.
public struct Lexicon: Sendable {
  /// All languages together; costs nothing to make.
  public static var shared: Lexicon { Lexicon() }

  public let table: PhraseTable

  init() { table = unsafe PhraseTable(cdecant_lexicon) }

  /// What the lexicon finds in a line.
  public struct Marks: Sendable, Equatable {
    /// Concepts of the matches, when these cover all words and ideographs of the line; numbers and
    /// symbols are free, and so are words that join (and, or). Empty when a word is left over.
    public var covers: ConceptSet = []
    /// Concepts of a match that starts with the first word or ideograph.
    public var starts: ConceptSet = []
    /// Concepts of matches anywhere of at least two words or ideographs, and of single words that
    /// the lists call distinctive.
    public var contains: ConceptSet = []
    /// Words and ideographs of the line.
    public var words = 0
    /// Words and ideographs inside a match, joining words not counted.
    public var matchedWords = 0
  }

  /// Looks a line up: at each word the longest phrase, and on behind it.
  ///
  /// - Complexity: O(tokens).
  public func marks(_ tokens: borrowing Tokens) -> Marks {
    var marks = Marks()
    var union: ConceptSet = []
    var coversAll = true
    var index = 0
    while index < tokens.count {
      guard tokens[index].isVerbal else {
        index += 1
        continue
      }
      let isFirst = marks.words == 0
      guard table.mayBegin(tokens[index].hash), let match = table.match(tokens, at: index) else {
        coversAll = false
        marks.words += 1
        index += 1
        continue
      }
      let words = verbalCount(tokens, index..<index + match.count)
      let concepts = ConceptSet(rawValue: match.payload & Lexicon.conceptBits)
      marks.words += words
      if concepts != .joining {
        marks.matchedWords += words
        union.formUnion(concepts)
        if isFirst { marks.starts = concepts.subtracting(.joining) }
        if words > 1 || match.payload & Lexicon.distinctiveBit != 0 {
          marks.contains.formUnion(concepts)
        }
      }
      index += match.count
    }
    if coversAll { marks.covers = union.subtracting(.joining) }
    return marks
  }

  private func verbalCount(_ tokens: borrowing Tokens, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where tokens[index].isVerbal { count += 1 }
    return count
  }

  /// Payload: one bit a concept, and the highest for phrases that say much even alone in a line.
  package static var distinctiveBit: UInt64 { 1 << 63 }
  static var conceptBits: UInt64 { distinctiveBit - 1 }
}
