internal import DecantCore
internal import DecantText

/// Where the headline stands in a page.
enum HeadlineBlock {
  /// Bytes by which a line may differ from the title and still be it: spaces are folded in titles.
  static let slackBytes = 8
  /// Blocks between two lines of the same headline that both belong to the head of the page,
  /// inclusive: a breadcrumb's end, a picture's caption.
  static let maxGap = 6

  /// The last block before the running text that is the title, else the first behind its
  /// beginning; on a page without running text (verse, lists) the first below the first line, or one
  /// shortly behind it. The first line when no other is; nil when none is.
  static func find(_ document: borrowing Document, _ head: PageHead) -> Int? {
    guard let title = document.metadata.title else { return nil }
    let bytes = Array(title.utf8)
    guard let lead = bytes.first else { return nil }
    var words = LineWords()
    words.scan(bytes.span)
    var line = LineWords()
    var found: Int?
    for index in document.blocks.indices {
      let range = document.blocks[index].range
      guard document.blocks[index].kind != .meta, range.bytes + slackBytes >= bytes.count,
        range.bytes <= bytes.count + slackBytes,
        range.bytes > 0, document.text.withBytes(in: range, { $0[0] }) == lead
      else { continue }
      line.scan(document, range)
      guard line.hashes == words.hashes else { continue }
      if let found, found > 0 {
        let hasProse = head.lastProse >= 0
        if hasProse ? index > head.firstProse : index > found + maxGap { return found }
      }
      found = index
    }
    return found
  }
}
