/// Hashes of the few words of dates that are neither names nor numbers.
///
/// Units that follow a year, a month, a day, an hour or a minute, from the date patterns of CLDR.
struct DateWords: Sendable {
  static let shared = DateWords()

  let vietnameseMonth = Self.hash("tháng")
  let years = Self.hashes([
    "年", "년", "г", "года", "год", "ж", "жылғы", "жыл", "жылы", "р", "року", "yil", "yilgi", "il",
    "ildə", "m", "gada", "год", "г", "й", "оны", "év", "năm", "ko", "թ", "წ",
  ])
  let months = Self.hashes(["月", "월", "сарын"])
  let days = Self.hashes(["日", "號", "号", "일", "өдөр", "d"])
  let weekdaySuffixes = Self.hashes(["요일", "曜", "曜日"])
  let hours = Self.hashes(["h", "時", "时", "點", "点", "시", "u", "ч"])
  let minutes = Self.hashes(["分", "분", "min", "мин", "m"])
  let seconds = Self.hashes(["秒", "초", "s", "сек"])
  /// Words behind a time that say nothing more.
  let clock = Self.hashes([
    "uhr", "h", "hs", "hrs", "hod", "klo", "óra", "น", "ч", "uur", "ora", "ore", "heures", "時", "点",
  ])
  let universal = Self.hashes(["utc", "gmt"])
  /// One-letter weekdays of East Asia, Monday first; they count in brackets alone.
  let weekdays = ["月", "火", "水", "木", "金", "土", "日", "월", "화", "수", "목", "금", "토", "일"].map(hash)
  let zulu = Self.hash("z")
  let separator = Self.hash("t")

  private static func hashes(_ words: [String]) -> Set<UInt64> { Set(words.map(hash)) }

  /// Hash of a word's folded scalars, as tokens have it.
  private static func hash(_ word: String) -> UInt64 {
    var hash = TokenHash()
    for scalar in word.unicodeScalars { hash.add(CaseFolding.fold(scalar.value)) }
    return hash.finished
  }
}

extension DateParser {
  static func isYearWord(_ token: Token) -> Bool {
    token.isVerbal && DateWords.shared.years.contains(token.hash)
  }

  static func isMonthWord(_ token: Token) -> Bool {
    token.isVerbal && DateWords.shared.months.contains(token.hash)
  }

  static func isDayWord(_ token: Token) -> Bool {
    token.isVerbal && DateWords.shared.days.contains(token.hash)
  }

  /// Tokens of a word for "year" at `index`, its dot among them.
  static func yearWord(_ tokens: borrowing Tokens, at index: Int) -> Int {
    guard index < tokens.count, isYearWord(tokens[index]) else { return 0 }
    let hasDot = index + 1 < tokens.count && tokens[index + 1].kind == .symbol
    return hasDot && tokens[index + 1].value == 0x2E ? 2 : 1
  }

  /// Tokens of an ordinal's suffix, glued to the day or behind a hyphen: 28th, 1º, 12-nji.
  static func daySuffix(_ tokens: borrowing Tokens, at index: Int) -> Int {
    guard index < tokens.count else { return 0 }
    let next = tokens[index]
    let isGlued = next.start == tokens[index - 1].end
    if next.kind == .word, isGlued, next.value <= 4 {
      return DateNames.match(tokens, at: index).map { $0.meaning.months != 0 } == true ? 0 : 1
    }
    return isDayWord(next) ? 1 : 0
  }

  /// Tokens behind a weekday that belong to it: 曜日.
  static func weekdaySuffix(_ tokens: borrowing Tokens, at index: Int) -> Int {
    var end = index
    while end < tokens.count, end < index + 2, tokens[end].isVerbal,
      DateWords.shared.weekdaySuffixes.contains(tokens[end].hash)
    {
      end += 1
    }
    return end - index
  }

  /// A weekday of one letter in brackets at `index`: (月), （화）.
  static func bracketedWeekday(
    _ tokens: borrowing Tokens, at index: Int
  ) -> (meaning: DateNames.Meaning, end: Int)? {
    guard index + 2 < tokens.count, tokens[index].kind == .symbol, tokens[index + 1].isVerbal,
      tokens[index].value == 0x28 || tokens[index].value == 0xFF08,
      let place = DateWords.shared.weekdays.firstIndex(of: tokens[index + 1].hash)
    else { return nil }
    let payload = DateNames.payload(weekday: place % 7)
    return (DateNames.Meaning(payload: payload), index + 3)
  }
}
