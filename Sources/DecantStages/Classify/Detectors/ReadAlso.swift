public import DecantCore
internal import DecantText

/// Drops links to other pages in the middle of a text: `Lesen Sie auch: …`, `LEIA TAMBÉM: …`.
///
/// A label of the word list, a colon, and a short line behind it that is no sentence.
public struct ReadAlso: Stage, Detector {
  public static let name = "read-also"

  /// Most words of the line, inclusive.
  public var maxWords = 14

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  private static var labels: ConceptSet { [ConceptSet(.related), ConceptSet(.readMore)] }

  var interest: Interest { Interest(naming: Self.labels) }

  func isCandidate(_ segment: Segment) -> Bool {
    let shape = segment.shape
    guard shape.traits.contains(.colon), shape.words <= maxWords else { return false }
    return segment.marks.starts.meets(Self.labels)
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    if segment.shape.traits.contains(.endsWithColon) { return .none }
    if segment.isSentence, !segment.shape.traits.contains(.question), segment.shape.words > 12 {
      return .none
    }
    // "Details:" begins a fact as often as a link.
    let isRelated = segment.marks.starts.contains(.related)
    if !isRelated, !segment.marks.contains.contains(.readMore) { return .none }
    return page.hasLabel(Self.labels, candidate) ? .block(Reason("label-first")) : .none
  }
}
