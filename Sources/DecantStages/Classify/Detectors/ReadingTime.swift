public import DecantCore
internal import DecantText

/// Drops reading times: `5 Minuten Lesezeit`, `9 min read`, `Lesezeit: 3 Minuten`.
///
/// A number, and words that the list covers; never between two long sentences, and never in lists
/// and tables, where minutes are those of a recipe or a timetable.
public struct ReadingTime: Stage, Detector {
  public static let name = "reading-time"

  /// Most words, inclusive.
  public var maxWords = 8

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  func isCandidate(_ segment: Segment) -> Bool {
    segment.marks.covers.contains(.readingTime)
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    switch page.document.blocks[candidate.block].kind {
    case .listItem, .tableRow: return .none
    default: break
    }
    guard segment.shape.words <= maxWords, segment.shape.digits <= 4,
      page.isEdge(candidate.block)
    else { return .none }
    return .whole(Reason("label"))
  }
}
