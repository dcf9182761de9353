public import DecantCore
internal import DecantText

/// Flags a page as `mostly-dropped` when hardly any of its characters were kept.
///
/// - Complexity: O(segments); text is not read.
public struct MostlyDropped: Stage {
  public static let name = "mostly-dropped"

  /// Least share of the page's visible characters that is kept without remark, inclusive.
  ///
  /// 0.1: set by hand; pages that are mostly menu keep more than that of a real text.
  public var minShare = 0.1

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    var all = 0
    for index in document.blocks.indices where document.blocks[index].kind != .meta {
      for segment in document.blocks[index].segments {
        all += Int(document.segments[segment].shape.characters)
      }
    }
    if all > 0, Double(document.keptCharacters) < minShare * Double(all) {
      document.metadata.raise("mostly-dropped")
    }
    return .keep
  }
}
