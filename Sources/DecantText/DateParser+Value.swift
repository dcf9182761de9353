/// A date as it stands in a line, with the time of day where one stands beside it.
public struct StatedDate: Sendable, Equatable {
  /// What the order of day and month rests on.
  public enum Order: UInt8, Sendable {
    /// The year comes first, or the month is a name, or a number above 12 leaves no choice.
    case certain
    /// Parted by dots, both at most 12: day first by custom.
    case customary
    /// Parted by slashes or hyphens, both at most 12; read day first, may be month first.
    case unsure
  }

  public internal(set) var year: Int
  public internal(set) var month: Int
  public internal(set) var day: Int
  public internal(set) var order: Order
  /// Whether the month stands before the day: `June 28, 2016`, `06/28/2016`; nil where the year is
  /// first or the order is unsure.
  public internal(set) var isMonthFirst: Bool?
  /// Whether the year has two digits alone.
  public internal(set) var hasShortYear = false
  /// Hour, minute and second of the day; nil where none is stated. Seconds are 0 unless stated.
  public internal(set) var time: TimeOfDay?
  /// Whether the month is a number.
  public internal(set) var isNumeric = true
  /// Whether a weekday is named beside the date.
  public internal(set) var hasWeekday = false
  /// Concepts of labels of the lexicon, such as "published", that stand before the date and behind
  /// any date before it.
  public internal(set) var labels: ConceptSet = []
  /// The tokens of date, weekday and time.
  public internal(set) var tokens: Range<Int>

  /// Time of day, with the minutes that it is ahead of UTC where a zone is stated.
  public struct TimeOfDay: Sendable, Equatable {
    public var hour: Int
    public var minute: Int
    public var second: Int
    public var offset: Int?
  }

  /// The same with day and month changed over, for an order that is unsure; nil for any other.
  public var swapped: StatedDate? {
    guard order == .unsure, CivilDate.isValid(year, day, month) else { return nil }
    var other = self
    other.month = day
    other.day = month
    other.order = .certain
    return other
  }

  /// Days since 1970-01-01, for comparing.
  public var dayNumber: Int { CivilDate.dayNumber(year, month, day) }

  /// ISO 8601: a date, or a date with time where one is stated.
  public var isoValue: String {
    var text: [UInt8] = []
    StatedDate.append(year, digits: 4, to: &text)
    text.append(0x2D)
    StatedDate.append(month, digits: 2, to: &text)
    text.append(0x2D)
    StatedDate.append(day, digits: 2, to: &text)
    guard let time else { return String(decoding: text, as: UTF8.self) }
    text.append(0x54)
    StatedDate.append(time.hour, digits: 2, to: &text)
    text.append(0x3A)
    StatedDate.append(time.minute, digits: 2, to: &text)
    text.append(0x3A)
    StatedDate.append(time.second, digits: 2, to: &text)
    if let offset = time.offset {
      if offset == 0 {
        text.append(0x5A)
      } else {
        text.append(offset < 0 ? 0x2D : 0x2B)
        StatedDate.append(abs(offset) / 60, digits: 2, to: &text)
        text.append(0x3A)
        StatedDate.append(abs(offset) % 60, digits: 2, to: &text)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ number: Int, digits: Int, to text: inout [UInt8]) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while divisor > 0 {
      text.append(UInt8(truncatingIfNeeded: 48 + number / divisor % 10))
      divisor /= 10
    }
  }
}

/// Arithmetic of the Gregorian calendar.
enum CivilDate {
  /// Years that a page may have been written in, inclusive: the web began in the first of them.
  static let years = 1990...2100

  static func isValid(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    years.contains(year) && month >= 1 && month <= 12 && day >= 1 && day <= days(year, month)
  }

  static func days(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Days since 1970-01-01.
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Years begin in March, so that the odd day of leap years is the last.
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Weekday from 1 for Monday to 7.
  static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    (dayNumber(year, month, day) % 7 + 10) % 7 + 1
  }
}
