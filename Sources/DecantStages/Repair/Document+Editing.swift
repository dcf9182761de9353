internal import DecantCore
internal import DecantText

extension Document {
  /// Lets `edit` write the edits of each kept block that may hold a character with one of `traits`.
  mutating func editBlocks(
    holding traits: TextTraits, _ edit: (Span<UInt8>, Block.Kind, inout Editor) -> Void
  ) {
    var editor = Editor()
    for index in blocks(of: Interest(traits)) where !blocks[index].isDropped {
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
