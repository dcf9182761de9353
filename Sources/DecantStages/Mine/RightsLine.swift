internal import DecantCore
internal import DecantText

/// Reads the holder out of a copyright line.
enum RightsLine {
  /// The longest run of words in the line that are neither years nor words about rights, up to a
  /// full stop or another sign that ends it; nil when there is none.
  static func holder(_ document: borrowing Document, _ range: TextRange) -> TextRange? {
    document.text.withBytes(in: range) { bytes in
      var tokens = Tokens()
      tokens.scan(bytes)
      guard let found = holder(tokens, bytes) else { return nil }
      return TextRange(range.start + found.lowerBound..<range.start + found.upperBound)
    }
  }

  private static func holder(_ tokens: borrowing Tokens, _ bytes: Span<UInt8>) -> Range<Int>? {
    guard let mark = tokens.items.firstIndex(where: { isMark($0) }) else {
      // "Copyright 2015 Name": the word takes the place of the sign.
      let words = isRights(tokens, 0)
      let hasYear = tokens.items.contains { $0.kind == .number && $0.digits == 4 }
      return words > 0 && hasYear ? run(tokens, from: words) : nil
    }
    return run(tokens, from: mark + 1) ?? before(tokens, mark)
  }

  /// ©, ℗ or the c of (c).
  private static func isMark(_ token: Token) -> Bool {
    if token.kind == .symbol { return token.value == 0xA9 || token.value == 0x2117 }
    return false
  }

  /// The words behind the mark, and behind years.
  private static func run(_ tokens: borrowing Tokens, from start: Int) -> Range<Int>? {
    var first = start
    while first < tokens.count, !tokens[first].isVerbal || isRights(tokens, first) > 0 {
      if tokens[first].isVerbal, isLegal(tokens, first) { return nil }
      let skipped = tokens[first].isVerbal ? isRights(tokens, first) : 1
      if tokens[first].kind == .symbol, tokens[first].value == 0xAB { break }
      first += max(1, skipped)
    }
    var last = first
    while last < tokens.count {
      if tokens[last].isVerbal, isRights(tokens, last) > 0 { break }
      if tokens[last].kind == .symbol, ends(tokens, last) { break }
      if tokens[last].kind == .number, (1990...2100).contains(tokens[last].value) { break }
      last += 1
    }
    return trimmed(tokens, first..<last)
  }

  /// The words before the mark, where none follow: "Name ©", "Name © 2019".
  private static func before(_ tokens: borrowing Tokens, _ mark: Int) -> Range<Int>? {
    var first = 0
    while first < mark, isRights(tokens, first) > 0 { first += isRights(tokens, first) }
    guard first < mark else { return nil }
    return trimmed(tokens, first..<mark)
  }

  /// Bytes of a range of tokens without signs at its ends.
  private static func trimmed(_ tokens: borrowing Tokens, _ range: Range<Int>) -> Range<Int>? {
    var (first, last) = (range.lowerBound, range.upperBound)
    while last > first, tokens[last - 1].kind == .symbol, !closes(tokens[last - 1]) { last -= 1 }
    while first < last, tokens[first].kind != .word, tokens[first].kind != .ideograph,
      tokens[first].value != 0xAB
    {
      first += 1
    }
    guard first < last else { return nil }
    return Int(tokens[first].start)..<Int(tokens[last - 1].end)
  }

  private static func closes(_ token: Token) -> Bool {
    token.value == 0x29 || token.value == 0xBB || token.value == 0x22 || token.value == 0x201D
  }

  /// Tokens of a phrase about rights at `index`.
  private static func isRights(_ tokens: borrowing Tokens, _ index: Int) -> Int {
    guard let match = Lexicon.shared.table.match(tokens, at: index) else { return 0 }
    let concepts = ConceptSet(rawValue: match.payload)
    return concepts.contains(.copyright) || concepts.contains(.legal)
      || concepts.contains(.poweredBy) ? match.count : 0
  }

  /// Whether a link to terms or an imprint stands at `index`: no holder follows those.
  private static func isLegal(_ tokens: borrowing Tokens, _ index: Int) -> Bool {
    guard let match = Lexicon.shared.table.match(tokens, at: index) else { return false }
    let concepts = ConceptSet(rawValue: match.payload)
    return concepts.contains(.legal) && !concepts.contains(.copyright)
  }

  /// Whether a sign ends the holder's name: a full stop behind a longer word, and parting signs.
  private static func ends(_ tokens: borrowing Tokens, _ index: Int) -> Bool {
    switch tokens[index].value {
    case 0x2E:
      return index > 0 && tokens[index - 1].value > 3 && index + 1 < tokens.count
        && tokens[index + 1].start > tokens[index].end
    case 0x3002, 0x7C, 0x2014, 0x2F, 0x3B, 0x203A, 0x2022, 0xB7: return true
    case 0x2D, 0x2013: return index > 0 && tokens[index - 1].end < tokens[index].start
    case 0x2C: return true
    default: return false
    }
  }
}
