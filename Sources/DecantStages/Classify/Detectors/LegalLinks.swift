public import DecantCore
internal import DecantText

/// Drops links to legal and service pages: `Impressum`, `Datenschutz`, `Mentions légales`,
/// `Политика конфиденциальности`, site map, RSS, apps, accessibility, reporting a mistake.
///
/// Labels of the word lists that cover the piece. Legal ones are 98.5 % precise; the others go
/// outside the page's sentences alone.
public struct LegalLinks: Stage, Detector {
  public static let name = "legal-links"

  /// Most words of a label, inclusive.
  public var maxWords = 8

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  private static var weak: ConceptSet {
    [
      ConceptSet(.rss), ConceptSet(.appPrompt), ConceptSet(.accessibility),
      ConceptSet(.newWindow), ConceptSet(.correction), ConceptSet(.paywall),
    ]
  }

  var interest: Interest { Interest(naming: Self.weak.union(ConceptSet(.legal))) }

  func isCandidate(_ segment: Segment) -> Bool {
    segment.marks.covers.meets(Self.weak.union(ConceptSet(.legal)))
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    guard segment.shape.words <= maxWords else { return .none }
    let isLegal = segment.marks.covers.contains(.legal)
    guard page.allows(candidate, isLegal ? .precise : .weak) else { return .none }
    return .whole(Reason(isLegal ? "legal" : "service"))
  }
}
