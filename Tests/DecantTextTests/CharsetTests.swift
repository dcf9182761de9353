import Testing

@testable import DecantText

@Suite struct CharsetDecoderTests {
  static func decoded(_ bytes: [UInt8], _ charset: String) -> String? {
    CharsetDecoder.decode(bytes.span, charset: charset).map { String(decoding: $0, as: UTF8.self) }
  }

  static let cases: [(charset: String, bytes: [UInt8], text: String)] = [
    ("windows-1251", [0xCA, 0xE0, 0xE7, 0xA0, 0xB3], "Каз\u{A0}і"),
    ("koi8-r", [0xF4, 0xC1, 0xCB], "Так"), ("koi8-u", [0xA4, 0xA6, 0xA7, 0xAD], "єіїґ"),
    ("iso-8859-5", [0xC2, 0xD0, 0xDA], "Так"), ("ibm866", [0x92, 0xA0, 0xAA], "Так"),
    ("windows-1252", [0x80, 0x93, 0xE9, 0x94], "€“é”"), ("ISO-8859-1", [0x85, 0xE9], "…é"),
    ("windows-1250", [0x9C, 0xB9, 0xE6], "śąć"), ("iso-8859-2", [0xB6, 0xB1, 0xE6], "śąć"),
    ("windows-1254", [0xFE, 0xFD, 0xF0], "şığ"), ("latin5", [0xFE, 0xFD, 0xF0], "şığ"),
    ("windows-1253", [0xE1, 0xE2], "αβ"), ("windows-1255", [0xE0, 0xE1], "אב"),
    ("windows-1256", [0xC7, 0xC8], "اب"), ("windows-1257", [0xE0, 0xFE], "ąž"),
    ("windows-1258", [0xD2], "\u{309}"), ("windows-874", [0xA1, 0xA2], "กข"),
    ("iso-8859-15", [0xA4], "€"), ("macintosh", [0x8E], "é"),
    ("shift_jis", [0x93, 0xFA, 0x96, 0x7B, 0x5C, 0xB1], "日本\\ｱ"), ("sjis", [0x87, 0x40], "①"),
    ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), ("gb2312", [0xD6, 0xD0, 0xB9, 0xFA], "中国"),
    ("gbk", [0x81, 0x40], "丂"), ("gb18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"),
    ("big5", [0xA4, 0xA4, 0xB0, 0xEA, 0x5C], "中國\\"), ("euc-kr", [0xC7, 0xD1, 0x5C], "한\\"),
    ("ks_c_5601-1987", [0xB1, 0xDB, 0x81, 0x41], "글갂"),
    ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
    ("utf-16le", [0x41, 0, 0x10, 0x04], "AА"), ("utf-16", [0xFF, 0xFE, 0x41, 0], "A"),
    ("UTF-16BE", [0, 0x41, 0xD8, 0x3D, 0xDE, 0x00], "A😀"), ("utf-16le", [0x41, 0, 0], "A\u{FFFD}"),
    ("utf-16le", [0x00, 0xD8, 0x41, 0], "\u{FFFD}A"), ("utf-32le", [0x41, 0, 0, 0], "A"),
    ("utf-32", [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41], "A"), ("utf-8", [0xEF, 0xBB, 0xBF, 0x41], "A"),
    (" UTF8\n", [0x41, 0xFF, 0x42], "A\u{FFFD}B"), ("us-ascii", [0x41, 0xE9], "Aé"),
    ("shift_jis", [0x41, 0xFF, 0x42], "A\u{FFFD}B"), ("euc-jp", [0x41, 0x8F], "A\u{FFFD}"),
    ("windows-1251", [], ""),
  ]

  @Test(arguments: cases.indices)
  func decodes(_ index: Int) {
    let (charset, bytes, text) = Self.cases[index]
    #expect(Self.decoded(bytes, charset) == text, "\(charset)")
  }

  static let refused = [
    "", " ", "nonsense", "utf-7", "scsu", "bocu-1", "ibm037", "ebcdic-cp-us", "lmbcs", "hz",
    "imap-utf-7",
    String(repeating: "x", count: 5000), "windows-\0 1251", "%n%s", "ISO_2022,locale=zz,version=9",
    "../../etc", "日本語", "\u{0}",
  ]

  @Test(arguments: refused)
  func refuses(_ charset: String) {
    #expect(Self.decoded([0x41, 0xFF], charset) == nil)
  }

  @Test func acceptsAnyBytes() {
    var state: UInt64 = 3
    let bytes = (0..<4000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    for charset in Set(Self.cases.map(\.charset)) {
      for end in [0, 1, 7, 700, 4000] {
        let text = CharsetDecoder.decode(Array(bytes[..<end]).span, charset: charset)
        #expect(text != nil, "\(charset)")
        #expect(text.map { String(validating: $0, as: UTF8.self) != nil } ?? false, "\(charset)")
      }
    }
  }

  @Test func growsBeyondTheFirstBuffer() {
    let bytes = [UInt8](repeating: 0x80, count: 10_000)
    let text = CharsetDecoder.decode(bytes.span, charset: "windows-1252")
    #expect(text?.count == 30_000)
  }
}

