public import DecantCore
internal import DecantText

/// Drops what else stands at the foot of a page: who keeps it, press office, phone, mail.
///
/// Behind the copyright line, and before it back to a pager or dateline, every short line that is
/// no sentence; on pages without a copyright line, lines behind the last long sentence that the
/// word list of contacts covers, or that begin with such a label and hold a number or an address.
public struct Imprint: Stage, Detector {
  public static let name = "imprint"

  /// Most words, inclusive.
  public var maxWords = 16

  /// Whether a copyright line went, without which a page has no foot.
  private var hasFoot = false

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    var armed = self
    armed.hasFoot = document.blocks(of: CopyrightLine().interest).contains {
      document.isDropped($0, by: CopyrightLine.self)
    }
    return armed.detect(in: &document)
  }

  var interest: Interest { hasFoot ? .everything : Interest(naming: ConceptSet(.contact)) }

  func isCandidate(_ segment: Segment) -> Bool {
    segment.shape.quarterWords <= 4 * UInt32(maxWords)
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    guard page.isTail(candidate.block) else { return .none }
    let segment = page.segment(candidate)
    if segment.marks.covers.contains(.contact), page.prose.isKnown {
      return .whole(Reason("label"))
    }
    if segment.marks.starts.contains(.contact), page.prose.isKnown, !segment.isSentence,
      segment.shape.digits >= 4 || segment.shape.traits.contains(.at)
    {
      return .whole(Reason("label-first"))
    }
    guard let foot = page.foot, foot.contains(candidate.block) else { return .none }
    if segment.isSentence, candidate.block < foot.mark { return .none }
    return .block(Reason("at-the-foot"))
  }
}
