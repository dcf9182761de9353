public import DecantCore
internal import DecantText

/// Drops reading times: `5 Minuten Lesezeit`, `9 min read`, `Lesezeit: 3 Minuten`.
///
/// Words that the list covers, or one of its labels with a colon and a number; never between two long sentences, and never in lists
/// and tables, where minutes are those of a recipe or a timetable.
public struct ReadingTime: Stage, Detector {
  public static let name = "reading-time"

  /// Most words, inclusive.
  public var maxWords = 8

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest(naming: ConceptSet(.readingTime)) }

  func isCandidate(_ segment: Segment) -> Bool {
    segment.marks.covers.union(segment.marks.starts).contains(.readingTime)
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    switch page.document.blocks[candidate.block].kind {
    case .listItem, .tableRow: return .none
    default: break
    }
    // `Lesezeit: 3 Minuten`: a label, a colon and a number with its unit.
    if !segment.marks.covers.contains(.readingTime) {
      let shape = segment.shape
      guard shape.traits.contains([.colon, .digit]), shape.words <= 6, !segment.isSentence else {
        return .none
      }
    }
    guard segment.shape.words <= maxWords, segment.shape.digits <= 4,
      page.isEdge(candidate.block)
    else { return .none }
    return .whole(Reason("label"))
  }
}
