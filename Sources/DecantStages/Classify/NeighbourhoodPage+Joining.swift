internal import DecantCore
internal import DecantText

/// What stays beside the blocks whose own score is high enough.
///
/// A page's text is seldom left and entered again without page furniture in between. So what
/// stands between two kept blocks stays with them, where no detector took anything and no line
/// begins with a phrase of the word lists; and so does a sentence directly behind or before a kept
/// block, and a line before one that ends with a colon. Of lines that the cut alone would drop,
/// two in five between kept blocks are content on the development pages and two in five of such
/// sentences, of all others one in fourteen.
extension NeighbourhoodPage {
  /// Whether each block stays, of those that have at least the score `cut`.
  func kept(_ document: Document, _ scores: [Int], cut: Int) -> [Bool] {
    var kept = blocks.indices.map { isOpen[$0] && scores[$0] >= cut }
    // Where there is markup it says more of a block than its neighbours do: on the development pages
    // this step costs 0.004 of word-F1 there.
    if document.evidence.isEmpty {
      takeNeighbours(document, &kept)
      fillGaps(document, &kept)
    } else {
      dropLeftHeadings(document, &kept)
    }
    keepGroups(document, &kept)
    return kept
  }

  /// Equal elements in a row from which on their headings are entries of a list of their own.
  private static var manyCards: Int { 4 }

  /// A heading of a part of which nothing stays goes with it, unless it is one of many cards.
  private func dropLeftHeadings(_ document: Document, _ kept: inout [Bool]) {
    // For each level, whether anything stays, or went, behind here up to a heading of that level or
    // above.
    var stays = [Bool](repeating: false, count: 8)
    var went = stays
    for index in blocks.indices.reversed() {
      let block = document.blocks[blocks[index]]
      guard block.kind == .heading else {
        for level in stays.indices {
          if kept[index] { stays[level] = true } else { went[level] = true }
        }
        continue
      }
      let level = Int(min(block.level, 7))
      let isCard = document.evidence(of: blocks[index]).repetition ?? 1 >= Self.manyCards
      if kept[index], !isCard, !stays[level], went[level] { kept[index] = false }
      for inner in level..<stays.count { (stays[inner], went[inner]) = (false, false) }
      if kept[index] { for outer in 0..<level { stays[outer] = true } }
    }
  }

  /// Headings of kept lists and tables, sentences that touch kept blocks, and lines that lead up
  /// to one.
  private func takeNeighbours(_ document: Document, _ kept: inout [Bool]) {
    for index in blocks.indices.dropLast() where kept[index + 1] && isOpen[index] {
      if isHeading(index, document) { kept[index] = true }
    }
    var isBehindKept = false
    for index in blocks.indices {
      if isBehindKept, mayJoin(index, kept, document) {
        kept[index] = traits(index, document).contains(.endsSentence)
      }
      isBehindKept = kept[index] || isBehindKept && isInsert(index, document)
    }
    for index in blocks.indices.dropLast().reversed()
    where kept[index + 1] && mayJoin(index, kept, document) {
      kept[index] = !traits(index, document).isDisjoint(with: [.endsSentence, .endsWithColon])
    }
  }

  /// Most words of a line over a list or table that is its heading, inclusive.
  private static var maxHeading: Int { 8 }

  /// Whether the next block begins a list, a table or code, and this one is a short line above it:
  /// its heading, whatever it says.
  private func isHeading(_ index: Int, _ document: Document) -> Bool {
    let next = document.blocks[blocks[index + 1]]
    let isLine = !isStructured(index, document) && document.onlySegment(blocks[index]) != nil
    return isLine && next.kind != .verse && isStructured(index + 1, document)
      && document.shape(of: blocks[index]).words <= Self.maxHeading
  }

  private func isStructured(_ index: Int, _ document: Document) -> Bool {
    switch document.blocks[blocks[index]].kind {
    case .listItem, .tableRow, .code, .verse: true
    default: false
    }
  }

  private func mayJoin(_ index: Int, _ kept: [Bool], _ document: Document) -> Bool {
    isOpen[index] && !kept[index] && !isLabel(index, document)
  }

  /// Whether a piece of the block is a phrase of the word lists, or begins with one. "Next" and
  /// "last" begin sentences too; and parts of lists, tables and stanzas say what they like.
  private func isLabel(_ index: Int, _ document: Document) -> Bool {
    if isStructured(index, document) { return false }
    return document.blocks[blocks[index]].segments.contains { position in
      let segment = document.segments[position]
      let starts = segment.marks.starts.subtracting(ConceptSet(.pager))
      return !segment.isCut && !starts.union(segment.marks.covers).isEmpty
    }
  }

  private func traits(_ index: Int, _ document: Document) -> TextTraits {
    document.shape(of: blocks[index]).traits
  }

  /// Whether block `index` is what stands in the middle of texts: an advertisement, or a link to
  /// another page.
  private func isInsert(_ index: Int, _ document: Document) -> Bool {
    document.isDropped(blocks[index], by: Advertisement.self)
      || document.isDropped(blocks[index], by: ReadAlso.self)
  }

  /// Most lines between two kept blocks when an insert stands among them, inclusive: inserts also
  /// come before what is no text.
  private static var maxAcross: Int { 3 }
  /// Most lines of few words between two kept blocks, inclusive; longer runs are menus and, in
  /// forums, what stands beside a post.
  private static var maxFewWords: Int { 6 }
  /// Fewest quarter words a line of a longer run has on average, inclusive.
  private static var minQuarterWords: Int { 10 }

  /// Lines between two kept blocks.
  private func fillGaps(_ document: Document, _ kept: inout [Bool]) {
    var last: Int?
    var hasInsert = false
    for index in blocks.indices {
      if kept[index] {
        if let last, mayFill(last + 1..<index, hasInsert, document) {
          for gap in last + 1..<index where isOpen[gap] { kept[gap] = true }
        }
        last = index
        hasInsert = false
      } else if isOpen[index] ? isLabel(index, document) : !isInsert(index, document) {
        last = nil
      } else if !isOpen[index] {
        hasInsert = true
      }
    }
  }

  private func mayFill(_ gap: Range<Int>, _ hasInsert: Bool, _ document: Document) -> Bool {
    if gap.isEmpty || hasInsert && gap.count > Self.maxAcross + 1 { return false }
    guard gap.count > Self.maxFewWords else { return true }
    let words = gap.reduce(0) { $0 + Int(document.shape(of: blocks[$1]).quarterWords) }
    return words >= Self.minQuarterWords * gap.count
  }

  /// The parts of a list or table stay together.
  private func keepGroups(_ document: Document, _ kept: inout [Bool]) {
    var start = 0
    while start < blocks.count {
      let group = document.blocks[blocks[start]].group
      var end = start + 1
      while end < blocks.count, group >= 0, document.blocks[blocks[end]].group == group { end += 1 }
      if end - start > 1, kept[start..<end].contains(true) {
        for index in start..<end where isOpen[index] { kept[index] = true }
      }
      start = end
    }
  }
}
