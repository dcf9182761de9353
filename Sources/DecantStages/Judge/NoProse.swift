public import DecantCore
internal import DecantText

/// Flags a page as `no-prose` when no kept block reads like running text: index pages, price lists,
/// galleries.
///
/// - Complexity: O(blocks); text is not read.
public struct NoProse: Stage {
  public static let name = "no-prose"

  /// Fewest words of a block that ends like a sentence to be prose, inclusive.
  ///
  /// 8: most headlines, labels and entries of lists in the page fixtures have fewer.
  public var minWords = 8

  /// Fewest words of a block to be prose whatever its end, inclusive.
  ///
  /// 30: not every script marks the end of a sentence, and dumps cut paragraphs short.
  public var minWordsWithoutEnd = 30

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    for index in document.blocks.indices where document.isText(index) {
      let shape = document.shape(of: index)
      let fewest = shape.traits.contains(.endsSentence) ? minWords : minWordsWithoutEnd
      if shape.words >= fewest { return .keep }
    }
    document.metadata.raise("no-prose")
    return .keep
  }
}
