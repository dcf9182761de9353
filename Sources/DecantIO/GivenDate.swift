internal import DecantText

/// A date or date-time that an input states in ISO 8601, checked field by field.
///
/// Read are `2016-06-28`, with `T` or a blank a time to the minute or second, a fraction, and `Z`
/// or an offset; and the fourteen digits of WARC files and web archives.
struct GivenDate {
  private var year = 0
  private var month = 0
  private var day = 0
  private var time: (hour: Int, minute: Int, second: Int?)?
  /// Minutes ahead of UTC.
  private var offset: Int?

  init?(_ bytes: [UInt8]) {
    var scanner = Scanner(bytes: bytes)
    if bytes.count == 14, bytes.allSatisfy(\.isASCIIDigit) {
      guard let year = scanner.number(4), let month = scanner.number(2),
        let day = scanner.number(2), let hour = scanner.number(2), let minute = scanner.number(2),
        let second = scanner.number(2)
      else { return nil }
      (self.year, self.month, self.day) = (year, month, day)
      time = (hour, minute, second)
      offset = 0
    } else {
      guard let year = scanner.number(4), scanner.take(0x2D), let month = scanner.number(2),
        scanner.take(0x2D), let day = scanner.number(2)
      else { return nil }
      (self.year, self.month, self.day) = (year, month, day)
      if !scanner.isAtEnd, !readTime(&scanner) { return nil }
    }
    guard scanner.isAtEnd, isPossible else { return nil }
  }

  /// As stated: ISO 8601 with `T`, fractions of a second left out.
  var stated: String {
    var text = "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
    guard let time else { return text }
    text += "T\(digits(time.hour, 2)):\(digits(time.minute, 2)):\(digits(time.second ?? 0, 2))"
    guard let offset else { return text }
    if offset == 0 { return text + "Z" }
    let minutes = abs(offset)
    return text + (offset < 0 ? "-" : "+") + "\(digits(minutes / 60, 2)):\(digits(minutes % 60, 2))"
  }

  /// In UTC, as RFC 3339 writes it; a time without an offset is taken as UTC. Nil without a time.
  var universal: String? {
    guard let time else { return nil }
    var utc = self
    var minutes = time.hour * 60 + time.minute - (offset ?? 0)
    utc.offset = 0
    while minutes < 0 {
      minutes += 1440
      utc.day -= 1
      if utc.day == 0 {
        utc.month -= 1
        if utc.month == 0 { (utc.year, utc.month) = (utc.year - 1, 12) }
        utc.day = utc.daysInMonth
      }
    }
    while minutes >= 1440 {
      minutes -= 1440
      utc.day += 1
      if utc.day > utc.daysInMonth {
        (utc.month, utc.day) = (utc.month + 1, 1)
        if utc.month == 13 { (utc.year, utc.month) = (utc.year + 1, 1) }
      }
    }
    utc.time = (minutes / 60, minutes % 60, time.second)
    return utc.stated
  }

  private mutating func readTime(_ scanner: inout Scanner) -> Bool {
    guard scanner.take(0x54) || scanner.take(0x74) || scanner.take(0x20),
      let hour = scanner.number(2), scanner.take(0x3A), let minute = scanner.number(2)
    else { return false }
    var second: Int?
    if scanner.take(0x3A) {
      guard let value = scanner.number(2) else { return false }
      second = value
      if scanner.take(0x2E) || scanner.take(0x2C) {
        guard scanner.number(1) != nil else { return false }
        while scanner.number(1) != nil {}
      }
    }
    time = (hour, minute, second)
    _ = scanner.take(0x20)
    if scanner.take(0x5A) || scanner.take(0x7A) {
      offset = 0
      return true
    }
    let isNegative = scanner.take(0x2D)
    guard isNegative || scanner.take(0x2B) else { return true }
    guard let hours = scanner.number(2) else { return false }
    let hasColon = scanner.take(0x3A)
    let minutes = scanner.number(2)
    guard hours < 24, (minutes ?? 0) < 60, !hasColon || minutes != nil else { return false }
    offset = (isNegative ? -1 : 1) * (hours * 60 + (minutes ?? 0))
    return true
  }

  private var isPossible: Bool {
    guard year > 0, (1...12).contains(month), (1...daysInMonth).contains(day) else { return false }
    guard let time else { return true }
    return time.hour < 24 && time.minute < 60 && (time.second ?? 0) <= 60
  }

  private var daysInMonth: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private func digits(_ value: Int, _ count: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  private struct Scanner {
    let bytes: [UInt8]
    var index = 0

    var isAtEnd: Bool { index == bytes.count }

    mutating func take(_ byte: UInt8) -> Bool {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
      return true
    }

    /// Exactly `count` digits.
    mutating func number(_ count: Int) -> Int? {
      guard index + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[index..<index + count] {
        guard byte.isASCIIDigit else { return nil }
        value = value * 10 + Int(byte &- 0x30)
      }
      index += count
      return value
    }
  }
}
