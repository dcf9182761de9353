public import DecantCore
internal import DecantText

/// Drops blocks that the markup hides: closed menus and dialogs, copies for browsers without scripts.
///
/// Only where most of the page is to be seen: pages that scripts unfold keep what they hide.
///
/// - Complexity: O(blocks); text is not read.
public struct HiddenBlocks: Stage {
  public static let name = "hidden"

  /// Fewest quarter of the page's words that must be seen, as a share, inclusive.
  public var minShownShare = 0.3

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard !document.evidence.isEmpty else { return .keep }
    var shown = 0
    var hidden = 0
    for index in document.blocks.indices where document.blocks[index].kind != .meta {
      let words = Int(document.shape(of: index).quarterWords)
      if document.evidence(of: index).isHidden == true { hidden += words } else { shown += words }
    }
    let share = Double(shown) / Double(max(1, shown + hidden))
    guard hidden > 0, share >= minShownShare else { return .keep }
    for index in document.blocks.indices
    where document.blocks[index].kind != .meta && document.evidence(of: index).isHidden == true {
      document.drop(index, Reason("markup"))
    }
    return .keep
  }
}
