internal import DecantCore
internal import DecantText

/// Reads the names of persons behind a label. Scratch: one serves a page.
struct PersonNames {
  private(set) var found: [String] = []
  private var tokens = Tokens()

  /// Most authors of a page that are read, inclusive.
  static let maxNames = 8

  /// Looks for a label of a byline in a line, and for names behind it.
  mutating func read(_ document: borrowing Document, _ range: TextRange) {
    found.removeAll(keepingCapacity: true)
    document.text.withBytes(in: range) { bytes in
      tokens.scan(bytes)
      var index = 0
      while index < tokens.count {
        guard let match = concepts(at: index) else {
          index += 1
          continue
        }
        index += match.count
        if match.concepts.contains(.byline) {
          if index < tokens.count, isColon(tokens[index]) { index += 1 }
          readNames(from: index, bytes)
          if !found.isEmpty { return }
        }
      }
    }
  }

  /// Takes a whole line as names.
  mutating func readWhole(_ document: borrowing Document, _ range: TextRange) {
    found.removeAll(keepingCapacity: true)
    guard range.bytes <= 120 else { return }
    document.text.withBytes(in: range) { bytes in
      tokens.scan(bytes)
      readNames(from: 0, bytes)
    }
  }

  private mutating func readNames(from start: Int, _ bytes: Span<UInt8>) {
    var index = start
    while found.count < Self.maxNames {
      guard let end = nameEnd(from: index) else { return }
      let range = Int(tokens[index].start)..<Int(tokens[end - 1].end)
      found.append(LineText.string(bytes.extracting(range)))
      guard end < tokens.count, joins(end) else { return }
      index = end + 1
      // "a, b and c": a comma and a word in a row.
      if index < tokens.count, joins(index) { index += 1 }
    }
  }

  /// Where a name that starts at a token ends; nil when none does.
  private func nameEnd(from start: Int) -> Int? {
    var index = start
    var capitalised = 0
    var caseless = 0
    var ideographs = 0
    scan: while index < tokens.count {
      let token = tokens[index]
      if index > start, let match = concepts(at: index), !match.concepts.isDisjoint(with: Self.ends)
      {
        break
      }
      switch token.kind {
      case .ideograph: ideographs += 1
      case .word:
        if token.startsUpper {
          capitalised += 1
        } else if token.hasLower {
          // Particles (de, von, bin) stand inside a name; any other word shows a sentence.
          guard token.value <= 4, index > start, index + 1 < tokens.count,
            tokens[index + 1].startsUpper, !joins(index)
          else {
            return joins(index) ? finish(start, index, capitalised, caseless, ideographs) : nil
          }
        } else {
          caseless += 1
        }
      case .symbol where isInner(index): break
      case .symbol, .number: break scan
      }
      index += 1
    }
    return finish(start, index, capitalised, caseless, ideographs)
  }

  private func finish(
    _ start: Int, _ end: Int, _ capitalised: Int, _ caseless: Int, _ ideographs: Int
  ) -> Int? {
    guard end > start, end == tokens.count || !isColon(tokens[end]) else { return nil }
    if capitalised > 0 {
      return capitalised >= 2 && capitalised <= 5 && caseless == 0 && ideographs == 0 ? end : nil
    }
    if caseless > 0 { return caseless >= 2 && caseless <= 4 && ideographs == 0 ? end : nil }
    return ideographs >= 2 && ideographs <= 4 ? end : nil
  }

  /// A hyphen or a point inside a name: Anne-Marie, J. Holt.
  private func isInner(_ index: Int) -> Bool {
    let token = tokens[index]
    guard index > 0, index + 1 < tokens.count, tokens[index - 1].end == token.start else {
      return false
    }
    if token.value == 0x2D { return tokens[index + 1].start == token.end }
    return token.value == 0x2E && tokens[index - 1].value <= 2 && tokens[index + 1].startsUpper
  }

  /// Whether a token joins two names: a comma, an ampersand, or a word for "and".
  private func joins(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .symbol: return [0x2C, 0x26, 0x60C, 0x3001, 0xFF0C].contains(tokens[index].value)
    case .word: return concepts(at: index)?.concepts.contains(.joining) ?? false
    default: return false
    }
  }

  private func isColon(_ token: Token) -> Bool {
    token.kind == .symbol && (token.value == 0x3A || token.value == 0xFF1A)
  }

  private func concepts(at index: Int) -> (count: Int, concepts: ConceptSet)? {
    Lexicon.shared.table.match(tokens, at: index).map {
      ($0.count, ConceptSet(rawValue: $0.payload & (1 << 63 - 1)))
    }
  }

  /// Labels that end a name.
  private static let ends: ConceptSet = [
    ConceptSet(.published), ConceptSet(.modified), ConceptSet(.readingTime), ConceptSet(.joining),
  ]
}
