public import DecantCore
internal import DecantText

/// Finds the categories of a page: what its breadcrumb names between the home page and the page
/// itself.
///
/// A breadcrumb is a line before the running text of three parts or more with equal signs between
/// them, that either begins with a word for the home page or ends with the headline. Given
/// categories stay.
///
/// - Complexity: O(blocks + bytes of lines with such signs).
public struct Categories: Stage {
  public static let name = "categories"

  /// Most words of one part, inclusive; the last part, the headline, may have more.
  public var maxWords = 6

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard document.metadata.categories.isEmpty else { return .keep }
    let signs: TextTraits = [.guillemet, .angle, .slash, .arrow]
    let end = PageHead(document).firstProse
    for index in document.blocks(of: Interest(signs)) {
      guard index <= end else { break }
      guard let segment = document.onlySegment(index), segment.range.bytes <= 400,
        !segment.shape.traits.isDisjoint(with: signs),
        let parts = BreadcrumbTrail.parts(document, segment.range, maxWords: maxWords)
      else { continue }
      document.metadata.categories = parts
      return .keep
    }
    return .keep
  }
}

/// Reads a breadcrumb.
enum BreadcrumbTrail {
  /// The parts between home and headline; nil when the line is no breadcrumb.
  static func parts(
    _ document: borrowing Document, _ range: TextRange, maxWords: Int
  ) -> [String]? {
    document.text.withBytes(in: range) { bytes in
      var tokens = Tokens()
      tokens.scan(bytes)
      guard let sign = tokens.items.first(where: { isSign($0) }) else { return nil }
      let ranges = pieces(tokens, sign.value)
      guard ranges.count >= 3 || (ranges.count == 2 && isHome(tokens, ranges[0])) else {
        return nil
      }
      for piece in ranges.dropLast() where words(tokens, piece) > 2 * maxWords { return nil }
      var names = ranges.map { piece in
        let start = Int(tokens[piece.lowerBound].start)
        return LineText.string(
          bytes.extracting(start..<Int(tokens[piece.upperBound - 1].end)))
      }
      let endsWithTitle = names.last == document.metadata.title
      let startsAtHome = isHome(tokens, ranges[0])
      guard startsAtHome || endsWithTitle else { return nil }
      if endsWithTitle { names.removeLast() }
      if startsAtHome, !names.isEmpty { names.removeFirst() }
      return names.isEmpty ? nil : names
    }
  }

  private static func pieces(_ tokens: borrowing Tokens, _ sign: UInt32) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in 0...tokens.count {
      let ends =
        index == tokens.count
        || (tokens[index].kind == .symbol && tokens[index].value == sign)
      guard ends else { continue }
      if index > start { ranges.append(start..<index) }
      start = index + 1
    }
    // "You are here: Home": the label goes with its colon.
    if let first = ranges.first,
      let colon = first.last(where: { isColon(tokens[$0]) }),
      colon + 1 < first.upperBound
    {
      ranges[0] = colon + 1..<first.upperBound
    }
    return ranges
  }

  private static func isColon(_ token: Token) -> Bool {
    token.kind == .symbol && (token.value == 0x3A || token.value == 0xFF1A)
  }

  private static func isSign(_ token: Token) -> Bool {
    guard token.kind == .symbol else { return false }
    switch token.value {
    case 0x3E, 0xBB, 0x203A, 0x2F, 0x2192, 0x25B8, 0x25B6, 0xFF1E, 0x226B: return true
    default: return false
    }
  }

  /// Whether a part is a word for the home page.
  private static func isHome(_ tokens: borrowing Tokens, _ range: Range<Int>) -> Bool {
    guard let match = Lexicon.shared.table.match(tokens, at: range.lowerBound) else { return false }
    return match.count == range.count && ConceptSet(rawValue: match.payload).contains(.menuControl)
  }

  private static func words(_ tokens: borrowing Tokens, _ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (tokens[$1].kind == .ideograph ? 1 : 2) }
  }
}
