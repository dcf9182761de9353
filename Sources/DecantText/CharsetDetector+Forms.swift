extension CharsetDetector {
  /// UTF-16 without a byte order mark: zeros at every other byte, in text of any language that has
  /// blanks.
  static func wideForm(_ bytes: Span<UInt8>) -> String? {
    let pairs = min(bytes.count, sampleBytes) / 2
    var even = 0
    var odd = 0
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { even += 1 }
      if bytes[2 * pair + 1] == 0 { odd += 1 }
    }
    // Letters beyond U+00FF have a blank among ten or so; markup has more, CJK has line feeds.
    guard max(even, odd) >= 2, max(even, odd) * 50 >= pairs else { return nil }
    if even * 8 <= odd { return "utf-16le" }
    if odd * 8 <= even { return "utf-16be" }
    return nil
  }

  /// Whether bytes of ASCII switch to the two-byte characters of ISO-2022-JP: ESC $ @ or ESC $ B.
  static func hasJapaneseEscapes(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0x1B, bytes[index + 1] == 0x24,
        bytes[index + 2] == 0x42 || bytes[index + 2] == 0x40
      {
        return true
      }
      index += 1
    }
    return false
  }
}

/// What is seen of a decoded text without knowing its language.
struct CharsetShape {
  /// Scalars beyond ASCII, and the letters among them.
  private(set) var scalars = 0
  private(set) var letters = 0
  /// Weight of what no text holds.
  private(set) var faults = 0.0

  init(_ text: Span<UInt8>) {
    var last = CharacterClass.space
    var index = 0
    while index < text.count {
      let (scalar, length) = decodeScalar(text, at: index)
      index += length
      let kind = CharacterClass.of(scalar: scalar)
      if scalar >= 0x80 {
        scalars += 1
        if kind.isLetter { letters += 1 }
        faults += CharsetShape.fault(scalar, kind)
      }
      if kind == .upper, last == .lower { faults += 1 }
      let isInside = last.isLetter && last != .ideograph
      if scalar >= 0x80, isInside, CharsetShape.isWrongInWord(kind) { faults += 0.5 }
      last = kind
    }
  }

  /// Weight of a scalar that is not text, whatever stands around it.
  private static func fault(_ scalar: UInt32, _ kind: CharacterClass) -> Double {
    switch kind {
    case .other, .control: 4
    case .symbol: scalar == 0xFFFD ? 4 : scalar == 0xA9 || scalar == 0xAE || scalar == 0xB0 ? 0 : 1
    case .currency: scalar == 0xA4 ? 1 : 0
    case .number: 0.5
    case .format, .arrow, .pipe: 0.3
    default: 0
    }
  }

  /// Whether a character beyond ASCII seldom follows a letter at once.
  private static func isWrongInWord(_ kind: CharacterClass) -> Bool {
    switch kind {
    case .symbol, .currency, .number, .bullet, .format, .punctuation: true
    default: false
    }
  }
}
