internal import DecantCore
internal import DecantText

/// Something a detector wants gone: a piece of a block, or all of it.
struct Removal {
  let block: Int
  /// The piece, inside one segment; nil for the whole block.
  let range: TextRange?
  let reason: Reason

  /// Carries out what a detector found, in page order.
  ///
  /// A block of which nothing with letters or digits would be left is dropped. Items of a list and
  /// rows of a table go all together or not at all.
  static func apply(_ removals: [Removal], to document: inout Document) {
    var start = 0
    var sparedGroups: [Int32] = []
    while start < removals.count {
      var end = start + 1
      while end < removals.count, removals[end].block == removals[start].block { end += 1 }
      let batch = removals[start..<end]
      start = end
      let block = document.blocks[batch[batch.startIndex].block]
      if block.group >= 0, block.kind == .listItem || block.kind == .tableRow {
        if sparedGroups.contains(block.group) { continue }
        if !coversGroup(block.group, removals, document) {
          sparedGroups.append(block.group)
          continue
        }
      } else if block.kind == .tableRow, !takesAll(batch, document) {
        continue
      }
      remove(batch, from: &document)
    }
  }

  private static func remove(_ batch: ArraySlice<Removal>, from document: inout Document) {
    guard let first = batch.first else { return }
    if let all = batch.first(where: { $0.range == nil }) {
      return document.drop(all.block, all.reason)
    }
    let isWhole = takesAll(batch, document)
    if isWhole, !document.blocks[first.block].hasCuts {
      return document.drop(first.block, first.reason)
    }
    let separators = separators(batch, document)
    for removal in batch {
      guard let range = removal.range else { continue }
      document.cut(removal.block, trimming(range, document), removal.reason)
    }
    for range in separators { document.cut(first.block, range, Reason("separator")) }
  }

  /// `range` without the blanks at its end: the last segment of a line reaches to the line's end.
  private static func trimming(_ range: TextRange, _ document: borrowing Document) -> TextRange {
    let bytes = document.text.withBytes(in: range) { bytes in
      var end = bytes.count
      while end > 1, bytes[end - 1].isBlank { end -= 1 }
      return end
    }
    return TextRange(range.start..<range.start + bytes)
  }

  /// Whether nothing with letters or digits would be left of the block.
  private static func takesAll(_ batch: ArraySlice<Removal>, _ document: borrowing Document) -> Bool
  {
    guard let first = batch.first else { return false }
    if batch.contains(where: { $0.range == nil }) { return true }
    for position in document.blocks[first.block].segments {
      let segment = document.segments[position]
      if segment.isCut || segment.shape.letters + segment.shape.digits == 0 { continue }
      if !batch.contains(where: { $0.range == segment.range }) { return false }
    }
    return true
  }

  /// Live segments without letters and digits next to one that goes: a slash between two switches.
  private static func separators(
    _ batch: ArraySlice<Removal>, _ document: borrowing Document
  ) -> [TextRange] {
    guard let first = batch.first else { return [] }
    let positions = document.blocks[first.block].segments
    var found: [TextRange] = []
    for position in positions {
      let segment = document.segments[position]
      let isBare = segment.shape.letters + segment.shape.digits == 0
      guard !segment.isCut, isBare, !batch.contains(where: { $0.range == segment.range }) else {
        continue
      }
      for neighbour in [position - 1, position + 1] where positions.contains(neighbour) {
        let range = document.segments[neighbour].range
        if batch.contains(where: { $0.range == range }) {
          found.append(segment.range)
          break
        }
      }
    }
    return found
  }

  /// Whether every member of a list or table is gone already or goes now as a whole.
  private static func coversGroup(
    _ group: Int32, _ removals: [Removal], _ document: borrowing Document
  ) -> Bool {
    var position = 0
    for index in document.blocks.indices where document.blocks[index].group == group {
      if document.blocks[index].isDropped { continue }
      while position < removals.count, removals[position].block < index { position += 1 }
      var end = position
      while end < removals.count, removals[end].block == index { end += 1 }
      guard position < end, takesAll(removals[position..<end], document) else { return false }
    }
    return true
  }
}
