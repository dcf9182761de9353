public import DecantCore
internal import DecantText

/// Finds the tags of a page: short items behind a label such as "Tags:".
///
/// The items are parted by commas, semicolons, pipes, wide blanks or `#`; or, where the label is
/// alone on its line, they are the lines that follow, as long as these are short and no other
/// furniture. The last such list behind the beginning of the running text counts. Given tags stay.
///
/// - Complexity: O(blocks + bytes of the tags).
public struct Tags: Stage {
  public static let name = "tags"

  /// Most words of one tag, inclusive.
  public var maxWords = 5
  /// Most tags, inclusive; longer lists are clouds of the site's tags.
  public var maxTags = 30
  /// Most lines of tags behind a label that is alone, inclusive.
  public var maxLines = 12

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard document.metadata.tags.isEmpty else { return .keep }
    let labels = Interest(naming: ConceptSet(.tagsLabel))
    var end = document.blocks.count
    while let index = document.lastBlock(of: labels, before: end) {
      end = index
      let block = document.blocks[index]
      guard let position = block.segments.first,
        document.segments[position].marks.starts.contains(.tagsLabel),
        block.kind != .code, block.kind != .meta
      else { continue }
      var list = ItemList(maxWords: maxWords)
      list.read(document, block, label: .tagsLabel)
      if list.items.isEmpty, list.isLabelAlone { readLines(document, behind: index, &list) }
      if !list.items.isEmpty, list.items.count <= maxTags, !list.hasLongItem {
        document.metadata.tags = list.items
        return .keep
      }
    }
    return .keep
  }

  /// Takes the lines behind a label.
  private func readLines(_ document: borrowing Document, behind index: Int, _ list: inout ItemList)
  {
    var line = index + 1
    while line < document.blocks.count, line <= index + maxLines {
      guard let segment = document.onlySegment(line), segment.marks.covers.isEmpty,
        segment.marks.starts.isEmpty, segment.shape.words <= 3, segment.shape.letters > 1,
        segment.shape.traits.isDisjoint(with: [.endsSentence, .endsWithColon, .copyright, .digit])
      else { break }
      list.append(LineText.string(document, segment.range))
      line += 1
    }
    // A run that goes on is a menu, not a list of tags.
    if line > index + maxLines { list.removeAll() }
  }
}
