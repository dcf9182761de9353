public import DecantCore
internal import DecantText

/// Drops counts of views, comments and likes: `12.345 Aufrufe`, `0 Comments`, `6.3K views`.
///
/// A number and nouns that the word list covers, never between two long sentences nor in tables.
public struct Counters: Stage, Detector {
  public static let name = "counters"

  /// Most words, the number among them, inclusive.
  public var maxWords = 6

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest(naming: ConceptSet(.counter)) }

  func isCandidate(_ segment: Segment) -> Bool {
    segment.marks.covers.contains(.counter) && segment.shape.traits.contains(.digit)
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    guard segment.shape.words <= maxWords, !segment.isSentence,
      page.document.blocks[candidate.block].kind != .tableRow,
      page.allows(candidate, .good, counts: true)
    else { return .none }
    return .whole(Reason("counted-label"))
  }
}