@Suite struct EncodingLabelTests {
  static let names = [
    ("latin1", "windows-1252"), ("ISO-8859-1", "windows-1252"), (" ascii\t", "windows-1252"),
    ("iso_8859-9", "windows-1254"), ("tis-620", "windows-874"), ("gb2312", "gbk"),
    ("ks_c_5601-1987", "euc-kr"), ("MS_Kanji", "shift_jis"), ("cp866", "ibm866"),
    ("koi8-ru", "koi8-u"),
    ("utf-16", "utf-16le"), ("unicodefffe", "utf-16be"), ("logical", "iso-8859-8-i"),
    ("visual", "iso-8859-8"), ("x-mac-ukrainian", "x-mac-cyrillic"), ("hz-gb-2312", "replacement"),
    ("win-1251", "windows-1251"), ("latin-9", "iso-8859-15"), ("klingon", "klingon"), ("", ""),
  ]

  @Test(arguments: names.indices)
  func meansWhatTheStandardSays(_ index: Int) {
    #expect(CharsetDecoder.standard(Self.names[index].0) == Self.names[index].1)
  }

  /// A charset that a label names can be decoded, but for those that may hide markup.
  @Test func decodesAllNames() {
    for name in Set(Self.names.map(\.1)) where !["replacement", "klingon", ""].contains(name) {
      #expect(CharsetDecoderTests.decoded([0x41, 0x42], name) != nil, "\(name)")
    }
    #expect(CharsetDecoderTests.decoded([0x41], "iso-2022-kr") == nil)
    #expect(CharsetDecoderTests.decoded([0xE0, 0xE1], "logical") == "אב")
    #expect(CharsetDecoderTests.decoded([0xE9], "x-user-defined") == "é")
  }
}

@Suite struct StrayBytesTests {
  static func decoded(_ bytes: [UInt8]) -> String? {
    StrayBytes.decode(bytes.span).map { String(decoding: $0, as: UTF8.self) }
  }

  /// `text` in UTF-8, with bytes for each `{…}` of hexadecimal digits.
  static func bytes(_ text: String) -> [UInt8] {
    text.split(separator: "{", omittingEmptySubsequences: false).enumerated().flatMap { part in
      guard part.offset > 0, let end = part.element.firstIndex(of: "}") else {
        return Array(part.element.utf8)
      }
      let digits = part.element[..<end].compactMap(\.hexDigitValue)
      let raw = stride(from: 0, to: digits.count - 1, by: 2).map {
        UInt8(digits[$0] * 16 + digits[$0 + 1])
      }
      return raw + Array(part.element[end...].dropFirst().utf8)
    }
  }

  static let cases: [(bytes: String, text: String?)] = [
    ("Grüße aus der Stra{DF}e", "Grüße aus der Straße"),
    ("l’été et l{92}hiver", "l’été et l’hiver"),
    ("Большой {EC}{EE}{F1}{F2} у реки", "Большой мост у реки"),
    ("Большой мост {AB}у реки{BB}", "Большой мост «у реки»"),
    ("μεγάλη {E3}{DD}{F6}{F5}{F1}{E1}", "μεγάλη γέφυρα"), ("příští tý{9E}den", "příští týžden"),
    // What was cut in two was no other charset.
    ("Большой мо{D1}", "Большой мо\u{FFFD}"),
    ("Большой мо{D1}… у реки", "Большой мо\u{FFFD}… у реки"),
    ("café et th{C3}", "café et th\u{FFFD}"), ("“bread{E2}{80}", "“bread\u{FFFD}"),
    ("été {F0}{9F}{98} fini", "été \u{FFFD} fini"),
    // Surrogates one by one, alone, and the long NUL.
    ("ok {EDA0BDEDB880}!", "ok 😀!"), ("bad {EDA0BD} half", "bad \u{FFFD} half"),
    ("bad {EDB880} half", "bad \u{FFFD} half"), ("a{C080}b", "a\0b"),
    // Rather another charset as a whole.
    ("caf{E9} cr{E8}me", nil), ("{EFF0E8E2E5F2} {ECE8F0}", nil),
    ("{93FA967B8CEA82CD82AA82C9}", nil),
    ("{C7D1B1B9BEEE} {B4D9B8AE}", nil), ("{D6D0B9FAC8CBC3F1}", nil),
    ("{E0C8EACED2A1B9C3D4C9}", nil),
    ("{AFE0A8A2A5E2} {ACA8E0}", nil), ("plain", "plain"), ("", ""),
  ]

