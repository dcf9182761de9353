public import DecantCore
internal import DecantText

/// Gives C1 controls the meaning they have in windows-1252: quotes, dashes, the euro sign.
///
/// U+0085 is an ellipsis before a blank and where the page has other such controls, else a line
/// end: a line feed, or a blank in headings, list items, table rows and captions. Controls without a meaning stay, for
/// `controls` to remove.
///
/// - Complexity: O(bytes) of blocks with controls or unusual spaces; other blocks are not read.
public struct C1Repair: Stage {
  public static let name = "c1-repair"

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    var hasMeanings = false
    for index in document.blocks(of: Interest(.control)) where !document.blocks[index].isDropped {
      document.spend(document.blocks[index].range.bytes)
      if document.withBytes(of: index, Self.holdsMeanings) { hasMeanings = true }
    }
    document.editBlocks(holding: [.control, .otherSpace]) { bytes, kind, editor in
      var cursor = ScalarCursor()
      while cursor.nextNonASCII(bytes) {
        // C1 is C2 80 to C2 9F.
        if cursor.scalar > 0x9F { continue }
        let isLineEnd =
          cursor.scalar == 0x85 && !hasMeanings && scalar(at: cursor.index, in: bytes) != 0x20
        let meaning = isLineEnd ? kind.lineEnd : Windows1252.meaning(of: cursor.scalar)
        if meaning == 0 { continue }
        let rule = isLineEnd ? "next-line" : "windows-1252"
        editor.replace(bytes, cursor.range, with: meaning, rule: rule)
      }
    }
    return .keep
  }

  /// Whether a C1 control other than U+0085 has a meaning.
  private static func holdsMeanings(_ bytes: Span<UInt8>) -> Bool {
    var cursor = ScalarCursor()
    while cursor.nextNonASCII(bytes) {
      if cursor.scalar != 0x85, Windows1252.meaning(of: cursor.scalar) != 0 { return true }
    }
    return false
  }
}

extension Block.Kind {
  /// What a line end of an unusual kind becomes: a line feed, or a blank where a block is one line.
  var lineEnd: UInt32 {
    switch self {
    case .heading, .listItem, .tableRow, .caption, .meta: 0x20
    default: 0x0A
    }
  }
}
