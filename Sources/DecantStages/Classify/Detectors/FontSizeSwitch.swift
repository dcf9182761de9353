public import DecantCore
internal import DecantText

/// Cuts switches of the font size: `А А А`, `A+ A A-`, `大 中 小`.
///
/// One letter that begins an alphabet, in upper case, three times or more, or twice with a plus or
/// minus sign; in any script. The piece may stand beside other switches in one line. It is looked
/// for outside the page's sentences, and anywhere when the word list knows its label.
public struct FontSizeSwitch: Stage, Detector {
  public static let name = "font-size-switch"

  /// Most words of the line that holds the switch, inclusive.
  public var maxWords = 14

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest(.loneLetter, naming: ConceptSet(.fontSize)) }

  func isCandidate(_ segment: Segment) -> Bool {
    let shape = segment.shape
    if segment.marks.covers.contains(.fontSize) { return true }
    // Words of six letters on average are no single letters; nor is a lone word.
    if shape.letters == 1, shape.characters <= 3 { return true }
    return shape.quarterWords >= 4 && shape.quarterWords <= 4 * UInt32(maxWords)
      && shape.letters >= 2 && 4 * shape.letters <= 6 * shape.quarterWords + 8
      && !shape.traits.contains(.endsSentence)
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    if segment.marks.covers.contains(.fontSize), segment.shape.words >= 2 {
      return .whole(Reason("label"))
    }
    if segment.shape.letters == 1, segment.shape.characters <= 3 {
      return isRepeated(candidate, &page) ? .whole(Reason("repeated-letter")) : .none
    }
    let isLabelled = segment.marks.starts.contains(.fontSize)
    guard mayHoldSwitch(segment, page), isLabelled || page.isEdge(candidate.block) else {
      return .none
    }
    page.scan(candidate.segment)
    let view = page
    let found = view.document.text.withBytes(in: segment.range) { longestRun(view.tokens, $0) }
    guard let run = found else { return .none }
    if isLabelled { return .whole(Reason("repeated-letter")) }
    let start = Int(page.tokens[run.lowerBound].start)
    let end = Int(page.tokens[run.upperBound - 1].end)
    if start == 0, end == segment.range.bytes { return .whole(Reason("repeated-letter")) }
    return .part(start..<end, Reason("repeated-letter"))
  }

  /// Whether pieces of the same line are the same single letter: three in all, or two and a sign.
  private func isRepeated(_ candidate: Candidate, _ page: inout PageView) -> Bool {
    guard page.isEdge(candidate.block), let own = letter(candidate.segment, page) else {
      return false
    }
    var letters = 0
    var signs = 0
    for position in page.siblings(candidate) {
      let shape = page.document.segments[position].shape
      guard shape.characters <= 3, letter(position, page) == own else { continue }
      letters += 1
      if shape.characters > 1 { signs += 1 }
    }
    return letters >= 2 && letters + min(signs, 1) >= 3
  }

  /// The size letter that a piece consists of, signs aside.
  private func letter(_ position: Int, _ page: borrowing PageView) -> UInt32? {
    let segment = page.document.segments[position]
    guard segment.shape.letters == 1 else { return nil }
    let scalar = page.document.text.withBytes(in: segment.range) {
      decodeScalar($0, at: 0).scalar
    }
    return Self.isSizeLetter(scalar) ? CaseFolding.fold(scalar) : nil
  }

  /// Whether a letter stands alone at one end of the segment: a look at a few bytes.
  private func mayHoldSwitch(_ segment: Segment, _ page: borrowing PageView) -> Bool {
    if segment.marks.starts.contains(.fontSize) { return true }
    return page.document.text.withBytes(in: segment.range) { bytes in
      let (first, length) = decodeScalar(bytes, at: 0)
      if Self.isSizeLetter(first), !isWordPart(bytes, at: length) { return true }
      // From the end: signs, then one letter, then no letter.
      var end = bytes.count
      while end > 0, bytes[end - 1] == 0x2B || bytes[end - 1] == 0x2D { end -= 1 }
      var start = end - 1
      while start > 0, bytes[start].isContinuation { start -= 1 }
      guard start > 0, Self.isSizeLetter(decodeScalar(bytes, at: start).scalar) else {
        return false
      }
      return bytes[start - 1].isBlank
    }
  }

  private func isWordPart(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return CharacterClass.of(scalar: decodeScalar(bytes, at: index).scalar).isWordPart
  }

  /// The first run of size letters with their signs that is long enough.
  private func longestRun(_ tokens: borrowing Tokens, _ bytes: Span<UInt8>) -> Range<Int>? {
    var start = 0
    while start < tokens.count {
      guard let letter = Self.sizeLetter(tokens[start], bytes) else {
        start += 1
        continue
      }
      var end = start + 1
      var letters = 1
      var signs = 0
      var sizes = Self.sizeBit(letter)
      while end < tokens.count {
        if let next = Self.sizeLetter(tokens[end], bytes), Self.agree(letter, next) {
          letters += 1
          sizes |= Self.sizeBit(next)
        } else if Self.isSign(tokens[end], after: tokens[end - 1]) {
          signs += 1
        } else {
          break
        }
        end += 1
      }
      let isCJK = Self.sizeBit(letter) != 0
      if isCJK ? sizes == 7 && letters == 3 : letters + min(signs, 1) >= 3 && letters >= 2 {
        return start..<end
      }
      start = end
    }
    return nil
  }

  private static func isSign(_ token: Token, after last: Token) -> Bool {
    guard token.kind == .symbol, token.start == last.end else { return false }
    return token.value == 0x2B || token.value == 0x2D || token.value == 0x2212
  }

  private static func sizeLetter(_ token: Token, _ bytes: Span<UInt8>) -> UInt32? {
    switch token.kind {
    case .ideograph: return sizeBit(token.value) == 0 ? nil : token.value
    case .word:
      guard token.value == 1 else { return nil }
      // Scripts with case must show the letter in upper case.
      if token.hasLower { return nil }
      let folded = CaseFolding.fold(decodeScalar(bytes, at: Int(token.start)).scalar)
      return letters.contains(folded) ? folded : nil
    default: return nil
    }
  }

  private static func agree(_ a: UInt32, _ b: UInt32) -> Bool {
    sizeBit(a) != 0 ? sizeBit(b) != 0 : a == b
  }

  /// 大, 中, 小: large, medium, small.
  private static func sizeBit(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x5927: 1
    case 0x4E2D: 2
    case 0x5C0F: 4
    default: 0
    }
  }

  /// Folded: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Devanagari, Bengali, Georgian.
  private static let letters: [UInt32] = [
    0x61, 0x3B1, 0x430, 0x561, 0x5D0, 0x627, 0x639, 0x905, 0x985, 0x10D0,
  ]

  private static func isSizeLetter(_ scalar: UInt32) -> Bool {
    if sizeBit(scalar) != 0 { return true }
    let isLower = CharacterClass.of(scalar: scalar) == .lower
    return !isLower && letters.contains(CaseFolding.fold(scalar))
  }
}