  @Test(arguments: cases.indices)
  func readsWhatIsMixed(_ index: Int) {
    let found = Self.decoded(Self.bytes(Self.cases[index].bytes))
    #expect(found == Self.cases[index].text)
  }

  @Test func acceptsAnyBytes() {
    var state: UInt64 = 11
    for count in [1, 2, 3, 5, 40, 3000] {
      let bytes = (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      let mixed = Array(String(repeating: "é", count: 4 * count).utf8) + bytes
      for input in [bytes, mixed] {
        let text = StrayBytes.decode(input.span)
        #expect(text.map { String(validating: $0, as: UTF8.self) != nil } ?? true)
      }
    }
  }
}

@Suite struct CharsetDetectorTests {
  static func guess(_ bytes: [UInt8]) -> String? { CharsetDetector.guess(bytes.span) }

  /// Bytes of a text in a charset of one byte a character, found by decoding every byte.
  static func encoded(_ text: String, _ charset: String) -> [UInt8] {
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(0)...255 {
      let decoded = CharsetDecoder.decode([byte].span, charset: charset) ?? []
      let scalars = Array(String(decoding: decoded, as: UTF8.self).unicodeScalars)
      if scalars.count == 1, let scalar = scalars.first, scalar != "\u{FFFD}" {
        bytes[scalar] = byte
      }
    }
    return text.unicodeScalars.compactMap { bytes[$0] }
  }

  static let russian = """
    Мост через реку закрыт на ремонт до конца месяца, сообщили в городской управе. Движение \
    транспорта организовано в объезд, по набережной. Жители просят открыть переправу для пешеходов.
    """
  static let polish = """
    Most nad rzeką pozostanie zamknięty z powodu remontu aż do końca przyszłego miesiąca. Objazd \
    wyznaczono ulicą Świętojańską, a mieszkańcy proszą o przejście dla pieszych i ścieżkę.
    """

  static let cases: [(charset: String, text: String)] = [
    ("windows-1251", russian), ("koi8-r", russian), ("iso-8859-5", russian),
    ("windows-1250", polish), ("iso-8859-2", polish),
    ("koi8-u", "Міст через річку закрито на ремонт до кінця місяця, повідомили в міській раді."),
    ("ibm866", russian), ("x-mac-cyrillic", russian),
    ("windows-1253", "Η γέφυρα πάνω από το ποτάμι θα μείνει κλειστή ως το τέλος του μήνα."),
    ("windows-1254", "Nehrin üzerindeki köprü ay sonuna kadar onarım çalışmaları için kapalı."),
    ("windows-1255", "הגשר מעל הנהר יהיה סגור לתנועה בגלל עבודות שיפוץ עד סוף החודש."),
    ("windows-1256", "الجسر الواقع فوق النهر مغلق بسبب أعمال الصيانة حتى نهاية هذا الشهر."),
    (
      "windows-1257", "Tiltas per upę uždarytas remontui iki mėnesio pabaigos, pranešė savivaldybė."
    ),
    ("windows-1252", "Die Brücke über den Fluss bleibt bis zum Ende des Monats „gesperrt“."),
    ("windows-874", "สะพานข้ามแม่น้ำจะปิดซ่อมแซมจนถึงสิ้นเดือนนี้ เทศบาลแจ้ง"),
  ]

  @Test(arguments: cases.indices)
  func namesTheCharset(_ index: Int) {
    let (charset, text) = Self.cases[index]
    let bytes = Self.encoded(text, charset)
    #expect(bytes.count == text.unicodeScalars.count)
    #expect(Self.guess(bytes) == charset)
  }

