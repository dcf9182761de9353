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
    guard lead >= 0xC2, lead <= 0xF4, lead >= 0xE0 || Self.mayLead(leadScalar) else { return nil }
    let more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var value = UInt32(lead) & (0x3F >> UInt32(more))
    var index = start &+ leadLength
    var last: UInt32 = 0
    var isOdd = false
    /// Whether something else than a letter was met.
    var hasSign = !CharacterClass.of(scalar: leadScalar).isLetter
    for step in 0..<more {
      let (scalar, length) = decodeScalar(bytes, at: index)
      var byte = index < bytes.count ? code.byte(of: scalar) : 0
      if Self.isFoldedSpace(bytes, index, step, of: more, lead, isOdd: isOdd, code) { byte = 0xA0 }
      if byte & 0xC0 != 0x80 {
        if scalar == 0xFFFD, index < bytes.count {
          // A later byte was lost, and what is left says so.
          let isCertain =
            isOdd
            || CharacterClass.of(scalar: leadScalar) == .upper
              && CharacterClass.of(scalar: DecantText.scalar(before: start, in: bytes)) == .lower
          index &+= length
          // What is left behind the lost byte goes with it.
          if more == 3, step < 2, index < bytes.count {
            let (rest, length) = decodeScalar(bytes, at: index)
            if code.byte(of: rest) & 0xC0 == 0x80 { index &+= length }
          }
          self.init(start..<index, 0xFFFD, isCertain: isCertain)
          return
        }
        // The last byte of a closing quotation mark has no character in windows-1252, so it is
        // often lost.
        guard step == 2 - 1, value == 0x80, isOdd, lead == 0xE2 else { return nil }
        self.init(start..<index, 0x201D, isCertain: true)
        return
      }
      if Self.isOdd(scalar, after: leadScalar) { isOdd = true }
      if !CharacterClass.of(scalar: scalar).isLetter { hasSign = true }
      value = value << 6 | UInt32(byte & 0x3F)
      last = scalar
      index &+= length
    }
    // Code page 866 has letters for first and later bytes, so that words look like sequences.
    if !hasSign, code.name == "ibm866" { return nil }
    if value & 0xFC00 == 0xD800 {
      // A surrogate, so that the other half must follow.
      guard let (low, end) = Self.lowSurrogate(bytes, at: index, code) else { return nil }
      value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
      index = end
    } else if !Self.isPlausible(value, lead: lead) || (code.isCyrillic && !Self.isEuropean(value)) {
      return nil
    }
    let before = DecantText.scalar(before: start, in: bytes)
    let after = DecantStages.scalar(at: index, in: bytes)
    let isLetter = CharacterClass.of(scalar: leadScalar).isLetter
    let isCertain =
      value == 0xFEFF || value > 0xFFFF && isOdd
      || (isLetter
        ? isOdd || Self.breaksWord(lead: leadScalar, last: last, before: before, after: after)
        : Self.isGlued(bytes, start, leadScalar, last, after, value, code) ?? isOdd)
      || (lead == 0xC3 && last == 0xA0 && Self.isBehindInitial(bytes, start) && after.isASCIILetter)
    self.init(start..<index, value, isCertain: isCertain)
  }

  /// The second half of a pair of surrogates at `start`, and where it ends.
  private static func lowSurrogate(
    _ bytes: Span<UInt8>, at start: Int, _ code: SingleByteCode
  ) -> (value: UInt32, end: Int)? {
    var value: UInt32 = 0
    var index = start
    for step in 0..<3 {
      guard index < bytes.count else { return nil }
      let (scalar, length) = decodeScalar(bytes, at: index)
      let byte = code.byte(of: scalar)
      guard step == 0 ? byte == 0xED : byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & (step == 0 ? 0x0F : 0x3F))
      index &+= length
    }
    return value & 0xFC00 == 0xDC00 ? (value, index) : nil
  }

  /// Whether the blank at `index` was a no-break space within a sequence of three: before a sign that
  /// never begins a word, or behind one and before a selector.
  private static func isFoldedSpace(
    _ bytes: Span<UInt8>, _ index: Int, _ step: Int, of more: Int, _ lead: UInt8, isOdd: Bool,
    _ code: SingleByteCode
  ) -> Bool {
    guard more == 2, lead == 0xE2, index < bytes.count, bytes[index] == 0x20 else { return false }
    let (next, length) = decodeScalar(bytes, at: index &+ 1)
    let byte = code.byte(of: next)
    if step == 0 { return byte & 0xC0 == 0x80 && Self.isOdd(next, after: 0x20) }
    guard byte == 0xEF else { return false }
    return code.byte(of: DecantStages.scalar(at: index &+ 1 &+ length, in: bytes)) & 0xC0 == 0x80
  }

  /// Whether a sequence that begins with a sign stands as no sign does: `m√©tro`, `h├ñtten`. Nil for
  /// signs of which nothing is known.
  private static func isGlued(
    _ bytes: Span<UInt8>, _ start: Int, _ lead: UInt32, _ last: UInt32, _ after: UInt32,
    _ value: UInt32, _ code: SingleByteCode
  ) -> Bool? {
    let before = DecantText.scalar(before: start, in: bytes)
    let beforeClass = CharacterClass.of(scalar: before)
    let lastClass = CharacterClass.of(scalar: last)
    let isBehindWord =
      beforeClass.isLetter
      && CharacterClass.of(
        scalar: DecantText.scalar(before: start &- UTF8Bytes.count(before), in: bytes)
      ).isWordPart
    switch lead {
    case 0x201A, 0x201E:
      // The first byte of punctuation in MacRoman, and the second, which is a letter there.
      return last != 0 && (lastClass.isLetter || !lastClass.isInvisible) && value >= 0x2000
    case 0xAC:
      // `¬©`, `¬ª`: signs, behind a word or a blank.
      return beforeClass != .symbol
        && [0xA2, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB, 0xBF].contains(value)
    case 0x2013, 0x2014, 0x2026, 0xF7: return isOdd(last, after: 0x61) && beforeClass.isLetter
    case 0x221A where last == 0x3C0 || last == 0x221E: return isBehindWord
    case 0x2500...0x259F, 0x25CA, 0x221A, 0x2248, 0x2206, 0x192:
      if isBehindWord || (beforeClass.isLetter && lastClass.isLetter) { return true }
      // Frames are drawn of such signs alone; letters are none of theirs.
      let isFrame = (0x2500...0x259F).contains(last)
      let afterClass = CharacterClass.of(scalar: after)
      if afterClass == .lower, !isFrame { return true }
      let isCyrillic = (0x410...0x45F).contains(value)
      return after >= 0x80 && code.byte(of: after) >= 0xC2
        && (isCyrillic || (lastClass.isLetter && !isFrame && CharacterClass.of(scalar: value).isLetter))
    default: return nil
    }
  }

  /// Whether a scalar may be the first byte of two. Quotation marks and blanks stand before all kinds
  /// of letters in clean text, and the letters that MacRoman has them for are rare.
  static func mayLead(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0xAB, 0xBB, 0x2018...0x201D, 0x2039, 0x203A: false
    default: true
    }
  }

  /// Whether a scalar, read as a later byte of `code`, is worth a closer look: in KOI8 text that was
  /// misread has more signs than `ё`, which clean text has behind any letter.
  static func mayFollow(_ scalar: UInt32, _ code: SingleByteCode) -> Bool {
    code.name != "koi8-r" || !CharacterClass.of(scalar: scalar).isLetter
  }

  private init(_ range: Range<Int>, _ scalar: UInt32, isCertain: Bool) {
    self.range = range
    self.scalar = scalar
    self.isCertain = isCertain
  }

  /// Whether a character is never found right behind a letter, or behind a blank, in clean text: C1
  /// controls, spacing accents, signs of currency and arithmetic, drawn lines.
  private static func isOdd(_ scalar: UInt32, after before: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0x20AC, 0x192, 0x2021, 0x2C6, 0x2030, 0x2DC, 0xA2...0xA6, 0xA8, 0xAC, 0xAF,
      0xB1, 0xB4...0xB6, 0xB8, 0xBC...0xBE, 0x2C7, 0x2D8...0x2DD, 0x2202...0x222B, 0x2248...0x2265,
      0x2500...0x259F:
      true
    // Signs that Latin letters are never followed by; Greek and Cyrillic ones in KOI8 and Macintosh
    // text only.
    case 0xA9, 0xAE, 0xB0, 0xB7, 0x2219, 0x2320, 0x2321, 0x25A0: (0x400...0x4FF).contains(before)
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
    if lead == 0x393 || (0x3B1...0x3C6).contains(lead), lastClass != .mark { return last < 0x370 }
    // `OÃ™` is where; a sign of a trade mark behind a capital with a tilde is none.
    if lead == 0xC3, last == 0x2122, beforeClass == .upper { return true }
    // `Ã’s`: the letter itself, with an ending.
    if last == 0x2019, after == 0x73, !beforeClass.isLetter { return false }
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
