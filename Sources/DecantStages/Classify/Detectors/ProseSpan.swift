internal import DecantCore
internal import DecantText

/// The stretch of a page from its first long sentence to its last; what is outside is the edge.
///
/// 95 % of the lines before it and 88 % of those behind it are page furniture (measured on the
/// development pages). Blocks that the stage at work dropped count as if they stood; those that
/// other stages dropped (a cookie notice at the foot) do not.
struct ProseSpan {
  /// First block with a long sentence.
  let first: Int
  /// Last block with a long sentence.
  let last: Int
  /// Whether the page has a long sentence at all. Where it has none, its first and its last
  /// quarter are the edges.
  let isKnown: Bool

  /// Fewest words of a long sentence, inclusive; 12 by the measurement above.
  static var minWords: UInt32 { 12 }

  init(_ page: borrowing PageView) {
    let sentences = Interest(.endsSentence)
    var search = page.document.blocks(of: sentences)
    while let first = search.next() {
      guard ProseSpan.counts(first, page) else { continue }
      var last = page.document.blocks.count
      repeat {
        last = page.document.lastBlock(of: sentences, before: last) ?? first
      } while last > first && !ProseSpan.counts(last, page)
      self.first = first
      self.last = last
      isKnown = true
      return
    }
    let count = page.document.blocks.count
    first = count / 4
    last = count - 1 - count / 4
    isKnown = false
  }

  /// Whether block `index` is a long sentence that no other stage took away.
  private static func counts(_ index: Int, _ page: borrowing PageView) -> Bool {
    isProse(index, page.document) && !page.isGone(index)
  }

  /// Whether block `index` holds at least `minWords` words, cut pieces counted, and ends a sentence.
  static func isProse(_ index: Int, _ document: borrowing Document) -> Bool {
    let positions = document.blocks[index].segments
    guard
      let last = positions.last,
      document.segments[last].shape.traits.contains(.endsSentence)
    else { return false }
    switch document.blocks[index].kind {
    case .code, .meta: return false
    default: break
    }
    var quarters: UInt32 = 0
    for position in positions { quarters &+= document.segments[position].shape.quarterWords }
    return quarters >= 4 * minWords
  }
}
