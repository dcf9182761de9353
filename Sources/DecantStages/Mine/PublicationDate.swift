public import DecantCore
internal import DecantText

/// Finds the day a page was published, and the day it was last changed.
///
/// A line that says "published" in any language of the word lists; else a line that is nothing but
/// a date, or a byline with one, below the headline; else one just above it; else one behind the
/// running text. A line with a weekday above the headline is the clock of the site and counts only
/// with a label. Dates in sentences and in lists of other pages do not count. Given dates stay.
///
/// Gives up pages whose only date is such a clock, or is written 03/04/2016 without a second date
/// that shows the order: none rather than a wrong one.
///
/// - Complexity: O(blocks + bytes of short segments with digits).
public struct PublicationDate: Stage {
  public static let name = "date"

  /// Blocks below the headline in which its date stands, inclusive.
  public var maxBelow = 10
  /// Blocks above the headline in which its date may stand, inclusive.
  public var maxAbove = 6
  /// Words beside the date in a byline, inclusive.
  public var maxBylineWords = 8

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard document.metadata.date == nil || document.metadata.modified == nil else { return .keep }
    let dates = PageDates(document)
    guard !dates.candidates.isEmpty else { return .keep }
    let place = Place(document)
    let changed = dates.candidates.filter { isModified($0) && $0.covers }
    let modified =
      changed.first { place.isNear($0.block, above: maxAbove, below: maxBelow) }
      ?? (changed.count == 1 ? changed.first : nil)
      // "By Ann Lee, updated …": a byline, and so right below the headline.
      ?? dates.candidates.first {
        isModified($0) && isByline($0) && place.headline != nil && $0.block > place.anchor
          && $0.block <= place.anchor + maxBelow
      }
    if document.metadata.date == nil {
      // A page that only states when it was changed was published then in its present form.
      let date = published(dates.candidates, place) ?? modified?.date
      document.metadata.date = date?.isoValue
    }
    if document.metadata.modified == nil, let modified {
      document.metadata.modified = modified.date.isoValue
    }
    return .keep
  }

  /// Headline and running text of a page.
  struct Place {
    let head: PageHead
    let headline: Int?
    /// The block that dates are near to: the headline, else the first of the running text.
    let anchor: Int

    /// Blocks from the first line to the running text from which they are far apart, exclusive.
    static let farBlocks = 12

    init(_ document: borrowing Document) {
      head = PageHead(document)
      // A title in the first line alone, far above the text, is no place where dates are near.
      let found = HeadlineBlock.find(document, head)
      let isFar = found == 0 && head.firstProse > Self.farBlocks
      headline = isFar ? nil : found
      anchor = headline ?? head.firstProse
    }

    func isNear(_ block: Int, above: Int, below: Int) -> Bool {
      block >= anchor - above && block <= anchor + below
        || (head.lastProse >= 0 && block > head.lastProse && block <= head.lastProse + 4)
    }
  }

  private typealias Candidate = PageDates.Candidate

  private func published(_ candidates: [PageDates.Candidate], _ place: Place) -> StatedDate? {
    labelled(candidates, place) ?? below(candidates, place) ?? above(candidates, place)
      ?? behind(candidates, place) ?? alone(candidates, place)
  }

  private func isModified(_ candidate: PageDates.Candidate) -> Bool {
    candidate.date.labels.contains(.modified) && !candidate.date.labels.contains(.published)
  }

  /// A date whose line says "published": the first below the headline, else the last above, else
  /// behind the text.
  private func labelled(_ candidates: [PageDates.Candidate], _ place: Place) -> StatedDate? {
    let lines = candidates.filter {
      $0.date.labels.contains(.published) && !$0.endsSentence
        && $0.wordsBefore + $0.wordsAfter <= maxBylineWords
    }
    if let first = lines.first(where: {
      $0.block > place.anchor && $0.block <= place.anchor + 2 * maxBelow
    }) {
      return first.date
    }
    if let last = lines.last(where: {
      $0.block <= place.anchor && $0.block >= place.anchor - 2 * maxAbove
    }) {
      return last.date
    }
    return lines.count == 1 ? lines[0].date : nil
  }

  /// A bare date, or one in a byline, below the headline.
  private func below(_ candidates: [PageDates.Candidate], _ place: Place) -> StatedDate? {
    let near = candidates.filter {
      $0.block > place.anchor && $0.block <= place.anchor + maxBelow && !isModified($0)
        && !$0.endsSentence
    }
    guard place.headline != nil, !isList(candidates, place) else { return nil }
    return (near.first(where: \.covers) ?? near.first(where: isByline))?.date
  }

  /// Whether the first three bare dates below the headline differ and stand close together with no
  /// running text between them: a list of other pages.
  private func isList(_ candidates: [PageDates.Candidate], _ place: Place) -> Bool {
    let bare = candidates.lazy.filter { $0.covers && $0.block > place.anchor }.prefix(3)
    let three = Array(bare)
    guard three.count == 3, three[2].block <= three[0].block + maxBelow,
      three[0].date.dayNumber != three[1].date.dayNumber,
      three[1].date.dayNumber != three[2].date.dayNumber
    else { return false }
    return !place.head.hasProse(three[0].block...three[2].block)
  }

  /// A bare date just above the headline that is no clock.
  private func above(_ candidates: [PageDates.Candidate], _ place: Place) -> StatedDate? {
    let reach = place.headline == nil ? maxBelow : maxAbove
    return candidates.last {
      $0.block < place.anchor && $0.block >= place.anchor - reach && !$0.date.hasWeekday
        && !isModified($0) && ($0.covers || (place.headline == nil && isByline($0)))
    }?.date
  }

  /// A bare date behind the running text, when it is the only one near.
  private func behind(_ candidates: [PageDates.Candidate], _ place: Place) -> StatedDate? {
    guard place.head.lastProse >= 0 else { return nil }
    let tail = candidates.filter {
      $0.block > place.head.firstProse && $0.covers && !isModified($0) && !$0.date.hasWeekday
    }
    guard let first = tail.first, tail.count == 1 else { return nil }
    return first.block <= place.head.lastProse + 6 ? first.date : nil
  }

  /// The first bare date of the page that is followed by running text and is not one of a list:
  /// for pages whose headline was not found or stands far away.
  private func alone(_ candidates: [PageDates.Candidate], _ place: Place) -> StatedDate? {
    let lines = candidates.filter {
      let isBare = $0.covers || (isByline($0) && $0.block <= place.head.firstProse + maxBelow)
      return isBare && !isModified($0) && !$0.date.hasWeekday
        && $0.block < place.head.lastProse
    }
    guard let first = lines.first else { return nil }
    let isListed = lines.dropFirst().prefix(2).contains {
      $0.block <= first.block + maxBelow && $0.date.dayNumber != first.date.dayNumber
    }
    return isListed ? nil : first.date
  }

  private func isByline(_ candidate: PageDates.Candidate) -> Bool {
    !candidate.endsSentence && candidate.wordsBefore + candidate.wordsAfter <= maxBylineWords
  }
}
