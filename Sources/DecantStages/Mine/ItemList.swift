internal import DecantCore
internal import DecantText

/// Short items behind a label in one block.
struct ItemList {
  private(set) var items: [String] = []
  /// Whether an item had too many words: the line was a sentence.
  private(set) var hasLongItem = false
  /// Whether the label had a line of its own.
  private(set) var isLabelAlone = false
  private let maxWords: Int
  private var tokens = Tokens()

  init(maxWords: Int) { self.maxWords = maxWords }

  mutating func append(_ item: String) {
    if !item.isEmpty, !items.contains(item) { items.append(item) }
  }

  mutating func removeAll() { items.removeAll() }

  /// Reads the segments of a block; the first begins with the label.
  mutating func read(_ document: borrowing Document, _ block: Block, label: Concept) {
    var isFirst = true
    for position in block.segments {
      let segment = document.segments[position]
      if !isFirst, !segment.marks.covers.isEmpty { break }
      document.text.withBytes(in: segment.range) { bytes in
        tokens.scan(bytes)
        var start = 0
        if isFirst {
          guard let match = Lexicon.shared.table.match(tokens, at: 0) else { return }
          start = match.count
          // Without a sign behind it the word is the beginning of a sentence or a heading.
          let hasSign =
            tokens[start - 1].kind == .symbol
            || (start < tokens.count && tokens[start].kind == .symbol)
          isLabelAlone = start == tokens.count || (hasSign && start + 1 == tokens.count)
          guard hasSign || isLabelAlone || block.segments.count > 1 else {
            hasLongItem = true
            return
          }
        }
        readItems(from: start, bytes)
      }
      isFirst = false
    }
    if block.segments.count > 1 { isLabelAlone = false }
  }

  private mutating func readItems(from start: Int, _ bytes: Span<UInt8>) {
    var first = start
    var index = start
    while index <= tokens.count {
      if index == tokens.count || parts(tokens[index]) {
        take(first..<index, bytes)
        first = index + 1
      }
      index += 1
    }
  }

  private mutating func take(_ range: Range<Int>, _ bytes: Span<UInt8>) {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last, tokens[first].kind == .symbol { first += 1 }
    while last > first, tokens[last - 1].kind == .symbol, tokens[last - 1].value == 0x2E {
      last -= 1
    }
    guard first < last else { return }
    var words = 0
    for index in first..<last {
      words += tokens[index].kind == .word || tokens[index].kind == .number ? 2 : 1
    }
    // Two ideographs are about a word.
    if words > 2 * maxWords { hasLongItem = true }
    append(LineText.string(bytes.extracting(Int(tokens[first].start)..<Int(tokens[last - 1].end))))
  }

  /// Signs between items.
  private func parts(_ token: Token) -> Bool {
    guard token.kind == .symbol else { return false }
    switch token.value {
    case 0x2C, 0x3B, 0x23, 0x60C, 0x61B, 0x3001, 0xFF0C, 0xFF1B, 0x7C, 0x3A, 0xFF1A: return true
    default: return false
    }
  }
}
