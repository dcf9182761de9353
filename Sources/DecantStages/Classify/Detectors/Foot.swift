internal import DecantCore
internal import DecantText

/// The foot of a page: the blocks behind its last long sentence, around its copyright line.
struct Foot {
  /// First block that may belong to the foot.
  let start: Int
  /// The copyright line.
  let mark: Int

  /// How many blocks before the copyright line can still be its imprint; the seeds of the project
  /// have three.
  static var reach: Int { 4 }

  /// Nil when no copyright line stands behind the page's last long sentence.
  ///
  /// Before the line the foot reaches back to what another stage dropped (a pager, a dateline), at
  /// most `reach` blocks; without such a border it begins at the line.
  init?(_ page: inout PageView) {
    guard page.prose.isKnown else { return nil }
    let blocks = page.document.blocks
    let first = page.prose.last + 1
    guard
      let mark = blocks.indices.first(where: {
        $0 >= first && page.document.isDropped($0, by: CopyrightLine.self)
      })
    else { return nil }
    self.mark = mark
    var start = mark
    while start > first, mark - start < Foot.reach, !page.isGoneForGood(start - 1) { start -= 1 }
    let hasBorder = start > first && page.isGoneForGood(start - 1)
    self.start = hasBorder ? start : mark
  }

  func contains(_ index: Int) -> Bool { index >= start }
}

extension PageView {
  /// Whether a stage other than those that take the foot dropped block `index`.
  fileprivate func isGoneForGood(_ index: Int) -> Bool {
    document.blocks[index].isDropped && !document.isDropped(index, by: AddressLine.self)
      && !document.isDropped(index, by: Imprint.self)
      && !document.isDropped(index, by: CopyrightLine.self)
  }
}
