public import DecantCore
internal import DecantText

/// Drops links to other pages in the middle of a text: `Lesen Sie auch: …`, `LEIA TAMBÉM: …`.
///
/// A label of the word list, a colon, and a short line behind it that is no sentence.
public struct ReadAlso: Stage, Detector {
  public static let name = "read-also"

  /// Most words of the line, inclusive.
  public var maxWords = 24

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  private static var labels: ConceptSet { [ConceptSet(.related), ConceptSet(.readMore)] }

  func isCandidate(_ segment: Segment) -> Bool {
    let shape = segment.shape
    guard shape.traits.contains(.colon), shape.words <= maxWords else { return false }
    return segment.marks.starts.meets(Self.labels) || shape.words > Measurer.maxMarkedWords
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    if segment.shape.traits.contains(.endsWithColon) { return .none }
    if segment.isSentence, !segment.shape.traits.contains(.question), segment.shape.words > 12 {
      return .none
    }
    page.scan(candidate.segment)
    guard let first = page.tokens.items.firstIndex(where: { $0.isVerbal }), first <= 2,
      let match = Lexicon.shared.table.match(page.tokens, at: first),
      ConceptSet(rawValue: match.payload).meets(Self.labels),
      first + match.count < page.tokens.count
    else { return .none }
    let sign = page.tokens[first + match.count].value
    return sign == 0x3A || sign == 0xFF1A ? .block(Reason("label-first")) : .none
  }
}
