internal import DecantCore
internal import DecantText

/// A page's first line read as its `<title>`: a headline, and often the name of the site.
struct TitleLine {
  let range: TextRange
  var words = LineWords()
  /// Byte ranges between separators, relative to the line; one for a line without any.
  private(set) var parts: [Range<Int>] = []

  /// Longest line, in bytes, that is read as a title. `<title>`s are seldom longer than 300 bytes;
  /// scripts of three bytes a letter need the rest.
  static let maxBytes = 600

  /// A title that the markup states; nil where it has no words or is no line.
  init?(_ document: borrowing Document, _ range: TextRange) {
    guard range.bytes <= Self.maxBytes else { return nil }
    self.range = range
    words.scan(document, range)
    guard !words.hashes.isEmpty else { return nil }
    findParts()
  }

  /// The page's `<title>`; without markup the first line, where it can be one.
  init?(_ document: borrowing Document) {
    let stated = Statements(.title, in: document).entries.first { $0.source == .titleElement }
    if let stated {
      range = stated.range
      guard range.bytes <= Self.maxBytes else { return nil }
      words.scan(document, range)
      if words.hashes.isEmpty { return nil }
      findParts()
      return
    }
    guard let first = document.blocks.first(where: { $0.kind != .meta }),
      first.range.bytes <= Self.maxBytes, !first.range.isEmpty
    else { return nil }
    range = first.range
    words.scan(document, range)
    guard !words.hashes.isEmpty, !Self.isFurniture(document, first, words.tokens) else {
      return nil
    }
    findParts()
    // Three parts of a word each are a switch of languages or a menu.
    let isSwitch =
      parts.count > 2 && words.tokens.items.allSatisfy { $0.kind != .ideograph }
      && words.hashes.count <= parts.count
    if isBreadcrumb || isSwitch { return nil }
  }

  /// Whether the line begins with a part that is a word for the home page.
  private var isBreadcrumb: Bool {
    guard parts.count > 2, let first = parts.first,
      let match = Lexicon.shared.table.match(words.tokens, at: 0)
    else { return false }
    let end = Int(words.tokens[match.count - 1].end)
    return ConceptSet(rawValue: match.payload).contains(.menuControl) && end + 1 >= first.upperBound
  }

  /// Whether a first line is not a title but the head of a page without one: pieces parted by wide
  /// blanks, a line with a weekday and a date, or a phrase of the word lists.
  private static func isFurniture(
    _ document: borrowing Document, _ block: Block, _ tokens: borrowing Tokens
  ) -> Bool {
    let hasWideBlank = document.text.withBytes(in: block.range) { bytes in
      for index in bytes.indices.dropLast() where bytes[index].isBlank {
        if bytes[index] == 0x09 || bytes[index + 1].isBlank { return true }
      }
      return false
    }
    if hasWideBlank { return true }
    let isNamed = block.segments.contains {
      let marks = document.segments[$0].marks
      return marks.covers.contains(.skipLink) || marks.covers.contains(.backToTop)
    }
    if isNamed { return true }
    var parser = DateParser()
    parser.parse(tokens)
    return parser.dates.contains { $0.hasWeekday }
  }

  /// Parts the line at its separators: signs between blanks, and pipes, bullets, `_` and `»` also
  /// without.
  private mutating func findParts() {
    var start = 0
    let tokens = words.tokens
    for index in tokens.indices where isSeparator(index) {
      let token = tokens[index]
      if Int(token.start) > start { parts.append(start..<Int(token.start)) }
      start = Int(token.end)
    }
    if start < range.bytes { parts.append(start..<range.bytes) }
  }

  /// Whether token `index` parts a title from a site.
  func isSeparator(_ index: Int) -> Bool {
    let tokens = words.tokens
    let token = tokens[index]
    guard token.kind == .symbol else { return false }
    let isFreeBefore = index > 0 && tokens[index - 1].end < token.start
    let isFreeBehind = index + 1 < tokens.count && tokens[index + 1].start > token.end
    switch token.value {
    case 0x7C, 0xFF5C, 0x2502, 0x5F, 0xB7, 0x2022, 0xBB, 0x203A: return index > 0
    case 0x2013, 0x2014, 0x2015: return isFreeBefore || isFreeBehind
    case 0x2F where isFreeBefore && !isFreeBehind:
      // Two slashes are one sign.
      return index + 1 < tokens.count && tokens[index + 1].value == 0x2F
    case 0x2D, 0x2212, 0x3E, 0x7E, 0x2F, 0xAB, 0x2039, 0x30FB, 0x40:
      return isFreeBefore && isFreeBehind
    case 0x3A: return isFreeBefore && isFreeBehind
    default: return false
    }
  }

  /// Whether a range of words begins and ends where the line does or at a sign between parts.
  func isBounded(_ found: Range<Int>) -> Bool {
    let first = words.positions[found.lowerBound]
    let last = words.positions[found.upperBound - 1]
    return isEdge(from: first, step: -1) && isEdge(from: last, step: 1)
  }

  /// Whether only signs stand between a word and the line's end, or a separating sign comes first.
  private func isEdge(from position: Int, step: Int) -> Bool {
    var index = position + step
    while index >= 0, index < words.tokens.count {
      guard words.tokens[index].kind == .symbol else { return false }
      switch words.tokens[index].value {
      case 0x3A, 0x28, 0x5B, 0xFF1A, 0xFF08: return true
      default: if isSeparator(index) { return true }
      }
      index += step
    }
    return true
  }
}
