import Testing

@testable import DecantText

@Suite struct TokensTests {
  static func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var tokens = Tokens()
    tokens.scan(bytes.span)
    return tokens.items.map { token in
      let part = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      return "\(token.kind.rawValue)\(part)"
    }
  }

  static let cases: [(String, [String])] = [
    ("Log in, now", ["0Log", "0in", "3,", "0now"]),
    ("l’article d'hier 'x'", ["0l’article", "0d'hier", "3'", "0x", "3'"]),
    ("分享到", ["1分", "1享", "1到"]), ("ดูเพิ่ม", ["1ดู", "1เ", "1พิ่", "1ม"]),
    ("5min", ["25", "0min"]), ("٢٠١٩ г.", ["2٢٠١٩", "0г", "3."]),
    ("« 12 |", ["3«", "212", "3|"]), ("А А А", ["0А", "0А", "0А"]),
    ("во\u{AD}да", ["0во\u{AD}да"]), ("می\u{200C}شود", ["0می\u{200C}شود"]),
    ("नमस्ते दुनिया", ["0नमस्ते", "0दुनिया"]), ("Қаз Рус Eng", ["0Қаз", "0Рус", "0Eng"]),
    ("한국어", ["0한국어"]), ("", []), (" \u{A0}\t\n", []), ("½", ["3½"]), ("דוא״ל", ["0דוא״ל"]),
  ]

  @Test(arguments: cases.indices)
  func splitsLines(_ index: Int) {
    #expect(Self.pieces(Self.cases[index].0) == Self.cases[index].1)
  }

  @Test func describesTokens() {
    var tokens = Tokens()
    tokens.scan(Array("ABC Abc 00042 → 99999999999 x".utf8).span)
    #expect(tokens.count == 6)
    #expect(tokens[0].isAllUpper && !tokens[1].isAllUpper && tokens[1].startsUpper)
    #expect(tokens[0].hash == tokens[1].hash)
    #expect(tokens[2].value == 42 && tokens[2].digits == 5)
    #expect(tokens[3].value == 0x2192)
    #expect(tokens[4].value == UInt32.max)
    #expect(!tokens[5].startsUpper && tokens[5].value == 1)
  }

  @Test func hashesSpellingsAlike() {
    let pairs = [
      ("L'ARTICLE", "l’article"), ("İLETİŞİM", "iletişim"), ("во\u{AD}да", "ВОДА"), ("Ｌｏｇ", "log"),
      ("٢٠", "20"),
    ]
    for (left, right) in pairs {
      var one = Tokens()
      var two = Tokens()
      one.scan(Array(left.utf8).span)
      two.scan(Array(right.utf8).span)
      #expect(one.items.map(\.hash) == two.items.map(\.hash), "\(left) \(right)")
    }
  }

  @Test func acceptsAnyBytes() {
    var state: UInt64 = 7
    var tokens = Tokens()
    for round in 0..<200 {
      let bytes = (0..<round).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      tokens.scan(bytes.span)
      var last: UInt32 = 0
      for token in tokens.items {
        #expect(token.start >= last && token.end > token.start && Int(token.end) <= bytes.count)
        last = token.end
      }
    }
  }
}