  static let wide: [(charset: String, text: String, hexadecimal: String)] = [
    (
      "shift_jis", "川にかかる橋は補修工事のため、今月末まで通行止めになると市が発表しました。",
      """
      90ec82c982a982a982e98bb482cd95e28f438d488e9682cc82bd82df81418da18c8e969682dc82c5\
      92ca8d738e7e82df82c982c882e982c68e7382aa94ad955c82b582dc82b582bd8142
      """
    ),
    (
      "euc-jp", "川にかかる橋は補修工事のため、今月末まで通行止めになると市が発表しました。",
      """
      c0eea4cba4aba4aba4ebb6b6a4cfcae4bda4b9a9bbf6a4cea4bfa4e1a1a2baa3b7eecbf6a4dea4c7\
      c4ccb9d4bbdfa4e1a4cba4caa4eba4c8bbd4a4acc8afc9bda4b7a4dea4b7a4bfa1a3
      """
    ),
    (
      "iso-2022-jp", "川にかかる橋は補修工事のため、今月末まで通行止めになると市が発表しました。",
      """
      1b2442406e244b242b242b246b3636244f4a643d2439293b76244e243f246121223a23376e4b7624\
      5e2447444c39543b5f2461244b244a246b24483b54242c482f493d2437245e2437243f21231b2842
      """
    ),
    (
      "gb18030", "河上的大桥因维修工程将关闭至本月底，市政府周一发布消息。",
      """
      bad3c9cfb5c4b4f3c7c5d2f2ceacd0deb9a4b3ccbdabb9d8b1d5d6c1b1bed4c2b5d7a3accad0d5fe\
      b8aed6dcd2bbb7a2b2bccffbcfa2a1a3
      """
    ),
    (
      "big5", "河上的大橋因維修工程將關閉至本月底，市政府週一發布消息。",
      """
      aa65a457aabaa46abef4a65dbafbadd7a475b57bb14ec3f6b3aca6dca5bba4eba9b3a141a5abac46\
      a9b2b667a440b56fa5acaef8aea7a143
      """
    ),
    (
      "euc-kr", "강 위의 다리는 보수 공사로 인해 이번 달 말까지 폐쇄된다고 시청이 밝혔다.",
      """
      b0ad20c0a7c0c720b4d9b8aeb4c220bab8bcf620b0f8bbe7b7ce20c0cec7d820c0ccb9f820b4de20\
      b8bbb1eec1f620c6f3bce2b5c8b4d9b0ed20bdc3c3bbc0cc20b9e0c7fbb4d92e
      """
    ),
  ]

  @Test(arguments: wide.indices)
  func namesTheCharsetOfEastAsia(_ index: Int) {
    let (charset, text, hexadecimal) = Self.wide[index]
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
    #expect(CharsetDecoderTests.decoded(bytes, charset) == text)
    #expect(Self.guess(bytes) == charset)
    #expect(Self.guess(Array("<p class=x>".utf8) + bytes + Array("</p>".utf8)) == charset)
  }

  @Test func passesOverTags() {
    let text = Self.encoded(Self.russian, "windows-1251")
    let page = Array("<html><!-- 1 < 2 --><p>".utf8) + text + Array("</p> 1 < 2 ".utf8) + text
    #expect(Self.guess(page) == "windows-1251")
    #expect(Self.guess(Array("<a title=".utf8) + text) == "windows-1251")
  }

  @Test func seesWideForms() {
    for text in [Self.russian, Self.polish, "short text"] {
      let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      #expect(Self.guess(little) == "utf-16le")
      #expect(Self.guess(big) == "utf-16be")
    }
  }

  @Test func leavesASCIIAndUnicodeUndisguised() {
    for text in [Self.russian, Self.polish, "plain", "", "a\0", "\u{1B}[1m", "日本語"] {
      let bytes = Array(text.utf8)
      let name = CharsetDetector.disguised(bytes.span)
      #expect(name == nil, "\(text)")
    }
  }

  @Test func answersForUnicodeAndAnyBytes() {
    #expect(Self.guess(Array(Self.russian.utf8)) == "utf-8")
    #expect(Self.guess(Array("plain".utf8)) == "utf-8")
    #expect(Self.guess([]) == "utf-8")
    for byte: UInt8 in [0, 0x80, 0xFF] {
      for count in [1, 2, 13, 5000] {
        let bytes = [UInt8](repeating: byte, count: count)
        _ = CharsetDetector.guess(bytes.span)
        let sample = CharsetDetector.sample(bytes.span, skipsTags: false)
        #expect(sample.count <= CharsetDetector.sampleBytes + 16)
      }
    }
  }
}
