public import DecantCore
internal import DecantText

/// Drops links that lead past the menu: `Skip to content`, `Zum Inhalt springen`.
///
/// A label of two words and more goes anywhere; a single word, and a longer line that begins with
/// a label (`Skip to content [AK+1]`), before the page's first long sentence alone.
public struct SkipLink: Stage, Detector {
  public static let name = "skip-link"

  /// Most words of a line that only begins with a label, inclusive.
  public var maxWords = 8

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest(naming: ConceptSet(.skipLink)) }

  func isCandidate(_ segment: Segment) -> Bool {
    segment.marks.covers.union(segment.marks.starts).contains(.skipLink)
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    if segment.marks.covers.contains(.skipLink), segment.shape.words >= 2 {
      return .whole(Reason("label"))
    }
    guard segment.shape.words <= maxWords, !segment.isSentence, page.isHead(candidate.block) else {
      return .none
    }
    return .whole(Reason("label-first"))
  }
}
