public import DecantCore
internal import DecantText

/// Drops invitations to newsletters and channels: `Newsletter`, `Assine`, `Подпишитесь на нас`.
///
/// Lines that the word list covers go anywhere but between two long sentences; short lines that
/// hold such a phrase, outside the page's sentences alone.
public struct Newsletter: Stage, Detector {
  public static let name = "newsletter"

  /// Most words of a line that only holds a phrase, inclusive.
  public var maxWords = 14

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest(naming: ConceptSet(.newsletter)) }

  func isCandidate(_ segment: Segment) -> Bool {
    segment.marks.covers.union(segment.marks.contains).contains(.newsletter)
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    if segment.marks.covers.contains(.newsletter) {
      return page.allows(candidate, .good) ? .whole(Reason("label")) : .none
    }
    guard segment.shape.words <= maxWords, page.isEdge(candidate.block) else { return .none }
    return .whole(Reason("phrase"))
  }
}
