public import DecantCore
internal import DecantText

/// Drops credits of software and themes: `Powered by …`, `Content Management by …`.
///
/// Outside the page's sentences: a line that the word list covers, or a short one that begins with
/// such a label or names a content management system.
public struct PoweredBy: Stage, Detector {
  public static let name = "powered-by"

  /// Most words of a line that holds more than the label, inclusive.
  public var maxWords = 10

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest(naming: ConceptSet(.poweredBy)) }

  func isCandidate(_ segment: Segment) -> Bool {
    let marks = segment.marks
    return marks.covers.union(marks.starts).union(marks.contains).contains(.poweredBy)
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    guard segment.shape.words <= maxWords, page.isTail(candidate.block) else { return .none }
    if segment.marks.covers.union(segment.marks.starts).contains(.poweredBy) {
      return .whole(Reason("label"))
    }
    // Before the copyright line "content and support" is the imprint.
    if let foot = page.foot, foot.contains(candidate.block), candidate.block < foot.mark {
      return .none
    }
    return .whole(Reason("phrase"))
  }
}
