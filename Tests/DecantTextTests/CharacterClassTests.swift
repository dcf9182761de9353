import Testing

@testable import DecantText

@Suite struct CharacterClassTests {
  static let cases: [(String, CharacterClass)] = [
    ("aéяəßıģ", .lower), ("AÉЯƏİǅ", .upper), ("אبकㄱ한גªʼʻ", .letter),
    ("漢ひカーㄅ々〇ไลကཀㇰｶꀀ", .ideograph), ("\u{301}\u{93F}\u{E31}\u{64B}", .mark),
    ("0٣۴५๔０", .digit), ("Ⅳ½²①", .number), (".!?。！？…؟।။።۔", .terminal),
    (")]}\"'”“’‘„」「）〉", .closing), ("«»‹›", .guillemet), ("([{-–—,:;/@#%&*،、，・", .punctuation),
    ("$€₸£¥₽₹", .currency), ("^↑→▲▼►❯⬆➤⇧", .arrow), ("•·‣▪■●◦○◆", .bullet), ("|¦│｜", .pipe),
    ("+<=>~`©®°™№★😀✓", .symbol),
    (" \t\n\r\u{85}\u{A0}\u{202F}\u{3000}\u{2028}", .space),
    ("\u{0}\u{1B}\u{7F}\u{9D}", .control),
    ("\u{AD}\u{200B}\u{200C}\u{200D}\u{FEFF}\u{202E}\u{FE0F}\u{115F}", .format),
    ("\u{E000}\u{378}\u{FFFF}", .other),
  ]

  @Test(arguments: cases.indices)
  func namesTheClass(_ index: Int) {
    let (text, expected) = Self.cases[index]
    for scalar in text.unicodeScalars {
      #expect(
        CharacterClass.of(scalar: scalar.value) == expected,
        "U+\(String(scalar.value, radix: 16)) \(scalar)")
    }
  }

  @Test func asciiAgreesWithTheTable() {
    for byte in UInt8(0)...127 {
      #expect(CharacterClass.of(ascii: byte) == CharacterClass.ofTable(scalar: UInt32(byte)))
    }
    #expect(CharacterClass.of(ascii: 200) == .other)
  }

  @Test func acceptsAnyInteger() {
    for value in [0xD800, 0x10FFFF, 0x110000, UInt32.max] {
      #expect(CharacterClass.of(scalar: value) == .other)
      #expect(CharacterScript.of(scalar: value) == .unknown)
    }
  }

  @Test func namesTheScript() {
    let cases: [(Unicode.Scalar, CharacterScript)] = [
      ("a", .latin), ("а", .cyrillic), ("α", .greek), ("א", .hebrew), ("ب", .arabic),
      ("क", .devanagari), ("ก", .thai), ("한", .hangul), ("漢", .han), ("ひ", .hiragana),
      ("カ", .katakana), ("ა", .georgian), ("ա", .armenian), ("ক", .bengali), ("1", .common),
      ("\u{301}", .inherited),
    ]
    for (scalar, script) in cases { #expect(CharacterScript.of(scalar: scalar.value) == script) }
  }
}

@Suite struct DecodeScalarTests {
  @Test func readsValidText() {
    let text = "aя漢😀\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\u{D7FF}\u{E000}"
    let bytes = Array(text.utf8)
    var index = 0
    for scalar in text.unicodeScalars {
      let decoded = decodeScalar(bytes.span, at: index)
      #expect(decoded.scalar == scalar.value)
      #expect(decoded.length == UTF8.width(scalar))
      index += decoded.length
    }
    #expect(index == bytes.count)
  }

  @Test func answersHostileBytesWithReplacement() {
    let cases: [[UInt8]] = [
      [], [0x80], [0xC0, 0x80], [0xC3], [0xC3, 0x41], [0xE2, 0x82], [0xE0, 0x80, 0x80],
      [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE2, 0x28, 0xA1],
    ]
    for bytes in cases {
      let decoded = decodeScalar(bytes.span, at: 0)
      #expect(decoded == (0xFFFD, 1), "\(bytes)")
    }
    #expect(decodeScalar([0x61].span, at: -1) == (0xFFFD, 1))
    #expect(decodeScalar([0x61].span, at: 9) == (0xFFFD, 1))
  }
}
