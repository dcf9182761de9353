internal import DecantText

/// Characters that are the bytes of one UTF-8 scalar, each read alone in a single-byte charset.
struct MojibakeSequence {
  /// The bytes of the text it takes.
  let range: Range<Int>
  /// What was meant.
  let scalar: UInt32
  /// Whether clean text would hardly hold it in this place.
  let isCertain: Bool

  /// The sequence of `code` that begins with the scalar at `start`, if there is one.
  init?(_ bytes: Span<UInt8>, at start: Int, code: SingleByteCode) {
    let (leadScalar, leadLength) = decodeScalar(bytes, at: start)
    let lead = code.byte(of: leadScalar)
    guard lead >= 0xC2, lead <= 0xF4 else { return nil }
    let more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var value = UInt32(lead) & (0x3F >> UInt32(more))
    var index = start &+ leadLength
    var last: UInt32 = 0
    var isOdd = false
    for step in 0..<more {
      let (scalar, length) = decodeScalar(bytes, at: index)
      let byte = index < bytes.count ? code.byte(of: scalar) : 0
      if byte & 0xC0 != 0x80 {
        if scalar == 0xFFFD, index < bytes.count {
          // A later byte was lost, and what is left says so.
          let isCertain =
            isOdd
            || CharacterClass.of(scalar: leadScalar) == .upper
              && CharacterClass.of(scalar: DecantText.scalar(before: start, in: bytes)) == .lower
          self.init(start..<index &+ length, 0xFFFD, isCertain: isCertain)
          return
        }
        // The last byte of a closing quotation mark has no character in windows-1252, so it is
        // often lost.
        guard step == 2 - 1, value == 0x80, isOdd, lead == 0xE2 else { return nil }
        self.init(start..<index, 0x201D, isCertain: true)
        return
      }
      if Self.isOdd(scalar) { isOdd = true }
      value = value << 6 | UInt32(byte & 0x3F)
      last = scalar
      index &+= length
    }
    guard Self.isPlausible(value, lead: lead), !code.isCyrillic || Self.isEuropean(value) else {
      return nil
    }
    let before = DecantText.scalar(before: start, in: bytes)
    let after = DecantStages.scalar(at: index, in: bytes)
    let isCertain =
      isOdd || value == 0xFEFF
      || Self.breaksWord(lead: leadScalar, last: last, before: before, after: after)
      || (lead == 0xC3 && last == 0xA0 && Self.isBehindInitial(bytes, start) && after.isASCIILetter)
    self.init(start..<index, value, isCertain: isCertain)
  }

  private init(_ range: Range<Int>, _ scalar: UInt32, isCertain: Bool) {
    self.range = range
    self.scalar = scalar
    self.isCertain = isCertain
  }

