internal import DecantText

/// The rules that give every scalar its `CharacterClass`; the first that fits decides.
enum CharacterClassRules {
  /// Scripts written without spaces between words, by ISO 15924 code.
  static let unspacedScripts: Set<String> = [
    "Bali", "Bopo", "Hani", "Hira", "Java", "Kana", "Khmr", "Kits", "Lana", "Laoo", "Mymr", "Nshu",
    "Tale", "Talu", "Tang", "Tavt", "Thai", "Tibt", "Yiii",
  ]

  /// Angle quotation marks, which page as often as they quote.
  static let guillemets: Set<UInt32> = [0xAB, 0xBB, 0x2039, 0x203A]

  /// Vertical bars, narrow and wide, whole and broken, of text and of box drawing.
  static let pipes: Set<UInt32> = [
    0x7C, 0xA6, 0x2016, 0x2223, 0x23D0, 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x2551,
    0x2758, 0x2759, 0x275A, 0xFE31, 0xFE33, 0xFF5C, 0xFFE4, 0xFFE8,
  ]

  /// Dots, squares, circles and lozenges that mark the items of a list.
  static let bullets: Set<UInt32> = [
    0xB7, 0x2022, 0x2023, 0x2043, 0x2219, 0x22C5, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25C6, 0x25C7,
    0x25C9, 0x25CB, 0x25CF, 0x25D8, 0x25D9, 0x25E6, 0x25FB, 0x25FC, 0x25FD, 0x25FE, 0x26AA, 0x26AB,
    0x26AC, 0x274F, 0x2750, 0x2751, 0x2752, 0x2756, 0x2981, 0x29BF, 0x2B24,
  ]

  /// Arrows, pointing triangles, carets, chevrons, and the pictographs of the same meaning.
  static let arrows: [ClosedRange<UInt32>] = [
    0x5E...0x5E, 0x2C2...0x2C5, 0x2190...0x21FF, 0x2303...0x2304, 0x23E9...0x23EE, 0x23F4...0x23F7,
    0x25B2...0x25C5, 0x276E...0x2771, 0x2794...0x2794, 0x2798...0x27AF, 0x27B1...0x27BE,
    0x27F0...0x27FF, 0x2900...0x297F, 0x2B00...0x2B11, 0x2B30...0x2B4F, 0x2B5A...0x2BB8,
    0xFF3E...0xFF3E, 0xFFE9...0xFFEC, 0x1F519...0x1F51D, 0x1F53C...0x1F53D, 0x1F800...0x1F8FF,
  ]

  /// Ellipses and Tibetan shads, which end sentences and lack Unicode's Sentence_Terminal.
  static let terminals: Set<UInt32> = [0xF0D, 0xF0E, 0x2025, 0x2026, 0x22EF, 0xFE19]

  static func classify(_ scalar: UInt32) -> CharacterClass {
    if ICUProperties.isWhiteSpace(scalar) { return .space }
    if ICUProperties.isIgnorable(scalar) { return .format }
    if guillemets.contains(scalar) { return .guillemet }
    if pipes.contains(scalar) { return .pipe }
    if bullets.contains(scalar) { return .bullet }
    let category = ICUProperties.category(scalar)
    if category != "Cn", arrows.contains(where: { $0.contains(scalar) }) { return .arrow }
    if terminals.contains(scalar) || ICUProperties.endsSentence(scalar) { return .terminal }
    if ICUProperties.isQuotation(scalar) { return .closing }
    switch category {
    case "Cc": return .control
    case "Cf": return .format
    case "Cn", "Co", "Cs": return .other
    case "Lu", "Lt": return .upper
    case "Ll": return .lower
    case "Lm", "Lo": return isUnspaced(scalar) ? .ideograph : .letter
    case "Mn", "Mc", "Me": return .mark
    case "Nd": return .digit
    case "Nl", "No": return ICUProperties.isIdeographic(scalar) ? .ideograph : .number
    case "Pe", "Pf", "Pi": return .closing
    case "Sc": return .currency
    default: return category.hasPrefix("P") ? .punctuation : .symbol
    }
  }

  /// Whether a letter belongs to a script without spaces, by itself or, when it is shared by
  /// several (the long mark of kana), by one of its extensions.
  private static func isUnspaced(_ scalar: UInt32) -> Bool {
    let script = ICUProperties.script(scalar)
    if unspacedScripts.contains(script) { return true }
    guard script == "Zyyy" else { return false }
    return unspacedScripts.contains { ICUProperties.hasScript(scalar, $0) }
  }
}
