import Foundation
import Testing

@testable import DecantText

@Suite struct UnicodeNormalizerTests {
  static func nfc(_ bytes: [UInt8]) -> [UInt8] { UnicodeNormalizer.nfc(bytes.span) }
  static func isNFC(_ bytes: [UInt8]) -> Bool { UnicodeNormalizer.isNFC(bytes.span) }

  static let composed: [(before: String, after: String)] = [
    ("cafe\u{301}", "caf\u{E9}"), ("и\u{306}од", "\u{439}од"), ("i\u{307}", "i\u{307}"),
    ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("\u{212B}", "\u{C5}"), ("か\u{3099}", "\u{304C}"),
    ("a\u{323}\u{302}", "\u{1EAD}"), ("a\u{302}\u{323}", "\u{1EAD}"), ("\u{2126}", "\u{3A9}"),
    ("\u{958}", "\u{915}\u{93C}"), ("x\u{315}\u{300}", "x\u{300}\u{315}"), ("", ""),
    ("long ascii before the mark e\u{301}", "long ascii before the mark \u{E9}"),
  ]

  @Test(arguments: composed.indices)
  func composes(_ index: Int) {
    let (before, after) = Self.composed[index]
    #expect(Self.nfc(Array(before.utf8)) == Array(after.utf8))
    #expect(Self.isNFC(Array(after.utf8)))
    #expect(Self.isNFC(Array(before.utf8)) == before.utf8.elementsEqual(after.utf8))
  }

  static let kept = [
    "plain text, longer than a word", "caf\u{E9} \u{FC}ber \u{0142}\u{F3}d\u{17A}", "Қазақстан",
    "日本語テキスト", "한국어", "नमस्ते दुनिया", "\u{645}\u{64F}\u{62D}\u{645}\u{651}\u{62F}", "😀 👩\u{200D}🚀",
    "Tiếng Việt", "ﬁ ½ Ⅳ ①",
  ]

  @Test(arguments: kept)
  func keepsWhatIsComposed(_ text: String) {
    #expect(Self.isNFC(Array(text.utf8)))
    #expect(Self.nfc(Array(text.utf8)) == Array(text.utf8))
  }

  @Test func growsBeyondTheFirstBuffer() {
    let text = String(repeating: "\u{1D160}", count: 500)
    let answer = Self.nfc(Array(text.utf8))
    #expect(answer.count == 6000)
    #expect(Self.isNFC(answer))
  }

  /// The quick check and ICU's normalization agree on any text of letters and marks, wherever these lie.
  @Test func agreesWithNormalization() {
    let pieces: [[UInt8]] = [
      "a", "é", "ö", "й", "и", "\u{301}", "\u{323}", "\u{315}", "\u{93C}", "\u{94D}", "\u{928}",
      "क", "か",
      "\u{3099}", "中", "한", "\u{1161}", "\u{11A8}", "\u{1112}", "\u{212B}", "\u{F900}", "😀",
      "\u{64B}",
      "\u{651}", "م", " ", "plain words, ", "\u{387}", "\u{344}", "\u{1D160}",
    ].map { Array($0.utf8) }
    var state: UInt64 = 5
    for _ in 0..<4000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int(state >> 60) + 1 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += pieces[Int(state >> 33) % pieces.count]
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let composed = text.precomposedStringWithCanonicalMapping
      let answer = Self.isNFC(bytes)
      #expect(answer == bytes.elementsEqual(composed.utf8), "\(text.debugDescription)")
    }
  }

  @Test func acceptsAnyBytes() {
    for bytes: [UInt8] in [
      [0xCC], [0x80, 0xCC], [0xFF, 0xFE], [0x65, 0xCC, 0x81, 0xFF], [0xED, 0xA0],
    ] {
      _ = Self.isNFC(bytes)
      _ = Self.nfc(bytes)
    }
    #expect(Self.nfc([0xFF, 0x65, 0xCC, 0x81, 0xFF]) == [0xFF, 0xC3, 0xA9, 0xFF])
  }
}
