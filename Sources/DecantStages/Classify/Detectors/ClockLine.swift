public import DecantCore
internal import DecantText

/// Cuts the line that tells today's date over a page: `Saturday, 16 february 2019`.
///
/// A date with its weekday or a time, and nothing else, before the page's first long sentence; or
/// any date that shares one of the first lines with other pieces, where few words may lead up to it
/// (`今天是…`). Dates in lines one after another are a list. The date of the record is left to
/// `dateline`, which runs before.
public struct ClockLine: Stage, Detector {
  public static let name = "clock-line"

  /// Most words, inclusive.
  public var maxWords = 12
  /// Blocks from the page's first that a date without weekday and time goes from, inclusive; further
  /// down it is a column of a listing.
  public var headBlocks = 10

  /// Most words or ideographs before a date with its weekday beside other pieces, inclusive.
  public var maxLead = 3
  /// Most words of such a piece in all, inclusive.
  public var maxLedWords = 8

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest(.dateNumbers) }

  func isCandidate(_ segment: Segment) -> Bool {
    let shape = segment.shape
    return shape.traits.contains(.dateNumbers) && shape.digits <= 16
      && shape.quarterWords <= 4 * UInt32(maxWords)
      && !segment.isSentence
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    guard page.isHead(candidate.block),
      page.document.blocks[candidate.block].kind != .tableRow
    else { return .none }
    page.scan(candidate.segment)
    var parser = DateParser()
    parser.parse(page.tokens)
    guard parser.dates.count == 1, let date = parser.dates.first else { return .none }
    let isBesideOthers = page.siblings(candidate).count > 1 && candidate.block < headBlocks
    let isLed =
      isBesideOthers && date.hasWeekday && parser.wordsAfter == 0 && parser.wordsBefore <= maxLead
      && page.segment(candidate).shape.words <= maxLedWords
    guard parser.covers || isLed, !isListed(candidate, &page) else { return .none }
    if date.hasWeekday { return .whole(Reason("weekday-and-date")) }
    if date.time != nil { return .whole(Reason("date-and-time")) }
    return isBesideOthers ? .whole(Reason("date-beside-others")) : .none
  }

  /// Whether the line before or behind is a date as well, and no other stage knew it.
  private func isListed(_ candidate: Candidate, _ page: inout PageView) -> Bool {
    for step in [-1, 1] {
      guard let next = page.neighbour(of: candidate.block, by: step), !page.isGone(next),
        let segment = page.onlySegment(of: next), isCandidate(segment)
      else { continue }
      page.scan(page.document.blocks[next].segments.lowerBound)
      var parser = DateParser()
      parser.parse(page.tokens)
      if parser.covers, !parser.dates.isEmpty { return true }
    }
    return false
  }
}
