public import DecantCore
internal import DecantText

/// Drops notices about cookies and consent, which are whole sentences.
///
/// Looked for in the first and last blocks of a page and its first and last long sentences: short lines that the word list covers, and
/// longer ones that hold one of its phrases. A page that speaks of cookies in its title or in the
/// middle of its text is about them, and keeps everything but the covered labels.
public struct CookieNotice: Stage, Detector {
  public static let name = "cookie-notice"

  /// Blocks from either end of the page that are looked at, inclusive.
  public var edgeBlocks = 12
  /// Most words of a block, inclusive.
  public var maxWords = 160

  private var edges = (first: 0, last: 0)

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    var armed = self
    let count = document.blocks.count
    // At most a third of the page from either side, so that something is left in the middle.
    let reach = min(edgeBlocks, max(1, count / 3))
    armed.edges = (reach, count - reach)
    return armed.detect(in: &document)
  }

  var interest: Interest { Interest(.manyWords, naming: ConceptSet(.cookie)) }

  func isCandidate(_ segment: Segment) -> Bool {
    if segment.marks.covers.union(segment.marks.contains).contains(.cookie) { return true }
    let words = segment.shape.quarterWords / 4
    return words > Measurer.maxMarkedWords && words <= maxWords
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    let isOutside = candidate.block < edges.first || candidate.block >= edges.last
    if segment.marks.covers.contains(.cookie) {
      return page.allows(candidate, segment.shape.words >= 2 ? .good : .weak)
        ? .whole(Reason("label")) : .none
    }
    let isBorder = candidate.block <= page.prose.first || candidate.block >= page.prose.last
    guard isOutside || isBorder, holds(candidate.segment, &page) else { return .none }
    return isAbout(&page, candidate.block) ? .none : .block(Reason("phrase"))
  }

  /// Whether the segment holds a distinctive word or a phrase of the list.
  private func holds(_ segment: Int, _ page: inout PageView) -> Bool {
    if page.document.segments[segment].marks.contains.contains(.cookie) { return true }
    guard mayHold(segment, page) else { return false }
    page.scan(segment)
    return Lexicon.shared.marks(page.tokens).contains.contains(.cookie)
  }

  /// Latin text says cookie or its like; a look at the bytes spares the words of all other text.
  private func mayHold(_ segment: Int, _ page: borrowing PageView) -> Bool {
    page.document.text.withBytes(in: page.document.segments[segment].range) { bytes in
      guard CharacterScript.of(scalar: decodeScalar(bytes, at: 0).scalar) == .latin else {
        return true
      }
      // "cookie", "gdpr", "dsgvo" and "rgpd" are told by rare letters in their middle.
      var index = 2
      while index &+ 17 <= bytes.count {
        let one = ByteChunk(bytes, at: index).folded
        let next = ByteChunk(bytes, at: index &+ 1).folded
        let rare =
          one.equal(0x6B) .& next.equal(0x69) .| one.equal(0x64) .& next.equal(0x70)
          .| one.equal(0x67) .& (next.equal(0x76) .| next.equal(0x70))
        let place = ByteChunk.first(rare)
        index &+= place
        if place == 16 { continue }
        if Self.isRare(bytes, at: index) { return true }
        index &+= 1
      }
      while index &+ 1 < bytes.count {
        if Self.isRare(bytes, at: index) { return true }
        index &+= 1
      }
      return false
    }
  }

  /// Whether `oki`, `dp`, `gv` or `gp` stands at `index`, of `oki` the second letter.
  private static func isRare(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let next = bytes[index + 1] | 0x20
    switch bytes[index] | 0x20 {
    case 0x6B: return next == 0x69 && bytes[index - 1] | 0x20 == 0x6F
    case 0x64: return next == 0x70
    case 0x67: return next == 0x76 || next == 0x70
    default: return false
    }
  }

  /// Whether the title or a block in the middle of the page speaks of cookies too.
  private func isAbout(_ page: inout PageView, _ block: Int) -> Bool {
    if let title = page.document.metadata.title {
      var tokens = Tokens()
      tokens.scan(Array(title.utf8).span)
      if Lexicon.shared.marks(tokens).contains.contains(.cookie) { return true }
    }
    for index in page.document.blocks.indices where index >= edges.first && index < edges.last {
      guard abs(index - block) > 3, ProseSpan.isProse(index, page.document) else { continue }
      page.scanBlock(index)
      if Lexicon.shared.marks(page.tokens).contains.contains(.cookie) { return true }
    }
    return false
  }
}
