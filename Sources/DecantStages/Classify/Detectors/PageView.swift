internal import DecantCore
internal import DecantText

/// A page as detectors see it: segments, their words, and where a block stands.
struct PageView {
  let document: Document
  /// Words of the segment scanned last; token ranges are in bytes of the segment.
  private(set) var tokens = Tokens()
  /// For readers that bring tokens of their own; nothing is kept in it.
  var scratch = Tokens()
  private let stage: any Stage.Type
  private var span: ProseSpan?
  private var footIsKnown = false
  private var footFound: Foot?

  init(_ document: Document, stage: any Stage.Type) {
    self.document = document
    self.stage = stage
  }

  // MARK: Reading

  func segment(_ candidate: Candidate) -> Segment { document.segments[candidate.segment] }

  /// All segments of the candidate's block, cut ones too.
  func siblings(_ candidate: Candidate) -> Range<Int> { document.blocks[candidate.block].segments }

  /// The only segment of block `index`; nil when it has several.
  func onlySegment(of index: Int) -> Segment? {
    let positions = document.blocks[index].segments
    return positions.count == 1 ? document.segments[positions.lowerBound] : nil
  }

  /// Fills `tokens` with the words of a segment.
  mutating func scan(_ segment: Int) {
    var scratch = Tokens()
    swap(&scratch, &tokens)
    document.text.withBytes(in: document.segments[segment].range) { scratch.scan($0) }
    swap(&scratch, &tokens)
  }

  /// Fills `tokens` with the words of a whole block, cut pieces too.
  mutating func scanBlock(_ index: Int) {
    var scratch = Tokens()
    swap(&scratch, &tokens)
    document.text.withBytes(in: document.blocks[index].range) { scratch.scan($0) }
    swap(&scratch, &tokens)
  }

  /// Whether a stage other than the one at work dropped block `index`.
  func isGone(_ index: Int) -> Bool {
    document.blocks[index].isDropped && !document.isDropped(index, by: stage)
  }

  // MARK: Places

  /// Where the sentences of the page begin and end; found once.
  var prose: ProseSpan {
    mutating get {
      if let span { return span }
      let found = ProseSpan(self)
      span = found
      return found
    }
  }

  /// The foot of the page; found once. Nil where no copyright line ends the page.
  var foot: Foot? {
    mutating get {
      if !footIsKnown {
        footFound = Foot(&self)
        footIsKnown = true
      }
      return footFound
    }
  }

  /// Whether block `index` stands before the page's first long sentence.
  mutating func isHead(_ index: Int) -> Bool { index < prose.first }
  /// Whether block `index` stands behind the page's last long sentence.
  mutating func isTail(_ index: Int) -> Bool { index > prose.last }
  mutating func isEdge(_ index: Int) -> Bool { isHead(index) || isTail(index) }

  /// Whether a long sentence stands directly before and directly behind block `index`.
  func isEmbedded(_ index: Int) -> Bool {
    guard let before = neighbour(of: index, by: -1), let after = neighbour(of: index, by: 1) else {
      return false
    }
    return ProseSpan.isProse(before, document) && ProseSpan.isProse(after, document)
  }

  /// The block before or behind `index`, metadata candidates passed over.
  func neighbour(of index: Int, by step: Int) -> Int? {
    var next = index + step
    while document.blocks.indices.contains(next) {
      if document.blocks[next].kind != .meta { return next }
      next += step
    }
    return nil
  }
}
