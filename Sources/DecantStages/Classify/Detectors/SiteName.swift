public import DecantCore
internal import DecantText

/// Drops the name of the site where it stands alone before or behind the page's text.
///
/// A piece that is the record's `site`, word for word. 96 % of such lines are page furniture on
/// the development pages; between the sentences of a text they stay.
public struct SiteName: Stage, Detector {
  public static let name = "site-name"

  private var words = LineWords()
  private var letters: UInt32 = 0

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard let site = document.metadata.site else { return .keep }
    var armed = self
    let bytes = Array(site.utf8)
    armed.words.scan(bytes.span)
    armed.letters = TextShape(measuring: bytes.span).letters
    return armed.letters == 0 ? .keep : armed.detect(in: &document)
  }

  var interest: Interest { .everything }

  func isCandidate(_ segment: Segment) -> Bool { segment.shape.letters == letters }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    guard page.isEdge(candidate.block) else { return .none }
    page.scan(candidate.segment)
    var index = 0
    for token in page.tokens.items where token.kind != .symbol {
      guard index < words.hashes.count, words.hashes[index] == token.hash else { return .none }
      index += 1
    }
    return index == words.hashes.count ? .whole(Reason("equals-site")) : .none
  }
}
