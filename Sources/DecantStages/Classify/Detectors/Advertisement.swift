public import DecantCore
internal import DecantText

/// Drops labels over and between advertisements: `Anzeige`, `Publicidad`, `Continua depois da
/// publicidade`.
///
/// They stand between the paragraphs of a text, so the place does not matter.
public struct Advertisement: Stage, Detector {
  public static let name = "advertisement"

  /// Most words of a label, inclusive.
  public var maxWords = 8

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest(naming: ConceptSet(.advertisement)) }

  func isCandidate(_ segment: Segment) -> Bool { segment.marks.covers.contains(.advertisement) }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    guard segment.shape.words <= maxWords, segment.shape.digits == 0,
      segment.shape.traits.isDisjoint(with: [.question, .endsWithComma])
    else { return .none }
    return .whole(Reason("label"))
  }
}
