public import DecantCore
internal import DecantText

/// Drops share bars and links to networks: `Teilen`, `Facebook / Twitter / WhatsApp`,
/// `FacebookTwitterEmail`.
///
/// Labels that say share or follow go as other labels do. Names of networks go where at least two
/// stand together, in one line, in lines one after another, or melted into one word.
public struct ShareBar: Stage, Detector {
  public static let name = "share-bar"

  /// Most words, inclusive.
  public var maxWords = 14
  /// Fewest letters of a word that is tried as several names, inclusive.
  public var minGluedLetters: UInt32 = 10

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  private static var labels: ConceptSet { [ConceptSet(.share), ConceptSet(.follow)] }
  /// What names that have grown together show, see `GluedWords`.
  private static var seams: TextTraits { [.seam, .nonASCII] }
  private static var all: ConceptSet { labels.union(ConceptSet(.brand)) }

  var interest: Interest { Interest(Self.seams, naming: Self.all) }

  func isCandidate(_ segment: Segment) -> Bool {
    if segment.marks.covers.meets(Self.all) { return true }
    // A lone word of many letters may be several names.
    let shape = segment.shape
    return !shape.traits.isDisjoint(with: Self.seams) && shape.quarterWords <= 12
      && shape.quarterWords >= 4
      && 4 * shape.letters >= minGluedLetters * shape.quarterWords && shape.digits == 0
      && !segment.isSentence
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    guard segment.shape.words <= maxWords, !segment.shape.traits.contains(.question) else {
      return .none
    }
    if segment.marks.covers.meets(Self.labels) {
      return page.allows(candidate, .precise) ? .whole(Reason("label")) : .none
    }
    guard !page.isEmbedded(candidate.block) else { return .none }
    if segment.marks.covers.contains(.brand) {
      return hasCompany(candidate, &page) ? .whole(Reason("networks")) : .none
    }
    let names = page.document.text.withBytes(in: segment.range) { bytes in
      guard GluedWords.hasSeam(bytes) else { return nil as [UInt64]? }
      return GluedWords.meanings(bytes) { tokens in
        guard let match = Lexicon.shared.table.match(tokens, at: 0), match.count == tokens.count
        else { return nil }
        let concepts = ConceptSet(rawValue: match.payload)
        return concepts.meets(Self.all) ? match.payload : nil
      }
    }
    guard let names, names.count >= 2 else { return .none }
    return .whole(Reason("melted-networks", measured: Double(names.count), limit: 1))
  }

  /// Whether another name of a network stands in the segment, beside it, or in the next lines.
  private func hasCompany(_ candidate: Candidate, _ page: inout PageView) -> Bool {
    page.scan(candidate.segment)
    var names = 0
    var index = 0
    while index < page.tokens.count {
      if let match = Lexicon.shared.table.match(page.tokens, at: index) {
        names += 1
        index += match.count
      } else {
        index += 1
      }
    }
    if names >= 2 { return true }
    for other in page.siblings(candidate) where other != candidate.segment {
      if page.document.segments[other].marks.covers.meets(Self.all) { return true }
    }
    for step in [-1, 1] {
      guard let next = page.neighbour(of: candidate.block, by: step),
        let first = page.document.blocks[next].segments.first
      else { continue }
      if page.document.segments[first].marks.covers.meets(Self.all) { return true }
    }
    return false
  }
}
