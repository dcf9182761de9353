public import DecantCore
internal import DecantText

/// Drops the line that says when the page was published, once `date` holds it.
///
/// Dates, times and labels such as "published" are all the line says, and one of the dates is that
/// of the record, or the label says what it is. Never between two long sentences, where a date
/// alone is a heading of a chronicle.
public struct Dateline: Stage, Detector {
  public static let name = "dateline"

  /// Most words beside dates, times and labels, inclusive: `Uhr`, `há 2 horas`.
  public var maxExtraWords = 3

  private var days: [String] = []

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    var armed = self
    for date in [document.metadata.date, document.metadata.modified] {
      if let date { armed.days.append(String(date.prefix(10))) }
    }
    return armed.days.isEmpty ? .keep : armed.detect(in: &document)
  }

  var interest: Interest { Interest(.dateNumbers) }

  func isCandidate(_ segment: Segment) -> Bool {
    let shape = segment.shape
    return shape.traits.contains(.dateNumbers) && shape.quarterWords <= 56 && shape.letters <= 80
      && segment.shape.digits <= 40
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    guard !page.isEmbedded(candidate.block) else { return .none }
    page.scan(candidate.segment)
    var parser = DateParser()
    parser.parse(page.tokens)
    guard let first = parser.dates.first else { return .none }
    let extra = parser.wordsBefore + parser.wordsAfter
    let isLabelled = parser.dates.contains { $0.labels != [] }
    let hasTime = parser.dates.contains { $0.time != nil }
    guard extra == 0 || (isLabelled && extra <= maxExtraWords) || (hasTime && extra <= 1) else {
      return .none
    }
    let isMined =
      parser.dates.contains { days.contains(Self.day($0)) }
      || first.swapped.map { days.contains(Self.day($0)) } ?? false
    guard isMined || (isLabelled && page.isEdge(candidate.block)) else { return .none }
    return .whole(Reason(isMined ? "mined-date" : "labelled-date"))
  }

  private static func day(_ date: StatedDate) -> String { String(date.isoValue.prefix(10)) }
}
