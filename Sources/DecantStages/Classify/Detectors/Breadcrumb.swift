public import DecantCore
internal import DecantText

/// Drops the path to the page: `Home > Products > Lamps`, `Sie sind hier: Start » Verein » Chor`.
///
/// Two or more equal separators between parts of at most five words, before the page's first long
/// sentence. One separator, and slashes, which also part numbers and alternatives, need a first
/// part that leads home.
public struct Breadcrumb: Stage, Detector {
  public static let name = "breadcrumb"

  /// Most words of a part, inclusive. The last part is the headline and may have more.
  public var maxPartWords = 5
  /// Most words in all, inclusive.
  public var maxWords = 40

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  private static var signs: TextTraits { [.angle, .guillemet, .arrow, .slash] }

  var interest: Interest { Interest(Self.signs) }

  func isCandidate(_ segment: Segment) -> Bool {
    let shape = segment.shape
    return !shape.traits.isDisjoint(with: Self.signs) && shape.quarterWords <= 4 * UInt32(maxWords)
      && shape.letters >= 4 * shape.digits
      && shape.traits.isDisjoint(with: [.brace, .at])
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    guard page.isHead(candidate.block), page.document.blocks[candidate.block].kind != .tableRow
    else { return .none }
    // Wide spaces around the separators part the path into several segments.
    page.scanBlock(candidate.block)
    guard page.tokens.count <= 3 * maxWords else { return .none }
    guard let path = path(page.tokens) else { return .none }
    let marks = page.segment(candidate).marks.starts
    let leadsHome = path.leadsHome || marks.contains(.menuControl)
    if path.separators >= 2, !path.isSlash || leadsHome {
      return .block(Reason("separators", measured: Double(path.separators), limit: 1))
    }
    return leadsHome && !path.isSlash ? .block(Reason("leads-home")) : .none
  }

  private struct Path {
    var separators = 0
    var isSlash = false
    var leadsHome = false
  }

  private func path(_ tokens: borrowing Tokens) -> Path? {
    guard let sign = tokens.items.first(where: { Self.isSeparator($0) })?.value else { return nil }
    var path = Path()
    path.isSlash = sign == 0x2F || sign == 0x5C
    var words = 0
    var parts = 0
    var longest = 0
    for index in tokens.indices {
      let token = tokens[index]
      if token.kind != .symbol {
        words += token.kind == .ideograph && index % 2 == 0 ? 0 : 1
        continue
      }
      if token.value == 0x3C || token.value == 0x3D || token.value == 0x7C { return nil }
      guard token.value == sign else { continue }
      // A separator stands free on both sides or on none: km/h and a/b are no paths.
      guard words > 0 else { return nil }
      if path.isSlash, index == 0 || tokens[index - 1].end == token.start { return nil }
      longest = max(longest, words)
      if parts == 0 { path.leadsHome = leadsHome(tokens, before: index) }
      parts += 1
      words = 0
    }
    guard parts > 0, words > 0, longest <= maxPartWords else { return nil }
    path.separators = parts
    return path
  }

  /// Whether a label such as "home" stands among the words before the first separator.
  private func leadsHome(_ tokens: borrowing Tokens, before end: Int) -> Bool {
    for index in 0..<end {
      guard let match = Lexicon.shared.table.match(tokens, at: index) else { continue }
      if ConceptSet(rawValue: match.payload).contains(.menuControl), index + match.count == end {
        return true
      }
    }
    return false
  }

  private static func isSeparator(_ token: Token) -> Bool {
    guard token.kind == .symbol else { return false }
    switch token.value {
    case 0x3E, 0xBB, 0x203A, 0x2F, 0x5C, 0x2192, 0x25B8, 0x25B6, 0x25BA, 0xFF1E, 0x226B, 0x2190,
      0xAB, 0x2039, 0x276F, 0x27A4:
      return true
    default: return false
    }
  }
}
