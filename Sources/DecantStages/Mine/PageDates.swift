internal import DecantCore
internal import DecantText

/// The dates in the short segments of a page, in page order.
struct PageDates {
  /// Longest segment, in bytes, that is searched for a date of the page. Longer ones are prose.
  static let maxBytes = 160

  struct Candidate {
    var date: StatedDate
    let block: Int
    /// Whether dates and labels are all that the segment says.
    let covers: Bool
    let wordsBefore: Int
    let wordsAfter: Int
    /// Whether the segment ends a sentence.
    let endsSentence: Bool
  }

  private(set) var candidates: [Candidate] = []

  init(_ document: borrowing Document) {
    var reader = Reader()
    for index in document.blocks(of: Interest(.dateNumbers)) {
      let block = document.blocks[index]
      switch block.kind {
      case .code, .tableRow, .meta: continue
      default: break
      }
      for position in block.segments where reader.read(document, document.segments[position]) {
        add(reader.parser, block: index, document.segments[position])
      }
    }
    settleOrders(document)
  }

  private mutating func add(_ parser: DateParser, block: Int, _ segment: Segment) {
    for date in parser.dates {
      // 28.06.16 can be a price or a part number.
      if date.hasShortYear, date.time == nil, !date.labels.contains(.published) { continue }
      candidates.append(
        Candidate(
          date: date, block: block, covers: parser.covers, wordsBefore: parser.wordsBefore,
          wordsAfter: parser.wordsAfter,
          endsSentence: segment.shape.traits.contains(.endsSentence)))
    }
  }

  // MARK: Order of day and month

  /// Decides unsure dates by the page's other dates and its region; what stays unsure goes.
  private mutating func settleOrders(_ document: borrowing Document) {
    guard candidates.contains(where: { $0.date.order == .unsure }) else { return }
    let isMonthFirst = isMonthFirst(document)
    for index in candidates.indices where candidates[index].date.order == .unsure {
      guard let isMonthFirst else { continue }
      if isMonthFirst, let swapped = candidates[index].date.swapped {
        candidates[index].date = swapped
      }
    }
    if isMonthFirst == nil { candidates.removeAll { $0.date.order == .unsure } }
  }

  /// Whether the page writes the month before the day: by its numeric dates, else by its region,
  /// else by its named dates; nil when nothing says so or they differ.
  private func isMonthFirst(_ document: borrowing Document) -> Bool? {
    var votes = (numeric: (0, 0), named: (0, 0))
    for candidate in candidates {
      guard let first = candidate.date.isMonthFirst else { continue }
      if candidate.date.isNumeric {
        if first { votes.numeric.0 += 1 } else { votes.numeric.1 += 1 }
      } else {
        if first { votes.named.0 += 1 } else { votes.named.1 += 1 }
      }
    }
    if votes.numeric.0 + votes.numeric.1 > 0 {
      return votes.numeric.0 > 0 && votes.numeric.1 > 0 ? nil : votes.numeric.0 > 0
    }
    if let region = Self.isMonthFirst(language: document.metadata.language) { return region }
    if votes.named.0 != votes.named.1 { return votes.named.0 > votes.named.1 }
    return nil
  }

  /// By CLDR, English of the United States and its neighbours alone puts the month first; of
  /// English without a region nothing is known.
  private static func isMonthFirst(language: String?) -> Bool? {
    guard let language else { return nil }
    let parts = language.utf8.split { $0 == 0x2D || $0 == 0x5F }.map { String(Substring($0)) }
    guard let first = parts.first else { return nil }
    if first != "en" { return false }
    guard let region = parts.last, parts.count > 1 else { return nil }
    return ["US", "us", "PH", "ph", "PR", "pr", "GU", "gu"].contains(region)
  }

  /// Reads segments, with scratch that is kept.
  struct Reader {
    private var tokens = Tokens()
    private(set) var parser = DateParser()

    /// Parses a range of the page; false when it holds no date.
    mutating func read(_ document: borrowing Document, _ segment: Segment) -> Bool {
      guard segment.shape.traits.contains(.dateNumbers), segment.shape.digits >= 4,
        segment.shape.digits <= 40, segment.range.bytes <= maxBytes
      else { return false }
      document.text.withBytes(in: segment.range) { tokens.scan($0) }
      parser.parse(tokens)
      return !parser.dates.isEmpty
    }

    /// Whether block `index` is one segment with a date.
    mutating func hasDate(_ document: borrowing Document, _ index: Int) -> Bool {
      guard let segment = document.onlySegment(index) else { return false }
      return read(document, segment)
    }
  }
}
