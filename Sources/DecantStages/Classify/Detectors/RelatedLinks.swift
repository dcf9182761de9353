public import DecantCore
internal import DecantText

/// Drops lists of other pages with the header over them: `Mehr zum Thema`, `Meistgelesen`,
/// `Lo más leído` and the headlines below.
///
/// The header is a label of the word list on a line of its own. With it go the lines that are no
/// sentences, up to the next section: a long sentence, or a line of page furniture. A header
/// without such lines stays. Between the page's sentences a header must end in a colon or be a
/// phrase of two words, and takes at most `maxInside` lines, which a long sentence must follow.
public struct RelatedLinks: Stage {
  public static let name = "related-links"

  /// Most lines that go with a header behind the page's sentences, inclusive.
  public var maxLines = 24
  /// Most lines that go with a header between the page's sentences, inclusive.
  public var maxInside = 3
  /// Most words of such a line, inclusive.
  public var maxWords = 22

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    var found: [(block: Int, isHeader: Bool)] = []
    collect(document, &found)
    for (block, isHeader) in found {
      document.drop(block, Reason(isHeader ? "header" : "under-header"))
    }
    return .keep
  }

  private func collect(_ document: Document, _ found: inout [(block: Int, isHeader: Bool)]) {
    var view: PageView?
    var last = -1
    for index in document.blocks(of: Interest(naming: ConceptSet(.related))) where index > last {
      let positions = document.blocks[index].segments
      guard positions.count == 1, isHeader(index, document) else { continue }
      var page = view ?? PageView(document, stage: Self.self)
      defer { view = page }
      guard let run = run(below: index, &page) else { continue }
      last = run.upperBound - 1
      found.append((index, true))
      for block in run where !document.blocks[block].isDropped { found.append((block, false)) }
    }
    found.removeAll { document.blocks[$0.block].isDropped }
  }

  private func isHeader(_ index: Int, _ document: borrowing Document) -> Bool {
    let segment = document.segments[document.blocks[index].segments.lowerBound]
    guard segment.marks.covers.contains(.related), segment.shape.words <= 8 else { return false }
    switch document.blocks[index].kind {
    case .code, .verse, .meta, .tableRow, .listItem: return false
    default: return true
    }
  }

  /// The lines that go with a header; nil where the header stays.
  private func run(below header: Int, _ page: inout PageView) -> Range<Int>? {
    let isTail = page.isTail(header)
    if !isTail, page.isHead(header) { return nil }
    let limit = isTail ? maxLines : maxInside
    var end = header + 1
    while end < page.document.blocks.count, end - header - 1 <= limit, isLine(end, page) {
      end += 1
    }
    guard end > header + 1 else { return nil }
    if isTail { return header + 1..<min(end, header + 1 + limit) }
    let shape = page.document.segments[page.document.blocks[header].segments.lowerBound].shape
    guard shape.traits.contains(.endsWithColon) || shape.words >= 2, end - header - 1 <= limit,
      end < page.document.blocks.count, ProseSpan.isProse(end, page.document)
    else { return nil }
    return header + 1..<end
  }

  /// Whether the block can be a headline, a time or a rank below a header.
  private func isLine(_ index: Int, _ page: borrowing PageView) -> Bool {
    switch page.document.blocks[index].kind {
    case .code, .verse, .meta, .tableRow: return false
    default: break
    }
    guard !ProseSpan.isProse(index, page.document) else { return false }
    var words = 0
    for position in page.document.blocks[index].segments {
      let segment = page.document.segments[position]
      words += segment.shape.words
      if segment.shape.traits.contains(.copyright) { return false }
      if segment.marks.starts.contains(.contact) { return false }
      let covers = segment.marks.covers
      if covers != [], !covers.meets(Self.inside) { return false }
    }
    return words <= maxWords
  }

  /// Labels that stand among headlines; any other label begins a section of its own.
  private static var inside: ConceptSet {
    [
      ConceptSet(.related), ConceptSet(.readMore), ConceptSet(.counter), ConceptSet(.published),
      ConceptSet(.advertisement), ConceptSet(.readingTime),
    ]
  }
}
