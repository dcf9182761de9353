/// Which concepts of the word lists a short text names.
public struct LexiconMarks: Sendable, Equatable {
  /// Concepts whose phrases cover every word of the text.
  public let covers: ConceptSet
  /// Concepts of a phrase that begins the text.
  public let starts: ConceptSet
  /// Concepts of phrases of two words and more anywhere, and of distinctive single words.
  public let contains: ConceptSet

  /// All of these.
  @inlinable public var all: ConceptSet { covers.union(starts).union(contains) }

  /// Nothing was looked up, or nothing found.
  public static let none = LexiconMarks(Lexicon.Marks())

  init(_ marks: Lexicon.Marks) {
    covers = marks.covers
    starts = marks.starts
    contains = marks.contains
  }
}
