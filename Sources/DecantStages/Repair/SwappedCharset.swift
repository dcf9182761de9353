public import DecantCore
internal import DecantText

/// Repairs text of one charset that was read as another, where both have one byte a character:
/// `Ïðèâåò` is `Привет`, `pøíští` is `příští`. Text of East Asia that was read as windows-1252, too.
///
/// The characters are turned back into bytes, and the bytes are read in all charsets. Another reading
/// wins when its letters follow each other as those of a language do, and those of the text do not,
/// by a wide margin; at least three words must say so. Cyrillic and all that was Latin by
/// mistake is judged block by block. Where both readings are Latin, the whole page is judged, and its
/// language must be the one that the letters speak for.
///
/// - Complexity: O(bytes) of blocks beyond ASCII that look odd; of the others, the beginning is read.
public struct SwappedCharset: Stage {
  public static let name = "swapped-charset"

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    var editor = Editor()
    for index in document.blocks(of: Interest(.nonASCII))
    where !document.blocks[index].isDropped {
      guard let swap = document.withBytes(of: index, Swap.init(block:)) else { continue }
      document.spend(8 * document.blocks[index].range.bytes)
      document.editBlock(index, with: &editor) { bytes, _, editor in swap.repair(bytes, &editor) }
      if document.isExhausted { return .keep }
    }
    repairLatin(&document, &editor)
    return .keep
  }

  /// Repairs Latin text that was read in a neighbouring charset.
  private func repairLatin(_ document: inout Document, _ editor: inout Editor) {
    var page = LatinPage()
    for index in document.blocks(of: Interest(.nonASCII))
    where !document.blocks[index].isDropped {
      document.withBytes(of: index) { page.add($0) }
      if page.isSound { return }
    }
    guard let swap = page.swap() else { return }
    document.spend(document.text.bytes)
    for index in document.blocks(of: Interest(.nonASCII))
    where !document.blocks[index].isDropped {
      guard document.withBytes(of: index, swap.improves) else { continue }
      document.editBlock(index, with: &editor) { bytes, _, editor in swap.repair(bytes, &editor) }
    }
  }
}
