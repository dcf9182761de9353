public import DecantCore

/// Flags a page as `short` when little text is left of it.
///
/// - Complexity: O(blocks); text is not read.
public struct ShortPage: Stage {
  public static let name = "short"

  /// Fewest visible characters of a page that is not short, inclusive.
  ///
  /// 250, the least text that trafilatura takes as a success (MIN_EXTRACTED_SIZE in its settings).
  /// A page in Han characters says more in as many, and is flagged a little too often.
  public var minCharacters = 250

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    if document.keptCharacters < minCharacters { document.metadata.raise("short") }
    return .keep
  }
}
