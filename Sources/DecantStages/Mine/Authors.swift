public import DecantCore
internal import DecantText

/// Finds who wrote a page: names behind a label such as "by" in a short line near the headline, or
/// behind the text.
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

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard document.metadata.authors.isEmpty else { return .keep }
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
        if !names.found.isEmpty {
          document.metadata.authors = names.found
          return .keep
        }
      }
    }
    return .keep
  }
}

extension PublicationDate.Place {
  func isNear(_ block: Int, above: Int, below: Int, behind: Int) -> Bool {
    block >= anchor - above && block <= anchor + below
      || (head.lastProse >= 0 && block > head.lastProse && block <= head.lastProse + behind)
  }
}
