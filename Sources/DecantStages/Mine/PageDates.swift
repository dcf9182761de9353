internal import DecantCore
internal import DecantText

/// Dates in the short segments of a page.
enum PageDates {
  /// Longest segment, in bytes, that is searched for a date of the page. Longer ones are prose.
  static let maxBytes = 160

  /// Reads segments, with scratch that is kept.
  struct Reader {
    private var tokens = Tokens()
    private(set) var parser = DateParser()

    /// Parses a range of the page; false when it cannot hold a date.
    mutating func read(_ document: borrowing Document, _ segment: Segment) -> Bool {
      guard segment.shape.traits.contains(.digit), segment.shape.digits >= 3,
        segment.shape.digits <= 40, segment.range.bytes <= maxBytes
      else { return false }
      document.text.withBytes(in: segment.range) { tokens.scan($0) }
      parser.parse(tokens)
      return !parser.dates.isEmpty
    }

    /// Whether block `index` is one segment and nothing but dates.
    mutating func isDate(_ document: borrowing Document, _ index: Int) -> Bool {
      guard let segment = document.onlySegment(index) else { return false }
      return read(document, segment) && parser.covers
    }
  }
}
