import Testing

@testable import DecantText

@Suite struct LanguageDetectorTests {
  static func guess(_ bytes: [UInt8]) -> LanguageGuess? { LanguageDetector.guess(bytes.span) }

  static let texts: [(code: String, text: String)] = [
    ("en", "The bridge over the river was closed for repairs until the end of the month."),
    ("de", "Die Brücke über den Fluss bleibt bis zum Ende des Monats wegen Arbeiten gesperrt."),
    ("fr", "Le pont sur la rivière reste fermé pour travaux jusqu'à la fin du mois prochain."),
    ("es", "El puente sobre el río permanece cerrado por obras hasta finales de este mes."),
    ("pl", "Most nad rzeką pozostanie zamknięty z powodu remontu aż do końca przyszłego miesiąca."),
    ("tr", "Nehrin üzerindeki köprü ay sonuna kadar onarım çalışmaları nedeniyle kapalı olacak."),
    ("ru", "Мост через реку закрыт на ремонт до конца месяца, сообщили в городской управе."),
    ("uk", "Міст через річку закрито на ремонт до кінця місяця, повідомили в міській раді."),
    ("kk", "Өзен үстіндегі көпір айдың соңына дейін жөндеу жұмыстарына байланысты жабық болады."),
    ("ar", "الجسر الواقع فوق النهر مغلق بسبب أعمال الصيانة حتى نهاية هذا الشهر."),
    ("he", "הגשר מעל הנהר יהיה סגור לתנועה בגלל עבודות שיפוץ עד סוף החודש."),
    ("zh", "河上的大桥因维修工程将关闭至本月底，市政府周一发布消息。"),
    ("zh-Hant", "河上的大橋因維修工程將關閉至本月底，市政府週一發布消息。"),
    ("ja", "川にかかる橋は補修工事のため今月末まで通行止めになると市が発表しました。"),
    ("ko", "강 위의 다리는 보수 공사로 인해 이번 달 말까지 폐쇄된다고 시청이 밝혔다."),
    ("id", "Jembatan di atas sungai itu akan ditutup karena perbaikan sampai akhir bulan ini."),
  ]

  @Test(arguments: texts.indices)
  func namesTheLanguage(_ index: Int) throws {
    let (code, text) = Self.texts[index]
    let guess = try #require(Self.guess(Array(text.utf8)))
    #expect(guess.code == code)
    #expect(guess.score > 0.8 && guess.score <= 1)
  }

  @Test(arguments: ["", "12 345 — 67", "→ | •", "xqz"])
  func staysSilentWithoutText(_ text: String) {
    #expect(Self.guess(Array(text.utf8)) == nil)
  }

  @Test func acceptsAnyBytes() {
    let text = Array(Self.texts[0].text.utf8)
    #expect(Self.guess([0xFF] + text) == nil)
    #expect(Self.guess([UInt8](repeating: 0, count: 3000)) == nil)
    #expect(Self.guess([UInt8](repeating: 0xED, count: 3000)) == nil)
  }

  @Test func renewsOldCodes() {
    #expect(LanguageDetector.standard("iw") == "he")
    #expect(LanguageDetector.standard("jw") == "jv")
    #expect(LanguageDetector.standard("sr-ME") == "sr-ME")
    for code in ["un", "xxx", "zzp", "xx-Latn", ""] {
      #expect(LanguageDetector.standard(code) == nil)
    }
  }
}
