extension DateParser {
  /// A date with the name of a month: day, month and year in one of four orders.
  ///
  /// Between two parts at most one short word (de, of, a suffix of an ordinal aside) and two signs.
  static func named(_ tokens: borrowing Tokens, at index: Int) -> StatedDate? {
    guard let first = part(tokens, at: index) else { return nil }
    guard let second = nextPart(tokens, behind: first.end, first.value) else { return nil }
    guard let third = nextPart(tokens, behind: second.end, second.value) else { return nil }
    let range = index..<third.end
    switch (first.value, second.value, third.value) {
    case (.day(let day), .month(let months), .year(let year)):
      return date(year, months, day, isMonthFirst: false, range)
    case (.month(let months), .day(let day), .year(let year)):
      return date(year, months, day, isMonthFirst: true, range)
    case (.year(let year), .month(let months), .day(let day)):
      return date(year, months, day, isMonthFirst: nil, range)
    case (.year(let year), .day(let day), .month(let months)):
      return date(year, months, day, isMonthFirst: nil, range)
    default: return nil
    }
  }

  private static func date(
    _ year: Int, _ months: DateNames.Meaning, _ day: Int, isMonthFirst: Bool?, _ range: Range<Int>
  ) -> StatedDate? {
    guard let month = months.month, CivilDate.isValid(year, month, day) else { return nil }
    return StatedDate(
      year: year, month: month, day: day, order: .certain, isMonthFirst: isMonthFirst,
      isNumeric: false, tokens: range)
  }

  private enum Part {
    case day(Int)
    case month(DateNames.Meaning)
    case year(Int)

    var isMonth: Bool { if case .month = self { true } else { false } }
    var isYear: Bool { if case .year = self { true } else { false } }
  }

  /// The part of a date at token `index`, with its suffix, and where it ends.
  private static func part(_ tokens: borrowing Tokens, at index: Int) -> (value: Part, end: Int)? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    if token.kind == .number {
      let value = Int(token.value)
      if token.digits == 4 {
        guard CivilDate.years.contains(value) else { return nil }
        return (.year(value), index + 1 + yearWord(tokens, at: index + 1))
      }
      // A year with a digit or two of the next word's number melted on: "27, 20255 mins".
      if token.digits == 5 || token.digits == 6, index > 1 {
        let year = token.digits == 5 ? value / 10 : value / 100
        guard CivilDate.years.contains(year), year < 2050, tokens[index - 1].value == 0x2C else {
          return nil
        }
        return (.year(year), index + 1)
      }
      guard token.digits <= 2, value >= 1, value <= 31 else { return nil }
      return (.day(value), index + 1 + daySuffix(tokens, at: index + 1))
    }
    if let month = numberedMonth(tokens, at: index) { return month }
    guard let match = DateNames.match(tokens, at: index), match.meaning.months != 0 else {
      return nil
    }
    return (.month(match.meaning), index + match.count)
  }

  /// The Vietnamese tháng 6, whose months are numbers.
  private static func numberedMonth(
    _ tokens: borrowing Tokens, at index: Int
  ) -> (value: Part, end: Int)? {
    guard tokens[index].kind == .word, index + 1 < tokens.count,
      tokens[index].hash == DateWords.shared.vietnameseMonth, tokens[index + 1].kind == .number,
      (1...12).contains(tokens[index + 1].value)
    else { return nil }
    let payload = DateNames.payload(month: Int(tokens[index + 1].value) - 1)
    return (.month(DateNames.Meaning(payload: payload)), index + 2)
  }

  /// The next part, where little stands before it.
  private static func nextPart(
    _ tokens: borrowing Tokens, behind start: Int, _ previous: Part
  ) -> (value: Part, end: Int)? {
    var index = start
    var words = 0
    var signs = 0
    while index < tokens.count {
      if let next = part(tokens, at: index) {
        // A day and a year are never neighbours without the month in one of the orders but `Y D M`.
        if case .day = next.value, case .day = previous { return nil }
        if next.value.isMonth, previous.isMonth { return nil }
        if next.value.isYear, previous.isYear { return nil }
        return next
      }
      let token = tokens[index]
      switch token.kind {
      case .symbol:
        signs += 1
        guard signs <= 2, isPartSeparator(token.value) else { return nil }
      case .word:
        words += 1
        guard words <= 1, token.value <= 5, !token.startsUpper else { return nil }
      case .number, .ideograph: return nil
      }
      index += 1
    }
    return nil
  }

  /// Signs between the parts of a date with a name.
  private static func isPartSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x2E, 0x2D, 0x2F, 0x27, 0x2019, 0x60C, 0xFF0C, 0xBA, 0xAA, 0x2010...0x2013: true
    default: false
    }
  }
}
