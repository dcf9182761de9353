extension DateParser {
  /// A date that starts at token `index`, without weekday and time.
  static func date(_ tokens: borrowing Tokens, at index: Int) -> StatedDate? {
    let kind = tokens[index].kind
    if kind == .number {
      return numeric(tokens, at: index) ?? counted(tokens, at: index) ?? named(tokens, at: index)
    }
    return kind == .symbol ? nil : named(tokens, at: index)
  }

  /// Three numbers parted by two equal signs: hyphens, dots or slashes.
  private static func numeric(_ tokens: borrowing Tokens, at index: Int) -> StatedDate? {
    guard index + 4 < tokens.count, !continues(tokens, before: index) else { return nil }
    let (first, second, third) = (tokens[index], tokens[index + 2], tokens[index + 4])
    let sign = plainSign(tokens[index + 1])
    guard second.kind == .number, third.kind == .number, sign != 0,
      sign == plainSign(tokens[index + 3])
    else { return nil }
    if sign == 0x2D, tokens[index].end != tokens[index + 1].start { return nil }
    guard !isContinued(tokens, behind: index + 4, sign) else { return nil }
    let (one, two, three) = (Int(first.value), Int(second.value), Int(third.value))
    let range = index..<index + 5
    if first.digits == 4 {
      guard second.digits <= 2, third.digits <= 2, CivilDate.isValid(one, two, three) else {
        return nil
      }
      return StatedDate(
        year: one, month: two, day: three, order: .certain, isMonthFirst: nil, tokens: range)
    }
    guard first.digits <= 2, second.digits <= 2 else { return nil }
    let isShort = third.digits == 2 && sign != 0x2D
    guard third.digits == 4 || isShort else { return nil }
    // Years of two digits: up to 69 of this century, as POSIX has it.
    let year = !isShort ? three : three < 70 ? 2000 + three : 1900 + three
    var date: StatedDate
    if CivilDate.isValid(year, two, one) {
      date = StatedDate(
        year: year, month: two, day: one, order: .certain, isMonthFirst: false, tokens: range)
      if one <= 12, two <= 12, one != two {
        date.order = sign == 0x2E ? .customary : .unsure
        date.isMonthFirst = nil
      } else if one == two {
        date.isMonthFirst = nil
      }
    } else if CivilDate.isValid(year, one, two) {
      date = StatedDate(
        year: year, month: one, day: two, order: .certain, isMonthFirst: true, tokens: range)
    } else {
      return nil
    }
    date.hasShortYear = isShort
    return date
  }

  /// A year, a month and a day each with a word of its own behind: 2016年6月28日, 2016년 6월 28일.
  private static func counted(_ tokens: borrowing Tokens, at index: Int) -> StatedDate? {
    guard index + 4 < tokens.count, tokens[index].digits == 4 else { return nil }
    let (month, day) = (tokens[index + 2], tokens[index + 4])
    guard month.kind == .number, day.kind == .number, month.digits <= 2, day.digits <= 2,
      isYearWord(tokens[index + 1]), isMonthWord(tokens[index + 3])
    else { return nil }
    let (year, monthValue, dayValue) = (Int(tokens[index].value), Int(month.value), Int(day.value))
    guard CivilDate.isValid(year, monthValue, dayValue) else { return nil }
    let hasDayWord = index + 5 < tokens.count && isDayWord(tokens[index + 5])
    return StatedDate(
      year: year, month: monthValue, day: dayValue, order: .certain, isMonthFirst: nil,
      tokens: index..<index + (hasDayWord ? 6 : 5))
  }

  /// Whether the number at `index` goes on a longer row of numbers and signs.
  private static func continues(_ tokens: borrowing Tokens, before index: Int) -> Bool {
    guard index > 0 else { return false }
    let sign = tokens[index - 1]
    if sign.kind == .symbol, CharacterClass.of(scalar: sign.value) == .currency { return true }
    guard sign.end == tokens[index].start else { return false }
    guard sign.kind == .symbol else { return false }
    if sign.value == 0x2B || sign.value == 0x23 || plainSign(sign) != 0 {
      return sign.value == 0x2B || sign.value == 0x23
        || (index > 1 && tokens[index - 2].end == sign.start && tokens[index - 2].kind == .number)
    }
    return false
  }

  /// Whether the same sign and another number, or a per cent sign, follow at once.
  private static func isContinued(
    _ tokens: borrowing Tokens, behind index: Int, _ sign: UInt32
  ) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].start == tokens[index].end else {
      return false
    }
    let next = tokens[index + 1]
    if next.kind == .symbol, next.value == 0x25 { return true }
    guard index + 2 < tokens.count else { return false }
    return plainSign(next) == sign && tokens[index + 2].kind == .number
      && tokens[index + 2].start == next.end
  }

  /// A hyphen, dot or slash, the forms of other scripts made plain; 0 for anything else.
  private static func plainSign(_ token: Token) -> UInt32 {
    guard token.kind == .symbol else { return 0 }
    switch token.value {
    case 0x2D, 0x2010, 0x2011: return 0x2D
    case 0x2E, 0xFF0E: return 0x2E
    case 0x2F, 0xFF0F: return 0x2F
    default: return 0
    }
  }
}
