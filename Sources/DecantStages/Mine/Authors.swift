public import DecantCore
internal import DecantText

/// Finds who wrote a page: names behind a label such as "by" in a short line near the headline, or
/// behind the text; else a name and a date that make up a line right below the headline.
///
/// A name is two to five capitalised words, in scripts without case two to four words, or two to
/// four ideographs, and ends where the line, a sign, a date or another label begins. A label alone
/// on its line takes the next line. One word is no name: too many labels stand before "Admin",
/// "Staff" or a town. Given authors stay.
///
/// - Complexity: O(blocks + bytes of lines with a label).
public struct Authors: Stage {
  public static let name = "authors"

  /// Blocks above and below the headline that may hold a byline, inclusive.
  public var maxDistance = 14
  /// Blocks behind the running text that may hold one, inclusive.
  public var maxBehind = 6
  /// Blocks below the headline among which a name with a date is looked for, inclusive.
  public var maxDated = 3

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard document.metadata.authors.isEmpty else { return .keep }
    let authors = labelled(document) ?? dated(document)
    if let authors { document.metadata.authors = authors }
    return .keep
  }

  /// A name without a label in front of a date: `Colin Pardew, 6 October 2019`.
  private func dated(_ document: borrowing Document) -> [String]? {
    guard document.metadata.date != nil, document.metadata.title != nil else { return nil }
    let place = PublicationDate.Place(document)
    guard let headline = place.headline else { return nil }
    var names = PersonNames()
    var dates = PageDates.Reader()
    for index in (headline + 1..<headline + 1 + maxDated)
    where index < document.blocks.count {
      guard let segment = document.onlySegment(index), dates.read(document, segment),
        dates.parser.dates.count == 1, dates.parser.wordsAfter == 0,
        (2...4).contains(dates.parser.wordsBefore)
      else { continue }
      names.readWhole(document, segment.range)
      if names.found.count == 1 { return names.found }
    }
    return nil
  }

  private func labelled(_ document: borrowing Document) -> [String]? {
    var place: PublicationDate.Place?
    var names = PersonNames()
    var anchor: Int?
    // "Compiled by …": a label inside a short line, right below the headline.
    func isBelow(_ index: Int) -> Bool {
      anchor.map { index > $0 && index <= $0 + 3 } ?? (index < 60)
    }
    let labels = Interest(naming: [ConceptSet(.byline), ConceptSet(.published)])
    for index in document.blocks.indices {
      guard isBelow(index) || document.isOf(labels, index) else { continue }
      let block = document.blocks[index]
      if block.kind == .code || block.kind == .tableRow || block.kind == .meta { continue }
      for position in block.segments {
        let segment = document.segments[position]
        let starts = segment.marks.starts
        let isLabelled = starts.contains(.byline) || starts.contains(.published)
        let isUnlabelled =
          segment.shape.words <= 6 && segment.shape.words >= 3 && document.metadata.title != nil
          && segment.marks.covers.isEmpty && isBelow(index)
        guard isLabelled || isUnlabelled, !segment.shape.traits.contains(.question) else {
          continue
        }
        // Headline and text are looked for once there is a label.
        let known = place ?? PublicationDate.Place(document)
        place = known
        anchor = known.anchor
        guard known.isNear(index, above: maxDistance, below: maxDistance, behind: maxBehind),
          !PageHead.isProse(document, index)
        else { continue }
        names.read(document, segment.range)
        if names.found.isEmpty, segment.marks.covers == ConceptSet(.byline),
          index + 1 < document.blocks.count, let next = document.onlySegment(index + 1)
        {
          names.readWhole(document, next.range)
        }
        if !names.found.isEmpty { return names.found }
      }
    }
    return nil
  }
}

extension PublicationDate.Place {
  func isNear(_ block: Int, above: Int, below: Int, behind: Int) -> Bool {
    block >= anchor - above && block <= anchor + below
      || (head.lastProse >= 0 && block > head.lastProse && block <= head.lastProse + behind)
  }
}
