import Testing

@testable import DecantText

@Suite struct DateNamesTests {
  /// Meaning of a text that is one name as a whole.
  static func meaning(_ text: String) -> DateNames.Meaning? {
    var tokens = Tokens()
    tokens.scan(Array(text.utf8).span)
    guard let match = DateNames.match(tokens, at: 0), match.count == tokens.count else {
      return nil
    }
    return match.meaning
  }

  static let months: [(name: String, month: Int)] = [
    ("January", 1), ("FEB", 2), ("Sept", 9), ("december", 12), ("Januar", 1), ("Jänner", 1),
    ("März", 3), ("février", 2), ("févr", 2), ("FÉVRIER", 2), ("août", 8), ("enero", 1),
    ("setiembre", 9), ("março", 3), ("fev", 2), ("febbraio", 2), ("maart", 3), ("lutego", 2),
    ("luty", 2), ("paź", 10), ("października", 10), ("února", 2), ("únor", 2), ("kvě", 5),
    ("február", 2), ("februarie", 2), ("Şubat", 2), ("ŞUBAT", 2), ("OCAK", 1), ("oktyabr", 10),
    ("февраля", 2), ("Февраль", 2), ("фев", 2), ("февр", 2), ("мая", 5), ("лютого", 2),
    ("лютий", 2), ("січня", 1), ("лютага", 2), ("февруари", 2), ("ақпан", 2), ("АҚПАН", 2),
    ("ақпанда", 2), ("желтоқсан", 12), ("февраль", 2), ("helmikuuta", 2), ("helmikuu", 2),
    ("veebruar", 2), ("vasario", 2), ("februāris", 2), ("Φεβρουαρίου", 2), ("Φεβρουάριος", 2),
    ("فبراير", 2), ("شباط", 2), ("كانون الثاني", 1), ("فوریهٔ", 2), ("فوریه", 2), ("פברואר", 2),
    ("בפברואר", 2), ("फ़रवरी", 2), ("ফেব্রুয়ারী", 2), ("กุมภาพันธ์", 2), ("ก.พ.", 2), ("tháng hai", 2),
    ("Februari", 2), ("თებერვალი", 2), ("փետրվարի", 2), ("二月", 2), ("十二月", 12), ("shkurt", 2),
  ]

  @Test(arguments: months.indices)
  func namesTheMonth(_ index: Int) throws {
    let (name, month) = Self.months[index]
    let meaning = try #require(Self.withoutDot(name), "\(name)")
    #expect(meaning.isMonth(month), "\(name): \(meaning.months)")
  }

  /// A dot at the end is a token of its own and no part of a name.
  static func withoutDot(_ name: String) -> DateNames.Meaning? {
    meaning(name.hasSuffix(".") ? String(name.dropLast()) : name)
  }

  static let weekdays: [(name: String, weekday: Int)] = [
    ("Monday", 1), ("Sat", 6), ("SUNDAY", 7), ("Samstag", 6), ("samedi", 6), ("sábado", 6),
    ("sobota", 6), ("суббота", 6), ("Сб", 6), ("субота", 6), ("сенбі", 6), ("Cumartesi", 6),
    ("shanba", 6), ("السبت", 6), ("שבת", 6), ("星期六", 6), ("周六", 6), ("土曜日", 6), ("토요일", 6),
    ("शनिवार", 6), ("thứ bảy", 6), ("วันเสาร์", 6), ("lauantai", 6), ("lördag", 6), ("zaterdag", 6),
    ("дүйсенбі", 1), ("понедельник", 1), ("неділя", 7), ("pazar", 7),
  ]

  @Test(arguments: weekdays.indices)
  func namesTheWeekday(_ index: Int) throws {
    let (name, weekday) = Self.weekdays[index]
    let meaning = try #require(Self.meaning(name), "\(name)")
    #expect(meaning.isWeekday(weekday), "\(name): \(meaning.weekdays)")
  }

  @Test func namesHalvesOfTheDay() throws {
    for name in ["AM", "a.m", "上午", "午前", "오전", "ص", "ÖÖ"] {
      #expect(try #require(Self.meaning(name), "\(name)").isMorning, "\(name)")
    }
    for name in ["pm", "p.m", "下午", "午後", "오후", "مساءً", "ÖS", "م"] {
      #expect(try #require(Self.meaning(name), "\(name)").isAfternoon, "\(name)")
    }
  }

  @Test func keepsAllMeanings() throws {
    let march = try #require(Self.meaning("mar"))
    #expect(march.month == 3 && march.weekday == 2)
    let may = try #require(Self.meaning("maj"))
    #expect(may.month == 5 && may.weekday == nil)
    let lip = try #require(Self.meaning("lip"))
    #expect(lip.isMonth(6) && lip.isMonth(7) && lip.month == nil)
    #expect(!lip.isMonth(0) && !lip.isMonth(13) && !lip.isMonth(-1) && !lip.isWeekday(0))
    #expect(lip.weekday == nil && !lip.isMorning)
  }

  static let others = [
    "", "a", "J", "日", "月", "1月", "tháng 2", "tháng", "M01", "12", ".", "monthly", "река", "bridge",
    "мост", "今日", "كتاب", "février 2019", "week", "Қазақстан",
  ]

  @Test(arguments: others)
  func leavesOtherWords(_ text: String) { #expect(Self.meaning(text) == nil) }

  @Test func findsANameInsideALine() {
    var tokens = Tokens()
    tokens.scan(Array("Saturday, 16 february 2019".utf8).span)
    let found = tokens.indices.filter { DateNames.match(tokens, at: $0) != nil }
    #expect(found == [0, 3])
    let isBeyond = DateNames.match(tokens, at: 99) == nil
    #expect(isBeyond)
  }
}
