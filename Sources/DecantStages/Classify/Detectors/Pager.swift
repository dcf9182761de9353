public import DecantCore
internal import DecantText

/// Drops pagers and links to the pages before and behind: `«« | »» «  | All news`, `1 2 3 … 20`,
/// `上一篇：…`.
///
/// A line goes when each of its pieces is arrows alone, a label of the word list, words with an
/// arrow at one end, or page numbers, and at least one piece is more than a number. One strange
/// piece of few words is let pass beside two sure ones. Behind the page's last long sentence a
/// label takes the headline with it that it leads to.
public struct Pager: Stage, Detector {
  public static let name = "pager"

  /// Most words of a strange piece beside two sure ones, inclusive.
  public var maxStrangeWords = 4
  /// Fewest page numbers in a row that are a pager without any arrow, inclusive.
  public var minNumbers = 4

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  private static var signs: TextTraits { [.arrow, .guillemet, .angle] }

  var interest: Interest {
    // Digits: page numbers have no word beside them.
    Interest(Self.signs.union(.digit), naming: ConceptSet(.pager))
  }

  func isCandidate(_ segment: Segment) -> Bool {
    if segment.marks.covers.union(segment.marks.starts).contains(.pager) { return true }
    let shape = segment.shape
    if !shape.traits.isDisjoint(with: Self.signs) {
      return shape.quarterWords <= 64
    }
    return shape.letters == 0 && shape.digits >= 2 && shape.quarterWords >= 4 * UInt32(minNumbers)
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    switch page.document.blocks[candidate.block].kind {
    case .tableRow: return .none
    default: break
    }
    let segment = page.segment(candidate)
    let isAlone = page.siblings(candidate).count == 1
    if isAlone, segment.marks.covers.contains(.pager) {
      guard page.allows(candidate, segment.shape.words >= 2 ? .good : .weak) else { return .none }
      return .whole(Reason("label"))
    }
    if isAlone, segment.marks.starts.contains(.pager), page.isTail(candidate.block),
      segment.shape.traits.contains(.colon)
    {
      return .whole(Reason("label-first"))
    }
    guard page.isEdge(candidate.block) || !isAlone && !page.isEmbedded(candidate.block) else {
      return .none
    }
    return judgeLine(candidate, &page)
  }

  private enum Piece { case arrows, named, number, numbers, strange, nothing, other }

  private func judgeLine(_ candidate: Candidate, _ page: inout PageView) -> Finding {
    var sure = 0
    var strange = 0
    var numbers = 0
    for position in page.siblings(candidate) {
      switch kind(position, &page) {
      case .arrows, .named: sure += 1
      case .numbers: numbers += minNumbers
      case .number: numbers += 1
      case .strange: strange += 1
      case .nothing: break
      case .other: return .none
      }
    }
    let isPager =
      strange == 0
      ? sure > 0 || numbers >= minNumbers
      : sure >= 2 && (strange == 1 || strange == 2 && numbers >= 3)
    guard isPager, page.isEdge(candidate.block) || strange == 0 else { return .none }
    if sure == 0, !page.isTail(candidate.block) || numbers < minNumbers { return .none }
    return .block(Reason("pages"))
  }

  private func kind(_ position: Int, _ page: inout PageView) -> Piece {
    let segment = page.document.segments[position]
    if segment.marks.covers.contains(.pager) { return .named }
    page.scan(position)
    let tokens = page.tokens
    var arrows = 0
    var words = 0
    var numbers = 0
    var previous: UInt32 = 0
    var isAscending = true
    for index in tokens.indices {
      let token = tokens[index]
      switch token.kind {
      case .number:
        if numbers > 0, token.value != previous &+ 1 { isAscending = false }
        if numbers == 0, token.value > 3 { isAscending = false }
        previous = token.value
        numbers += 1
      case .symbol: if Self.isArrow(token.value) { arrows += 1 }
      default: words += 1
      }
    }
    if words == 0, numbers == 0 { return arrows > 0 ? .arrows : .nothing }
    if words == 0 {
      // 5 > 3 is no pager.
      if arrows > 0 { return numbers >= 3 && numbers <= 12 ? .arrows : .other }
      if numbers == 1, segment.shape.digits <= 4 { return .number }
      return isAscending && numbers >= minNumbers ? .numbers : .other
    }
    guard segment.shape.words <= maxStrangeWords, !segment.isSentence, numbers <= 1 else {
      return .other
    }
    let isPlain = segment.shape.traits.isDisjoint(with: [.colon, .brace, .underscore])
    return arrows > 0 && arrows <= 2 && isPlain && isUnpaired(tokens) ? .named : .strange
  }

  /// Whether an arrow or guillemet stands at one end of the words and not at the other.
  private func isUnpaired(_ tokens: borrowing Tokens) -> Bool {
    let first = tokens[0]
    let last = tokens[tokens.count - 1]
    let opens = first.kind == .symbol && Self.isArrow(first.value)
    let closes = last.kind == .symbol && Self.isArrow(last.value)
    if opens == closes { return false }
    // < and > touch their words in code and stand apart in pagers.
    for index in tokens.indices.dropLast() {
      let (token, next) = (tokens[index], tokens[index + 1])
      let isAngle = Self.isAngle(token) || Self.isAngle(next)
      if isAngle, token.end == next.start, token.value != next.value { return false }
    }
    return true
  }

  private static func isAngle(_ token: Token) -> Bool {
    token.kind == .symbol && (token.value == 0x3C || token.value == 0x3E)
  }

  private static func isArrow(_ scalar: UInt32) -> Bool {
    if scalar == 0x3C || scalar == 0x3E || scalar == 0x5E { return true }
    switch CharacterClass.of(scalar: scalar) {
    case .arrow, .guillemet: return true
    default: return false
    }
  }
}
