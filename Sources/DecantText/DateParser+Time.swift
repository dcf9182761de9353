extension DateParser {
  typealias Time = (value: StatedDate.TimeOfDay, end: Int)

  /// A time of day at token `index`: 17:32, 5:32 p.m., 18h40, 下午3:15, 14時05分.
  ///
  /// - Parameter dotted: whether 17.32 is one, as it is behind a date.
  static func time(_ tokens: borrowing Tokens, at index: Int, dotted: Bool = false) -> Time? {
    guard index < tokens.count else { return nil }
    var start = index
    var half: DateNames.Meaning?
    if let match = Self.half(tokens, at: index) {
      half = match.meaning
      start += match.count
    } else if tokens[index].kind == .word, tokens[index].hash == DateWords.shared.separator {
      start += 1
    }
    guard start < tokens.count, tokens[start].kind == .number, tokens[start].digits <= 2,
      tokens[start].value < 24
    else { return nil }
    let hour = Int(tokens[start].value)
    guard start + 1 < tokens.count else { return nil }
    let sign = tokens[start + 1]
    let isDot = sign.kind == .symbol && sign.value == 0x2E
    let isColon = sign.kind == .symbol && (sign.value == 0x3A || sign.value == 0xFF1A)
    let isWord = sign.isVerbal && DateWords.shared.hours.contains(sign.hash)
    guard isColon || isWord || (isDot && dotted) else {
      // An hour alone needs its half of the day.
      guard half == nil, dotted, let match = Self.half(tokens, at: start + 1) else { return nil }
      return finish(hour, 0, 0, match.meaning, tokens, at: start + 1 + match.count)
    }
    guard start + 2 < tokens.count, tokens[start + 2].kind == .number,
      tokens[start + 2].value < 60,
      tokens[start + 2].digits == 2 || (isWord && tokens[start + 2].digits < 3)
    else { return nil }
    let minute = Int(tokens[start + 2].value)
    var end = start + 3
    if end < tokens.count, tokens[end].isVerbal,
      DateWords.shared.minutes.contains(tokens[end].hash), tokens[end].start == tokens[end - 1].end
    {
      end += 1
    }
    let second = seconds(tokens, &end)
    if half == nil, let match = Self.half(tokens, at: end) {
      half = match.meaning
      end += match.count
      if end < tokens.count, tokens[end].kind == .symbol, tokens[end].value == 0x2E { end += 1 }
    }
    return finish(hour, minute, second, half, tokens, at: end)
  }

  private static func finish(
    _ hour: Int, _ minute: Int, _ second: Int, _ half: DateNames.Meaning?,
    _ tokens: borrowing Tokens, at index: Int
  ) -> Time? {
    var hour = hour
    if let half, half.isMorning != half.isAfternoon {
      if half.isAfternoon, hour < 12 { hour += 12 }
      if half.isMorning, hour == 12 { hour = 0 }
    }
    var end = index
    if end < tokens.count, tokens[end].isVerbal, DateWords.shared.clock.contains(tokens[end].hash) {
      end += 1
    }
    let offset = zone(tokens, &end)
    return (
      StatedDate.TimeOfDay(hour: hour, minute: minute, second: second, offset: offset), end
    )
  }

  /// A half of the day at token `index`.
  private static func half(
    _ tokens: borrowing Tokens, at index: Int
  ) -> (count: Int, meaning: DateNames.Meaning)? {
    guard index < tokens.count, let match = DateNames.match(tokens, at: index),
      match.meaning.isMorning || match.meaning.isAfternoon
    else { return nil }
    return match
  }

  /// Seconds behind the minutes; a fraction is passed over.
  private static func seconds(_ tokens: borrowing Tokens, _ end: inout Int) -> Int {
    guard end < tokens.count else { return 0 }
    let isColon = tokens[end].kind == .symbol && tokens[end].value == 0x3A
    let number = isColon ? end + 1 : end
    guard number < tokens.count, tokens[number].kind == .number, tokens[number].digits == 2,
      tokens[number].value < 60
    else { return 0 }
    if !isColon {
      guard number + 1 < tokens.count, tokens[number + 1].isVerbal,
        DateWords.shared.seconds.contains(tokens[number + 1].hash)
      else { return 0 }
      end = number + 2
      return Int(tokens[number].value)
    }
    end = number + 1
    if end + 1 < tokens.count, tokens[end].kind == .symbol, tokens[end].value == 0x2E,
      tokens[end + 1].kind == .number, tokens[end].start == tokens[end - 1].end
    {
      end += 2
    }
    return Int(tokens[number].value)
  }

  /// A zone behind a time: Z, UTC, GMT, +05:00, UTC+5; its minutes ahead of UTC.
  private static func zone(_ tokens: borrowing Tokens, _ end: inout Int) -> Int? {
    guard end < tokens.count else { return nil }
    var index = end
    var isUniversal = false
    if tokens[index].kind == .symbol, tokens[index].value == 0x28 { index += 1 }
    if index < tokens.count, tokens[index].kind == .word {
      let word = tokens[index]
      if DateWords.shared.universal.contains(word.hash) || word.hash == DateWords.shared.zulu {
        isUniversal = true
        index += 1
      } else {
        // Names of zones are not known by their offset: they are passed over.
        if word.isAllUpper, word.value >= 3, word.value <= 4 { end = index + 1 }
        return nil
      }
    }
    guard let (offset, next) = offset(tokens, at: index) else {
      if isUniversal { end = index }
      return isUniversal ? 0 : nil
    }
    if !isUniversal, tokens[index].start != tokens[index - 1].end,
      tokens[index].end != tokens[index + 1].start
    {
      return nil
    }
    end = next
    return offset
  }

  /// A sign and hours, or hours and minutes.
  private static func offset(
    _ tokens: borrowing Tokens, at index: Int
  ) -> (minutes: Int, end: Int)? {
    guard index + 1 < tokens.count, tokens[index].kind == .symbol,
      tokens[index + 1].kind == .number, tokens[index].end == tokens[index + 1].start
    else { return nil }
    let sign: Int
    switch tokens[index].value {
    case 0x2B: sign = 1
    case 0x2D, 0x2212: sign = -1
    default: return nil
    }
    let number = tokens[index + 1]
    let value = Int(number.value)
    if number.digits == 4 {
      guard value / 100 <= 14, value % 100 < 60 else { return nil }
      return (sign * (value / 100 * 60 + value % 100), index + 2)
    }
    guard number.digits <= 2, value <= 14 else { return nil }
    if index + 3 < tokens.count, tokens[index + 2].value == 0x3A,
      tokens[index + 2].kind == .symbol, tokens[index + 3].digits == 2, tokens[index + 3].value < 60
    {
      return (sign * (value * 60 + Int(tokens[index + 3].value)), index + 4)
    }
    // Without minutes a minus sign is a dash as well: 10:00 -12.
    return sign > 0 ? (value * 60, index + 2) : nil
  }
}
