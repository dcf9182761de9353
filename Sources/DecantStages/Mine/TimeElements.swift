public import DecantCore
internal import DecantText

/// Takes the date of a page from its `time` elements and microdata where nothing else says one.
///
/// All of them must name one day, or the first one stand shortly below the headline: most pages with
/// several dates list other pages, or comments.
///
/// - Complexity: O(blocks).
public struct TimeElements: Stage {
  public static let name = "time-elements"

  /// Blocks below the headline in which the first one counts, inclusive.
  public var maxBelow = 10

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard document.metadata.date == nil, !document.evidence.isEmpty else { return .keep }
    document.metadata.date = find(document)?.isoValue
    return .keep
  }

  private func find(_ document: borrowing Document) -> StatedDate? {
    var tokens = Tokens()
    var parser = DateParser()
    var first: (date: StatedDate, block: Int)?
    var isOneDay = true
    for index in document.blocks.indices where document.blocks[index].kind == .meta {
      let statement = document.evidence(of: index).statement
      guard statement == Statement(.published, by: .body) else { continue }
      document.text.withBytes(in: document.blocks[index].range) { tokens.scan($0) }
      parser.parse(tokens)
      guard let date = parser.dates.first, date.order != .unsure else { continue }
      if let first {
        isOneDay = isOneDay && date.dayNumber == first.date.dayNumber
      } else {
        first = (date, index)
      }
    }
    guard let first else { return nil }
    if isOneDay { return first.date }
    guard let headline = HeadlineBlock.find(document, PageHead(document)) else { return nil }
    let isNear = first.block > headline && first.block <= headline + maxBelow
    return isNear ? first.date : nil
  }
}
