public import DecantCore
internal import DecantText

/// Cuts the line that tells today's date over a page: `Saturday, 16 february 2019`.
///
/// A date with its weekday or a time, and nothing else, before the page's first long sentence; or
/// any date that shares one of the first lines with other pieces. The date of the record is left to
/// `dateline`, which runs before.
public struct ClockLine: Stage, Detector {
  public static let name = "clock-line"

  /// Most words, inclusive.
  public var maxWords = 12
  /// Blocks from the page's first that a date without weekday and time goes from, inclusive; further
  /// down it is a column of a listing.
  public var headBlocks = 10

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
    guard parser.covers, parser.dates.count == 1, let date = parser.dates.first else {
      return .none
    }
    if date.hasWeekday { return .whole(Reason("weekday-and-date")) }
    if date.time != nil { return .whole(Reason("date-and-time")) }
    let isBesideOthers = page.siblings(candidate).count > 1 && candidate.block < headBlocks
    return isBesideOthers ? .whole(Reason("date-beside-others")) : .none
  }
}
