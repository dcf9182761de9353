public import DecantCore
internal import DecantText

/// Drops what stands around reader comments: `Leave a reply`, `Kommentare (7)`, `Seja o primeiro a
/// comentar`, and notes that ask to log in.
///
/// Lines that the word list covers go anywhere but between two long sentences; short lines that
/// hold such a phrase, behind the page's last long sentence alone. The comments stay: in a forum
/// they are the text.
public struct CommentForm: Stage, Detector {
  public static let name = "comment-form"

  /// Most words of a line that only holds a phrase, inclusive.
  public var maxWords = 14

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest(naming: ConceptSet(.comment)) }

  func isCandidate(_ segment: Segment) -> Bool {
    segment.marks.covers.union(segment.marks.contains).contains(.comment)
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    if segment.marks.covers.contains(.comment) {
      return page.allows(candidate, .good, counts: true) ? .whole(Reason("label")) : .none
    }
    guard segment.shape.words <= maxWords, page.isTail(candidate.block) else { return .none }
    return .whole(Reason("phrase"))
  }
}
