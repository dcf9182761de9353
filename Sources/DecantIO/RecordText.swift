internal import DecantCore
internal import DecantText

/// The text of a record: the kept blocks of a page, laid out.
///
/// Blocks are parted by a blank line; neighbouring items of one list and rows of one table by one
/// LF. Blanks at the ends of a block go, but for the cells of a row and the indentation of code and
/// verse. A block with nothing left is skipped.
struct RecordText {
  /// Where a block came to lie.
  struct Piece {
    /// Number of the block in the page.
    let block: Int
    /// In bytes of the block: what is left without the blanks at its ends.
    let kept: Range<Int>
    /// In bytes of the text.
    let bytes: Range<Int>
    /// In Unicode scalars of the text.
    let scalars: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  /// Unicode scalars of the text.
  private(set) var scalars = 0

  /// - Parameter keepsBlanks: leaves blanks at the ends of blocks as they came.
  init(_ document: Document, keepsBlanks: Bool = false) {
    bytes.reserveCapacity(document.text.bytes)
    for index in document.blocks.indices {
      let block = document.blocks[index]
      if block.isDropped || block.kind == .meta { continue }
      document.withBytes(of: index) { whole in
        let range = keepsBlanks ? 0..<whole.count : Self.trimmed(whole, kind: block.kind)
        if Self.isBlank(whole, range) { return }
        append(whole, range, of: index, in: document)
      }
    }
  }

  /// Puts a block behind the others.
  private mutating func append(
    _ whole: Span<UInt8>, _ kept: Range<Int>, of index: Int, in document: Document
  ) {
    let text = whole.extracting(kept)
    if let last = pieces.last {
      let parts = document.joins(last.block, index) ? 1 : 2
      for _ in 0..<parts { bytes.append(0x0A) }
      scalars += parts
    }
    let start = bytes.count
    ControlCharacters.removed.append(text, to: &bytes)
    let count = bytes.span.extracting(start..<bytes.count).scalarCount
    pieces.append(
      Piece(
        block: index, kept: kept, bytes: start..<bytes.count, scalars: scalars..<scalars + count))
    scalars += count
  }

  /// Whether nothing but blanks and control characters is in `range`.
  private static func isBlank(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let control = ControlCharacters.length(text, at: index)
      if control == 0, !text[index].isBlank { return false }
      index &+= max(control, 1)
    }
    return true
  }

  /// `text` without the blanks at its ends, as far as these say nothing in a block of `kind`.
  private static func trimmed(_ text: Span<UInt8>, kind: Block.Kind) -> Range<Int> {
    // A TAB at the end of a row is an empty cell.
    let keepsTabs = kind == .tableRow
    func goes(_ byte: UInt8) -> Bool {
      byte == 0x20 || isLineEnd(byte) || (byte == 0x09 && !keepsTabs)
    }
    var range = 0..<text.count
    while !range.isEmpty, goes(text[range.upperBound - 1]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    var start = 0
    while start < range.upperBound, goes(text[start]) { start += 1 }
    // The first line of code keeps what it is indented by.
    while kind.isPreformatted, start > 0, !isLineEnd(text[start - 1]) { start -= 1 }
    return min(start, range.upperBound)..<range.upperBound
  }

  /// LF, and the control characters that leave as one.
  private static func isLineEnd(_ byte: UInt8) -> Bool { byte >= 0x0A && byte <= 0x0D }
}

extension Document {
  /// Whether two neighbours in the text are items of one list or rows of one table. A list inside
  /// a list is the same list.
  fileprivate func joins(_ first: Int, _ second: Int) -> Bool {
    let (first, second) = (blocks[first], blocks[second])
    guard first.kind == second.kind, first.group >= 0, second.group >= 0 else { return false }
    switch first.kind {
    case .tableRow: return first.group == second.group
    case .listItem: return outermostList(first.group) == outermostList(second.group)
    default: return false
    }
  }

  private func outermostList(_ group: Int32) -> Int32 {
    var group = group
    while groups.indices.contains(Int(group)) {
      let parent = groups[Int(group)].parent
      // A parent stands before its children, so this ends.
      guard parent >= 0, parent < group, groups[Int(parent)].kind == .list else { break }
      group = parent
    }
    return group
  }
}
