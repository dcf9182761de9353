internal import DecantCore
internal import DecantHTML
internal import DecantText

/// Takes the text of a page in pieces and makes blocks of it.
struct BlockWriter {
  /// A block as it was found, before the document exists.
  struct Draft {
    var kind: Block.Kind
    var level: UInt8
    var group: Int32
    var range: TextRange
    var evidence: Evidence
    /// Node of the first text in it.
    var node: Int
  }

  private(set) var text: [UInt8] = []
  private(set) var drafts: [Draft] = []
  private var paths = PathWriter()

  /// Node of the text that comes next.
  var node = 0

  // The block at hand.
  private var start = 0
  private var firstNode = 0
  private var linkBytes = 0
  private var signs: MarkupSigns = []
  private var isHidden = true
  private var isControl = true
  private var cells = 0
  /// Whether a blank belongs before the next byte.
  private var isBlankPending = false
  /// Line breaks since the last byte.
  private var lineBreaks = 0
  /// Whether a link ended and nothing came behind it.
  private var isBehindLink = false

  private var isEmpty: Bool { text.count == start }

  // MARK: Text

  /// Adds text, its blanks folded.
  mutating func append(_ bytes: Span<UInt8>, _ frame: BlockFrame) {
    var index = 0
    while index < bytes.count {
      if bytes[index].isHTMLBlank {
        isBlankPending = true
        isBehindLink = false
        index &+= 1
        continue
      }
      var end = index &+ 1
      while end < bytes.count, !bytes[end].isHTMLBlank { end &+= 1 }
      appendWord(bytes.extracting(index..<end), frame)
      index = end
    }
  }

  private mutating func appendWord(_ word: Span<UInt8>, _ frame: BlockFrame) {
    separate()
    text.append(word)
    note(frame, bytes: word.count)
  }

  /// Adds text as it is.
  mutating func appendRaw(_ bytes: Span<UInt8>, _ frame: BlockFrame) {
    isBlankPending = false
    text.append(bytes)
    note(frame, bytes: bytes.count)
  }

  /// Puts what belongs before the next byte: line feeds, or a blank.
  private mutating func separate() {
    if !isEmpty, text[text.count - 1] != 0x09 {
      if lineBreaks > 0 {
        text.append(0x0A)
      } else if isBlankPending {
        text.append(0x20)
      }
    }
    lineBreaks = 0
    isBlankPending = false
    isBehindLink = false
  }

  private mutating func note(_ frame: BlockFrame, bytes: Int) {
    if firstNode == 0 { firstNode = node }
    if frame.isLink { linkBytes += bytes }
    signs.formUnion(frame.own)
    isHidden = isHidden && frame.isHidden
    isControl = isControl && frame.isControl
  }

  // MARK: What stands between texts

  /// Parts two words.
  mutating func part() { isBlankPending = true }

  /// Two links that touch are two words.
  mutating func beginLink() {
    if isBehindLink { isBlankPending = true }
  }

  mutating func endLink() { isBehindLink = true }

  /// Counts a line break; says whether it is the second in a row, which parts paragraphs.
  mutating func lineBreak() -> Bool {
    lineBreaks += 1
    return lineBreaks > 1 && !isEmpty
  }

  mutating func beginCell(_ frame: BlockFrame) {
    if cells > 0 { text.append(0x09) }
    cells += 1
    isBlankPending = false
    lineBreaks = 0
  }

  // MARK: Blocks

  /// Ends the block at hand, which stands in `frame`.
  mutating func flush(
    _ frame: BlockFrame, _ tree: borrowing HTMLTree, _ statistics: ElementStatistics
  ) {
    defer { begin() }
    guard let range = content(frame) else {
      text.removeLast(text.count - start)
      return
    }
    var evidence = Evidence()
    let bytes = range.count
    evidence.linkDensity = min(1, Double(linkBytes) / Double(max(1, bytes)))
    evidence.isHidden = isHidden
    evidence.near = signs.union(frame.near)
    evidence.around = frame.others
    statistics.describe(&evidence, tree, box: frame.box)
    evidence.path = paths.path(to: frame.box, tree, &text)
    let kind = isControl ? Block.Kind.other : frame.kind
    drafts.append(
      Draft(
        kind: kind, level: frame.level, group: frame.group, range: TextRange(range),
        evidence: evidence, node: firstNode))
  }

  private mutating func begin() {
    start = text.count
    firstNode = 0
    linkBytes = 0
    signs = []
    isHidden = true
    isControl = true
    cells = 0
    isBlankPending = false
    lineBreaks = 0
    isBehindLink = false
  }

  /// The block's text without blanks around it; nil when it is nothing but blanks.
  private func content(_ frame: BlockFrame) -> Range<Int>? {
    var (first, last) = (start, text.count)
    let isRow = frame.kind == .tableRow
    if isRow {
      // Empty cells at the ends are cells.
      return text[first..<last].contains { $0 != 0x09 && !$0.isHTMLBlank } ? first..<last : nil
    }
    while last > first, text[last - 1].isHTMLBlank { last -= 1 }
    if frame.isPreformatted {
      // Blanks before the first line with text are its indentation.
      var line = first
      while first < last, text[first].isHTMLBlank {
        if text[first] == 0x0A { line = first + 1 }
        first += 1
      }
      first = min(line, last)
    } else {
      while first < last, text[first].isHTMLBlank { first += 1 }
    }
    return first < last ? first..<last : nil
  }
}
