public import DecantCore
internal import DecantText

/// Finds the headline of a page.
///
/// The longest line that repeats a part of the first line, where that is a `<title>`; else a
/// line below a breadcrumb that this ends with; else a line just above the running text that says
/// nearly the same as the first line, which is the headline itself where a `<title>` is a
/// variant for search engines; else the first line without the name of the site; else a headline
/// that stands twice in a row before the running text; else the line that leads it. The name of the site is never the title while a better line exists. A given title
/// stays.
///
/// - Complexity: O(blocks + bytes of the lines that share the beginning of a word with the first).
public struct Title: Stage {
  public static let name = "title"

  /// Most words of a headline, inclusive. Longer lines in front of a text are its lead.
  public var maxWords = 30
  /// Smallest share of words that a headline has in common with its variant in the first line,
  /// inclusive: twice the common words by the words of both. 0.5 was best of 0.4 to 0.7 on the
  /// development pages, where it mends two titles for each that it spoils, and on those in other
  /// languages ten.
  public var minShared = 0.5
  /// Lines above the running text among which such a headline is looked for, inclusive.
  public var maxAbove = 14
  /// Fewest words of such a headline, inclusive.
  public var minVariantWords = 4

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    // The only line of a page is its text.
    guard document.metadata.title == nil, document.blocks.count > 1 else { return .keep }
    document.metadata.title = find(document)
    return .keep
  }

  private func find(_ document: borrowing Document) -> String? {
    let head = PageHead(document)
    let line = TitleLine(document)
    let host = HostName(document)
    if let line {
      let repeated = RepeatedParts(document, line)
      if let best = repeated.best(in: line, document, host) {
        return LineText.string(document, best)
      }
    }
    return other(document, head, line, host).map { LineText.string(document, $0) }
  }

  /// A headline that the first line does not hold word for word.
  private func other(
    _ document: borrowing Document, _ head: PageHead, _ line: TitleLine?, _ host: HostName
  ) -> TextRange? {
    if let crumb = belowBreadcrumb(document, head) { return crumb }
    if let line, isTitle(document, line) {
      let first = firstLine(document, line, host)
      return variant(document, head, of: first) ?? first
    }
    return doubled(document, head) ?? leading(document, head)
  }

  /// The line just above the running text that shares most words with a title.
  private func variant(
    _ document: borrowing Document, _ head: PageHead, of title: TextRange
  ) -> TextRange? {
    guard head.firstProse < document.blocks.count else { return nil }
    var words = LineWords()
    words.scan(document, title)
    let wanted = Set(words.hashes)
    var best: (shared: Double, range: TextRange)?
    for index in max(1, head.firstProse - maxAbove)..<max(1, head.firstProse)
    where isHeadline(document, index, minWords: minVariantWords) {
      let block = document.blocks[index]
      let signs: TextTraits = [.guillemet, .angle, .arrow, .pipe, .endsSentence]
      let shape = document.shape(of: index)
      guard shape.traits.isDisjoint(with: signs) || shape.traits.contains(.question) else {
        continue
      }
      words.scan(document, block.range)
      let found = Set(words.hashes)
      let shared = 2 * Double(found.intersection(wanted).count) / Double(found.count + wanted.count)
      if shared >= minShared, best.map({ shared > $0.shared }) ?? true {
        best = (shared, block.range)
      }
    }
    return best?.range
  }

  /// A headline in two neighbouring lines, before the running text.
  private func doubled(_ document: borrowing Document, _ head: PageHead) -> TextRange? {
    let end = min(head.firstProse + 1, document.blocks.count)
    for index in 1..<max(1, end)
    where isHeadline(document, index, minWords: 3) && document.isSameText(index, index - 1) {
      return document.blocks[index].range
    }
    return nil
  }

  /// Whether the first line looks like a title that no other line repeats.
  private func isTitle(_ document: borrowing Document, _ line: TitleLine) -> Bool {
    guard let first = document.blocks.indices.first(where: { document.blocks[$0].kind != .meta })
    else { return false }
    let shape = document.shape(of: first)
    let traits = shape.traits
    guard traits.isDisjoint(with: [.wideSpace, .tab, .arrow]), shape.words <= maxWords,
      !isSentence(shape)
    else { return false }
    if let only = document.onlySegment(first), !only.marks.covers.isEmpty { return false }
    return line.parts.count > 1 ? shape.words >= 3 : shape.words >= 4
  }

  /// Whether it is running text: as long as sentences are and headlines seldom, and ended as one.
  private func isSentence(_ shape: TextShape) -> Bool {
    shape.words >= 12 && shape.traits.contains(.endsSentence)
  }

  /// The first part of the first line that is not the name of the site.
  private func firstLine(
    _ document: borrowing Document, _ line: TitleLine, _ host: HostName
  ) -> TextRange {
    let start = line.range.start
    guard let first = line.parts.first, let last = line.parts.last, line.parts.count > 1 else {
      return line.range
    }
    func range(_ part: Range<Int>) -> TextRange {
      TextRange(start + part.lowerBound..<start + part.upperBound)
    }
    let isSiteFirst =
      document.text.withBytes(in: range(first)) { host.isNamed(by: $0) }
      && !document.text.withBytes(in: range(last)) { host.isNamed(by: $0) }
    let isShortFirst = first.count * 2 < last.count && line.parts.count == 2
    return range(isSiteFirst || isShortFirst ? last : first)
  }

  /// A line that a breadcrumb above it ends with, or that begins with the breadcrumb's last part.
  private func belowBreadcrumb(_ document: borrowing Document, _ head: PageHead) -> TextRange? {
    var trail = LineWords()
    var line = LineWords()
    let end = min(head.firstProse, document.blocks.count)
    for index in 0..<end {
      let traits = document.shape(of: index).traits
      guard !traits.isDisjoint(with: [.guillemet, .angle, .slash, .arrow]),
        document.blocks[index].range.bytes <= TitleLine.maxBytes
      else { continue }
      trail.scan(document, document.blocks[index].range)
      for below in index + 1..<min(index + 6, document.blocks.count)
      where isHeadline(document, below, minWords: 1) {
        line.scan(document, document.blocks[below].range)
        let last = Self.lastPart(trail)
        let isLonger = last.count >= 2 && line.hashes.starts(with: last)
        if let found = trail.range(of: line), found.upperBound == trail.hashes.count,
          found.lowerBound > 0
        {
          return document.blocks[below].range
        }
        if isLonger { return document.blocks[below].range }
      }
    }
    return nil
  }

  /// The words behind the last sign of a breadcrumb.
  private static func lastPart(_ trail: LineWords) -> ArraySlice<UInt64> {
    let signs: [UInt32] = [0x3E, 0xBB, 0x203A, 0x2F, 0x2192]
    let sign = trail.tokens.items.lastIndex { $0.kind == .symbol && signs.contains($0.value) }
    guard let sign, let first = trail.positions.firstIndex(where: { $0 > sign }) else { return [] }
    return trail.hashes[first...]
  }

  /// The nearest headline above the running text or its first stanza.
  private func leading(_ document: borrowing Document, _ head: PageHead) -> TextRange? {
    let stanza = document.blocks.indices.first { document.blocks[$0].kind == .verse }
    let text = min(head.firstProse, stanza ?? head.firstProse)
    guard text < document.blocks.count else { return nil }
    var dates = PageDates.Reader()
    var index = text - 1
    while index >= max(0, text - 8) {
      if isHeadline(document, index, minWords: 2), !dates.hasDate(document, index) {
        return document.blocks[index].range
      }
      index -= 1
    }
    return nil
  }

  /// Whether block `index` can be a headline by its shape and words.
  private func isHeadline(_ document: borrowing Document, _ index: Int, minWords: Int) -> Bool {
    guard let segment = document.onlySegment(index) else { return false }
    switch document.blocks[index].kind {
    case .code, .verse, .tableRow, .meta: return false
    default: break
    }
    let shape = segment.shape
    guard shape.words >= minWords, shape.words <= maxWords, shape.letters >= 4,
      !isSentence(shape),
      shape.letters * 2 > shape.characters, segment.marks.covers.isEmpty
    else { return false }
    let chrome: ConceptSet = [
      ConceptSet(.byline), ConceptSet(.published), ConceptSet(.modified), ConceptSet(.readingTime),
    ]
    return segment.marks.starts.isDisjoint(with: chrome)
      && shape.traits.isDisjoint(with: [.endsWithColon, .endsWithComma, .copyright, .tab])
  }
}
