internal import DecantText

/// Line ends as the standard wants them: CR LF and CR are LF.
public enum HTMLNewlines {
  /// `page` with LF for every other line end; nil when it has none.
  public static func normalized(_ page: Span<UInt8>) -> [UInt8]? {
    var place = ByteScan.first(0x0D, in: page, from: 0)
    if place == page.count { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(page.count)
    var kept = 0
    while place < page.count {
      result.append(page.extracting(kept..<place))
      kept = place &+ 1
      if kept == page.count || page[kept] != 0x0A { result.append(0x0A) }
      place = ByteScan.first(0x0D, in: page, from: kept)
    }
    result.append(page.extracting(kept..<page.count))
    return result
  }
}
