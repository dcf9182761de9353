public import DecantCore
internal import DecantText

/// Finds the headline of a page.
///
/// The longest line that repeats a part of the first line, where that is a `<title>`; else a
/// headline that stands twice in a row before the running text, or that ends a breadcrumb and
/// stands below it; else the first line without the name of the site; else the line that leads the
/// running text. The name of the site is never the title while a better line exists. A given title
/// stays.
///
/// - Complexity: O(blocks + bytes of the lines that share the beginning of a word with the first).
public struct Title: Stage {
  public static let name = "title"

  /// Most words of a headline, inclusive. Longer lines in front of a text are its lead.
  public var maxWords = 30

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
    if let line, isTitle(document, line) { return firstLine(document, line, host) }
    if let twice = doubled(document, head) { return LineText.string(document, twice) }
    if let crumb = belowBreadcrumb(document, head) { return LineText.string(document, crumb) }
    return leading(document, head).map { LineText.string(document, $0) }
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
  ) -> String {
    let start = line.range.start
    guard let first = line.parts.first, let last = line.parts.last, line.parts.count > 1 else {
      return LineText.string(document, line.range)
    }
    func range(_ part: Range<Int>) -> TextRange {
      TextRange(start + part.lowerBound..<start + part.upperBound)
    }
    let isSiteFirst =
      document.text.withBytes(in: range(first)) { host.isNamed(by: $0) }
      && !document.text.withBytes(in: range(last)) { host.isNamed(by: $0) }
    let isShortFirst = first.count * 2 < last.count && line.parts.count == 2
    return LineText.string(document, range(isSiteFirst || isShortFirst ? last : first))
  }

  /// A line that a breadcrumb above it ends with.
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
        if let found = trail.range(of: line), found.upperBound == trail.hashes.count,
          found.lowerBound > 0
        {
          return document.blocks[below].range
        }
      }
    }
    return nil
  }

  /// The nearest headline above the running text.
  private func leading(_ document: borrowing Document, _ head: PageHead) -> TextRange? {
    guard head.firstProse < document.blocks.count else { return nil }
    var dates = PageDates.Reader()
    var index = head.firstProse - 1
    while index >= max(0, head.firstProse - 8) {
      if isHeadline(document, index, minWords: 2), !dates.hasDate(document, index) {
        return document.blocks[index].range
      }
      index -= 1
    }
    return nil
  }

  /// Whether block `index` can be a headline by its shape and words.
  private func isHeadline(_ document: borrowing Document, _ index: Int, minWords: Int) -> Bool {
    guard let segment = document.onlySegment(index), document.blocks[index].kind != .code else {
      return false
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
