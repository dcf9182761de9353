public import DecantCore
internal import DecantText

/// Drops lines that say the page's title again, since `title` holds it already.
///
/// On a page with long sentences only before the first of them, behind the last, and where it is
/// said first; on one without, where it is said first and in the lines right before and behind, since
/// the title of a song is its refrain. Two lines are equal when their words and numbers are, whatever their case, blanks and
/// punctuation. The page's first line goes too when the title stands in it, as `<title>` lines
/// carry the name of the site behind the headline.
public struct RepeatedHeadline: Stage {
  public static let name = "repeated-headline"

  /// Most words of the first line beside the title, inclusive.
  public var maxExtraWords = 20

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard let title = document.metadata.title, !title.isEmpty else { return .keep }
    let bytes = Array(title.utf8)
    var wanted = Tokens()
    wanted.scan(bytes.span)
    let shape = TextShape(measuring: bytes.span)
    guard shape.letters + shape.digits > 0 else { return .keep }
    var found: [(block: Int, rule: String)] = []
    var tokens = Tokens()
    var isFirst = true
    for index in document.blocks.indices {
      let block = document.blocks[index]
      if block.kind == .meta { continue }
      defer { isFirst = false }
      if block.kind == .code || block.isDropped && !isOwn(index, document) { continue }
      let (letters, digits) = counts(index, document)
      let isEqual = letters == shape.letters && digits == shape.digits
      let mayHold = isFirst && letters >= shape.letters && digits >= shape.digits
      guard isEqual || mayHold else { continue }
      document.text.withBytes(in: block.range) { tokens.scan($0) }
      let extra = Self.words(tokens) - Self.words(wanted)
      if isEqual, extra == 0, Self.holds(tokens, wanted) {
        found.append((index, "equals-title"))
      } else if mayHold, extra <= maxExtraWords, Self.holds(tokens, wanted) {
        found.append((index, "holds-title"))
      }
    }
    let repeats = placed(found, document)
    guard saysMore(document, than: Set(repeats.map(\.block))) else { return .keep }
    for (block, rule) in repeats { document.drop(block, Reason(rule)) }
    return .keep
  }

  /// Whether blocks stand beside the repeats. Where none do, the headline is the page's text.
  private func saysMore(_ document: borrowing Document, than repeats: Set<Int>) -> Bool {
    for index in document.blocks.indices where !repeats.contains(index) {
      let block = document.blocks[index]
      if block.kind != .meta, !block.isDropped || isOwn(index, document) { return true }
    }
    return false
  }

  private func isOwn(_ index: Int, _ document: borrowing Document) -> Bool {
    document.isDropped(index, by: Self.self)
  }

  /// The lines among `found` whose place is that of a headline.
  private func placed(
    _ found: [(block: Int, rule: String)], _ document: Document
  ) -> [(block: Int, rule: String)] {
    guard !found.isEmpty else { return [] }
    var page = PageView(document, stage: Self.self)
    let prose = page.prose
    var last = -1
    return found.filter { line in
      if line.rule == "holds-title" { return true }
      if prose.isKnown, line.block <= prose.first || line.block > prose.last { return true }
      guard last < 0 || page.neighbour(of: line.block, by: -1) == last else { return false }
      last = line.block
      return true
    }
  }

  /// Letters and digits of a block, cut pieces counted.
  private func counts(_ index: Int, _ document: borrowing Document) -> (UInt32, UInt32) {
    var letters: UInt32 = 0
    var digits: UInt32 = 0
    for position in document.blocks[index].segments {
      letters &+= document.segments[position].shape.letters
      digits &+= document.segments[position].shape.digits
    }
    return (letters, digits)
  }

  private static func words(_ tokens: borrowing Tokens) -> Int {
    var count = 0
    for index in tokens.indices where tokens[index].kind != .symbol { count += 1 }
    return count
  }

  /// Whether the words of `wanted` follow one another in `tokens`, symbols passed over.
  private static func holds(_ tokens: borrowing Tokens, _ wanted: borrowing Tokens) -> Bool {
    for start in tokens.indices where tokens[start].kind != .symbol {
      var index = start
      var position = 0
      while true {
        while position < wanted.count, wanted[position].kind == .symbol { position += 1 }
        while index < tokens.count, tokens[index].kind == .symbol { index += 1 }
        if position == wanted.count { return true }
        guard index < tokens.count, tokens[index].hash == wanted[position].hash else { break }
        index += 1
        position += 1
      }
    }
    return false
  }
}
