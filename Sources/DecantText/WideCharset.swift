/// A charset of East Asia, with one or two bytes a character, and what text in it is likely to hold.
///
/// Its standards put common characters first: level 1 holds what newspapers use, level 2 the rest. The
/// costs compare with those of `CharsetReading`: about the negative logarithm of how often each
/// character of a block is met.
enum WideCharset: String, CaseIterable, Sendable {
  case gb18030
  case shiftJIS = "shift_jis"
  case eucJP = "euc-jp"
  case big5
  case eucKR = "euc-kr"

  /// Sixteenths of a bit for characters of a block.
  private enum Cost {
    static let hiragana = 6 * 16
    static let katakana = 7 * 16 + 8
    static let punctuation = 7 * 16
    static let hangul = 9 * 16 + 8
    static let common = 10 * 16 + 8
    static let fullwidth = 11 * 16
    static let halfwidth = 10 * 16
    static let rare = 14 * 16
    static let strange = 17 * 16
  }

  /// What the text costs, in sixteenths of a bit; nil when the bytes are not in the charset. A
  /// character that the end cuts in two is passed over.
  ///
  /// - Complexity: O(bytes).
  func cost(of bytes: Span<UInt8>) -> Int? {
    var total = 0
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      index &+= 1
      if first < 0x80 { continue }
      if self == .shiftJIS, (0xA1...0xDF).contains(first) {
        total &+= Cost.halfwidth
        continue
      }
      if index == bytes.count { break }
      let second = bytes[index]
      index &+= 1
      if self == .eucJP, first == 0x8F {
        index &+= 1
        total &+= Cost.strange
        continue
      }
      if self == .gb18030, (0x30...0x39).contains(second), (0x81...0xFE).contains(first) {
        index &+= 2
        total &+= Cost.strange
        continue
      }
      guard let cost = cost(first, second) else { return nil }
      total &+= cost
    }
    return total
  }

  private func cost(_ first: UInt8, _ second: UInt8) -> Int? {
    switch self {
    case .gb18030: gb18030(first, second)
    case .shiftJIS: shiftJIS(first, second)
    case .eucJP: eucJP(first, second)
    case .big5: big5(first, second)
    case .eucKR: eucKR(first, second)
    }
  }

  private func gb18030(_ first: UInt8, _ second: UInt8) -> Int? {
    guard (0x81...0xFE).contains(first), second >= 0x40, second != 0x7F, second != 0xFF else {
      return nil
    }
    if second < 0xA1 { return Cost.strange }
    switch first {
    case 0xA1: return Cost.punctuation
    case 0xA3: return Cost.punctuation
    case 0xB0...0xD7: return Cost.common
    case 0xD8...0xF7: return Cost.rare
    default: return Cost.strange
    }
  }

  private func shiftJIS(_ first: UInt8, _ second: UInt8) -> Int? {
    let isLead = (0x81...0x9F).contains(first) || (0xE0...0xFC).contains(first)
    guard isLead, second >= 0x40, second != 0x7F, second <= 0xFC else { return nil }
    switch first {
    case 0x81: return Cost.punctuation
    case 0x82: return second >= 0x9F ? Cost.hiragana : Cost.fullwidth
    case 0x83: return second <= 0x96 ? Cost.katakana : Cost.strange
    case 0x88...0x97: return Cost.common
    case 0x98...0x9F, 0xE0...0xEA: return Cost.rare
    default: return Cost.strange
    }
  }

  private func eucJP(_ first: UInt8, _ second: UInt8) -> Int? {
    if first == 0x8E { return (0xA1...0xDF).contains(second) ? Cost.halfwidth : nil }
    guard (0xA1...0xFE).contains(first), (0xA1...0xFE).contains(second) else { return nil }
    switch first {
    case 0xA1: return Cost.punctuation
    case 0xA3: return Cost.fullwidth
    case 0xA4: return Cost.hiragana
    case 0xA5: return Cost.katakana
    case 0xB0...0xCF: return Cost.common
    case 0xD0...0xF4: return Cost.rare
    default: return Cost.strange
    }
  }

  private func big5(_ first: UInt8, _ second: UInt8) -> Int? {
    let isTrail = (0x40...0x7E).contains(second) || (0xA1...0xFE).contains(second)
    guard (0x81...0xFE).contains(first), isTrail else { return nil }
    switch first {
    case 0xA1...0xA3: return Cost.punctuation
    case 0xA4...0xC6: return Cost.common
    case 0xC9...0xF9: return Cost.rare
    default: return Cost.strange
    }
  }

  private func eucKR(_ first: UInt8, _ second: UInt8) -> Int? {
    guard (0x81...0xFE).contains(first), second != 0xFF else { return nil }
    if second < 0xA1 {
      let isExtension = (0x41...0x5A).contains(second) || (0x61...0x7A).contains(second)
      return (isExtension || second >= 0x81) && first <= 0xC6 ? Cost.strange : nil
    }
    switch first {
    case 0xA1: return Cost.punctuation
    case 0xA3: return Cost.fullwidth
    case 0xB0...0xC8: return Cost.hangul
    case 0xCA...0xFD: return Cost.rare
    default: return Cost.strange
    }
  }
}
