/// Reads one open stream: a page, lines, records of a crawl, members of an archive.
protocol Lane: AnyObject {
  /// Whether `next` can go on without waiting for input.
  var isReady: Bool { get }
  /// Whether nothing is left, as far as is known without waiting.
  var isSpent: Bool { get }
  /// What comes next, or nil at the end.
  func next(_ json: inout JSONRecordReader) -> LaneStep?
}

/// What a lane hands on.
enum LaneStep {
  case item(InputItem)
  /// A stream within, to be read to its end before the lane goes on.
  case member(InputOpening)
}
