public import DecantCore
internal import DecantText

/// Decides what no detector spoke of: keeps the blocks that stand where the page's text stands.
///
/// Each block gets a score, in tenths of log-odds of being content, from its own running words,
/// those around it, its place in the page and in the densest runs of running words. The page is
/// then cut at the score that promises the highest F1 of words, so the threshold adapts to the
/// page, and no page is emptied. What stands between two kept blocks without page furniture stays
/// too, and so do sentences that touch one. Running words begin with a small letter or one without case:
/// sentences are made of them, menus and headlines hardly.
///
/// The constants were fitted on the development pages that `scripts/measure quality` scores; no
/// word list and no language enters.
///
/// - Complexity: O(blocks) and one look at the bytes of short blocks.
public struct Neighbourhood: Stage {
  public static let name = "neighbourhood"

  /// Fewest words that must be left, inclusive; else the page is kept as the detectors left it.
  public var minWords = 8

  /// What is added to the cut, in tenths of log-odds: above 0 keeps less and surer text.
  public var bias = 0

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    let page = NeighbourhoodPage(document)
    document.spend(page.blocks.count)
    guard page.total > 0 else { return .keep }
    let scores = page.scores(document)
    guard let cut = page.bestCut(scores, bias: bias, minWords: minWords) else { return .keep }
    let kept = page.kept(document, scores, cut: cut)
    for (position, index) in page.blocks.enumerated() where page.isOpen[position] && !kept[position]
    {
      // Once dropped by this stage, a block stays so; `drop` passes over it.
      document.drop(
        index,
        Reason(
          "content-score", measured: Double(scores[position]) / 10, limit: Double(cut) / 10))
    }
    return .keep
  }
}
