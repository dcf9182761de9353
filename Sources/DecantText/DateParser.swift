/// Finds dates in the tokens of a short text, in any language of CLDR.
///
/// Numbers in the usual orders (2016-06-28, 28.06.2016, 06/28/2016, 2016年6月28日) and names of months
/// with a day and a year in any order. A date needs all three; years lie in 1990...2100. Impossible
/// dates are none. Scratch: one parser serves a whole page, and keeps its capacity.
///
/// - Complexity: O(tokens).
public struct DateParser: Sendable {
  /// The dates found last, in the order of the text.
  public private(set) var dates: [StatedDate] = []
  /// Words and numbers before the first date, and behind it, that belong to no date, time or
  /// weekday and are no label of the lexicon such as "published".
  public private(set) var wordsBefore = 0
  public private(set) var wordsAfter = 0

  /// Whether dates, times, weekdays and labels are all the words and numbers of the text.
  public var covers: Bool { !dates.isEmpty && wordsBefore == 0 && wordsAfter == 0 }

  /// Labels behind the last date so far.
  private var labels: ConceptSet = []

  public init() {}

  /// Replaces the dates by those in `tokens`.
  public mutating func parse(_ tokens: borrowing Tokens) {
    dates.removeAll(keepingCapacity: true)
    wordsBefore = 0
    wordsAfter = 0
    labels = []
    var lead = Lead()
    var index = 0
    while index < tokens.count {
      if !Self.isConcerned(tokens[index]) {
        index = pass(tokens, at: index)
        continue
      }
      if var date = Self.date(tokens, at: index) {
        Self.complete(&date, lead, tokens)
        if !(dates.isEmpty || date.tokens.lowerBound >= dates[dates.count - 1].tokens.upperBound) {
          date.tokens = dates[dates.count - 1].tokens.upperBound..<date.tokens.upperBound
        }
        retract(lead, date)
        index = date.tokens.upperBound
        date.labels = labels
        labels = []
        dates.append(date)
        lead = Lead()
        continue
      }
      index = take(tokens, at: index, &lead)
    }
  }

  /// A weekday or a time that may belong to a date behind it.
  struct Lead {
    var weekdays: DateNames.Meaning?
    var time: StatedDate.TimeOfDay?
    var start = -1
    var end = -1
    var words = 0
  }

  /// Passes over what is no date, and counts it.
  private mutating func take(
    _ tokens: borrowing Tokens, at index: Int, _ lead: inout Lead
  ) -> Int {
    let token = tokens[index]
    if token.kind == .symbol { return index + 1 }
    if let (time, end) = Self.time(tokens, at: index) {
      // Times without a date are words of the text; those before a date are taken back.
      if lead.end < 0 || index - lead.end > 1 { lead = Lead(start: index) }
      lead.time = time
      lead.end = end
      count(1)
      lead.words += 1
      return end
    }
    if let match = DateNames.match(tokens, at: index), match.meaning.weekdays != 0 {
      let end = index + match.count + Self.weekdaySuffix(tokens, at: index + match.count)
      if lead.end < 0 || index - lead.end > 1 { lead = Lead(start: index) }
      lead.weekdays = match.meaning
      lead.end = end
      return end
    }
    return pass(tokens, at: index)
  }

  /// Whether a token may belong to a date or a time; false is certain.
  @inline(__always)
  private static func isConcerned(_ token: Token) -> Bool {
    switch token.kind {
    case .number: true
    case .symbol: false
    case .word, .ideograph:
      DateNames.table.mayBegin(token.hash) || token.hash == DateWords.shared.vietnameseMonth
        || token.hash == DateWords.shared.separator
    }
  }

  /// Passes over a token that belongs to no date: a label, or a word beside.
  private mutating func pass(_ tokens: borrowing Tokens, at index: Int) -> Int {
    if tokens[index].kind == .symbol { return index + 1 }
    if let match = Lexicon.shared.table.match(tokens, at: index) {
      let concepts = ConceptSet(rawValue: match.payload & Lexicon.conceptBits)
      let isLabel = concepts.contains(.published) || concepts.contains(.modified)
      if isLabel || concepts.contains(.joining) {
        if isLabel { labels.formUnion(concepts) }
        return index + match.count
      }
    }
    count(1)
    return index + 1
  }

  private mutating func count(_ words: Int) {
    if dates.isEmpty { wordsBefore += words } else { wordsAfter += words }
  }

  /// Words of a time that turned out to belong to `date` do not count.
  private mutating func retract(_ lead: Lead, _ date: StatedDate) {
    guard lead.words > 0, date.tokens.lowerBound <= lead.start else { return }
    if dates.isEmpty { wordsBefore -= lead.words } else { wordsAfter -= lead.words }
  }

  /// Adds to a bare date its weekday and its time, from before and behind.
  private static func complete(_ date: inout StatedDate, _ lead: Lead, _ tokens: borrowing Tokens) {
    var weekdays: DateNames.Meaning?
    if lead.end >= 0, isGlue(tokens, lead.end..<date.tokens.lowerBound) {
      weekdays = lead.weekdays
      date.time = lead.time
      date.tokens = lead.start..<date.tokens.upperBound
    }
    // Behind: a year's word, a weekday, a time, in any order and with little between.
    var position = date.tokens.upperBound
    position += yearWord(tokens, at: position)
    date.tokens = date.tokens.lowerBound..<position
    var glue = 0
    while position < tokens.count, glue < 3 {
      if date.time == nil, let (time, end) = time(tokens, at: position, dotted: true) {
        date.time = time
        position = end
      } else if let match = DateNames.match(tokens, at: position), match.meaning.weekdays != 0,
        weekdays == nil
      {
        weekdays = match.meaning
        position += match.count
        position += weekdaySuffix(tokens, at: position)
      } else if weekdays == nil, let (weekday, end) = bracketedWeekday(tokens, at: position) {
        weekdays = weekday
        position = end
      } else if isGlue(tokens, position..<position + 1) {
        position += 1
        glue += 1
        continue
      } else {
        break
      }
      glue = 0
      date.tokens = date.tokens.lowerBound..<position
    }
    guard let weekdays else { return }
    date.hasWeekday = true
    settle(&date, by: weekdays)
  }

  /// Decides an unsure order by the weekday.
  private static func settle(_ date: inout StatedDate, by weekdays: DateNames.Meaning) {
    guard let swapped = date.swapped else { return }
    let straight = weekdays.isWeekday(CivilDate.weekday(date.year, date.month, date.day))
    let other = weekdays.isWeekday(CivilDate.weekday(swapped.year, swapped.month, swapped.day))
    if straight != other { (date, date.order) = (other ? swapped : date, .certain) }
  }

  /// Whether nothing but points, commas, dashes, brackets and at most one short word lies in a range.
  static func isGlue(_ tokens: borrowing Tokens, _ range: Range<Int>) -> Bool {
    guard range.count <= 4 else { return false }
    var words = 0
    for index in range {
      let token = tokens[index]
      switch token.kind {
      case .symbol: if !isSeparator(token.value) { return false }
      case .word:
        words += 1
        if token.value > 4 || words > 1 || token.isAllUpper { return false }
      case .number: return false
      case .ideograph: return false
      }
    }
    return true
  }

  /// Signs that may stand between the parts of a date.
  static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x2E, 0x2D, 0x2F, 0x28, 0x29, 0x5B, 0x5D, 0x40, 0x7C, 0x3A: true
    case 0x60C, 0x3001, 0xFF0C, 0xFF08, 0xFF09, 0xFF1A, 0xB7, 0x2022, 0x2010...0x2015: true
    default: false
    }
  }
}
