internal import DecantCore
internal import DecantText

extension Document {
  /// What may stand between the segments of a block, where no shape counts it.
  private static let separatorTraits: TextTraits = [
    .nonASCII, .wideSpace, .otherSpace, .tab, .lineFeed, .pipe, .bullet,
  ]

  /// Whether block `index` is kept and may hold any of `traits`, judged without reading its bytes.
  ///
  /// Exact for a block that is one segment from end to end. Elsewhere blanks, pipes and bullets
  /// are taken as given.
  func mayHold(_ traits: TextTraits, _ index: Int) -> Bool {
    let block = blocks[index]
    if block.isDropped || block.range.isEmpty { return false }
    for position in block.segments
    where !segments[position].shape.traits.isDisjoint(with: traits) {
      return true
    }
    let range = block.segments
    if range.count == 1, segments[range.lowerBound].range == block.range { return false }
    return !traits.isDisjoint(with: Self.separatorTraits)
  }

  /// Rewrites every kept block that may hold any of `traits` with the edits that `edit` makes.
  mutating func editBlocks(
    holding traits: TextTraits, _ edit: (Span<UInt8>, Block.Kind, inout Editor) -> Void
  ) {
    var editor = Editor()
    for index in blocks.indices where mayHold(traits, index) {
      editBlock(index, with: &editor, edit)
      if isExhausted { return }
    }
  }

  /// Rewrites block `index` with the edits that `edit` makes, and says whether there were any.
  @discardableResult
  mutating func editBlock(
    _ index: Int, with editor: inout Editor,
    _ edit: (Span<UInt8>, Block.Kind, inout Editor) -> Void
  ) -> Bool {
    let kind = blocks[index].kind
    spend(blocks[index].range.bytes)
    editor.reset()
    withBytes(of: index) { bytes in
      edit(bytes, kind, &editor)
      editor.finish(bytes)
    }
    guard editor.draft.hasEdits else { return false }
    rewrite(index, with: editor.draft)
    return true
  }
}
