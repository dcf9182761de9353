public import DecantCore
internal import DecantText

/// Drops controls of accounts, carts and the search box: `Log in`, `Warenkorb 0`, `Поиск…`.
///
/// Labels of the word lists, covering the piece whole. Measured on the development pages 99 to
/// 100 % of such lines are page furniture.
public struct AccountControls: Stage, Detector {
  public static let name = "account-controls"

  /// Most words of a label, inclusive.
  public var maxWords = 8

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  private static var concepts: ConceptSet {
    [ConceptSet(.login), ConceptSet(.cart), ConceptSet(.search)]
  }

  var interest: Interest { Interest(naming: Self.concepts) }

  func isCandidate(_ segment: Segment) -> Bool { segment.marks.covers.meets(Self.concepts) }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    let counts = segment.marks.covers.contains(.cart) && segment.shape.digits <= 3
    guard segment.shape.words <= maxWords, page.allows(candidate, .precise, counts: counts) else {
      return .none
    }
    return .whole(Reason("label"))
  }
}