  /// Whether a character is never found right behind a letter in clean text: C1 controls, spacing
  /// accents, signs of currency and arithmetic.
  private static func isOdd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0x20AC, 0x192, 0x2021, 0x2C6, 0x2030, 0x2DC, 0xA2...0xA6, 0xA8, 0xAC, 0xAF,
      0xB1, 0xB4...0xB6, 0xB8, 0xBC...0xBE, 0x2C7, 0x2D8...0x2DD:
      true
    default: false
    }
  }

  /// Whether case or script changes in the midst of a word as no language writes it.
  private static func breaksWord(
    lead: UInt32, last: UInt32, before: UInt32, after: UInt32
  ) -> Bool {
    let leadClass = CharacterClass.of(scalar: lead)
    let beforeClass = CharacterClass.of(scalar: before)
    let afterClass = CharacterClass.of(scalar: after)
    let lastClass = CharacterClass.of(scalar: last)
    // A capital, or a Cyrillic letter, right behind a small letter of ASCII.
    if leadClass == .upper, beforeClass == .lower { return true }
    if lead >= 0x400, before.isASCIILetter || (after.isASCIILetter && !lastClass.isLetter) {
      return true
    }
    if isAloneSign(lead: lead, last: last, beforeClass) { return true }
    guard leadClass == .upper, after.isASCIILetter, lastClass != .space || afterClass == .lower
    else { return false }
    if beforeClass == .upper {
      // `AÃ‘OS`, `ZURÃœCK`; dashes and dots may part two words in capitals.
      let isParting = (0x2013...0x2026).contains(last) && lastClass != .closing
      if afterClass == .upper { return lastClass != .upper && !isParting }
      // `SÃ©rie`, but not a headline's last capital before a dash or a quotation mark.
      return lastClass == .symbol || lastClass == .number || lastClass == .guillemet
    }
    return afterClass == .lower && !lastClass.isLetter && !beforeClass.isLetter
  }

  /// Whether a capital that begins a word stands before `start`: `CÃ` and a no-break space within
  /// a word.
  private static func isBehindInitial(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let before = DecantText.scalar(before: start, in: bytes)
    guard before.isASCIILetter, before < 0x61 else { return false }
    let first = DecantText.scalar(before: start - 1, in: bytes)
    return !CharacterClass.of(scalar: first).isWordPart
  }

  /// `Â°`, `Â©` and their like, `.Â` with a no-break space, `Ã` with one as a word of its own.
  private static func isAloneSign(
    lead: UInt32, last: UInt32, _ beforeClass: CharacterClass
  ) -> Bool {
    if beforeClass.isLetter { return false }
    if lead == 0xC3 { return last == 0xA0 }
    guard lead == 0xC2 else { return false }
    switch last {
    case 0xA1, 0xA7, 0xA9...0xAB, 0xAE, 0xB0, 0xB2, 0xB3, 0xB7, 0xB9, 0xBA, 0xBF: return true
    case 0xA0: return beforeClass == .terminal || beforeClass == .digit
    default: return false
    }
  }

  /// Whether a text that was read as windows-1251 may have held `scalar`: Latin or Cyrillic letters,
  /// signs, emoji. Most capitals and small letters of Cyrillic are first bytes, too, so that accidents
  /// lie near.
  private static func isEuropean(_ scalar: UInt32) -> Bool {
    scalar < 0x530 || (0x2000...0x2BFF).contains(scalar) || scalar >= 0xFE00
  }

  /// Whether the web writes `scalar` often enough to believe that it was meant.
  private static func isPlausible(_ scalar: UInt32, lead: UInt8) -> Bool {
    switch scalar {
    // Controls are what is met on the way when text was misread twice.
    case 0x80...0x17F, 0x18F, 0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1CD...0x1DC, 0x1E6, 0x1E7,
      0x218...0x21B, 0x259, 0x2BB, 0x2BC, 0x2BE, 0x2BF, 0x2C6, 0x2C7, 0x2D8...0x2DD,
      0x300...0x30C:
      return true
    case 0x386...0x3CE, 0x400...0x45F, 0x490...0x4FF, 0x531...0x589, 0x5D0...0x5EA,
      0x60C...0x669, 0x66A...0x6D5, 0x6F0...0x6F9:
      break
    case 0x900...0x109F, 0x10A0...0x10FF, 0x1200...0x137F, 0x1780...0x17FF, 0x1E00...0x1EFF,
      0x2010...0x2BFF, 0x3000...0x33FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFB00...0xFB06, 0xFE0E, 0xFE0F, 0xFE80...0xFEFF, 0xFF01...0xFFEE, 0xFFFD:
      guard lead >= 0xE0, lead <= 0xEF else { return false }
    case 0x200B...0x200F: return true
    case 0x1D400...0x1D7FF, 0x1F000...0x1FAFF, 0x20000...0x2FA1F:
      guard lead == 0xF0 else { return false }
    default: return false
    }
    return CharacterClass.of(scalar: scalar) != .other || scalar == 0xFFFD
  }
}

extension UInt32 {
  /// Whether the scalar is one of `A` to `Z` or `a` to `z`.
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
