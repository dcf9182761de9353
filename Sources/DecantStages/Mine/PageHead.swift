internal import DecantCore
internal import DecantText

/// Where the running text of a page begins and ends, by the length of its blocks alone.
struct PageHead {
  /// First block of running text, or the number of blocks when there is none.
  let firstProse: Int
  /// Last block of running text, or -1.
  let lastProse: Int

  /// Blocks of running text.
  private let prose: [Int]

  /// Whether running text stands among the blocks of a range.
  func hasProse(_ blocks: ClosedRange<Int>) -> Bool { prose.contains { blocks.contains($0) } }

  /// Words from which a block that ends a sentence is running text, inclusive: at 15 to 24 words
  /// two in three are (reference figure), and headlines seldom end a sentence.
  static let proseWords = 15
  /// Words from which any block is.
  static let longWords = 25

  init(_ document: borrowing Document) {
    var prose: [Int] = []
    for index in document.blocks(of: Interest(.manyWords)) where Self.isProse(document, index) {
      prose.append(index)
    }
    firstProse = prose.first ?? document.blocks.count
    lastProse = prose.last ?? -1
    self.prose = prose
  }

  static func isProse(_ document: borrowing Document, _ index: Int) -> Bool {
    let block = document.blocks[index]
    switch block.kind {
    case .code, .tableRow, .meta: return false
    default: break
    }
    let shape = document.shape(of: index)
    return shape.words >= longWords
      || (shape.words >= proseWords && shape.traits.contains(.endsSentence))
  }
}

extension Document {
  /// The one segment of block `index`; nil when it has several, or is cut.
  func onlySegment(_ index: Int) -> Segment? {
    let block = blocks[index]
    guard block.segments.count == 1, !block.hasCuts else { return nil }
    return segments[block.segments.lowerBound]
  }

  /// Whether two blocks hold the same bytes.
  func isSameText(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (blocks[one].range, blocks[other].range)
    guard left.bytes == right.bytes else { return false }
    return text.withBytes(in: left) { left in
      text.withBytes(in: right) { right in
        for index in left.indices where left[index] != right[index] { return false }
        return true
      }
    }
  }
}
