import DecantText
import Testing

@Suite struct NumberSymbolsTests {
  @Test(arguments: [
    ("de", NumberSymbols(group: .point, decimal: .comma)),
    ("de-CH", NumberSymbols(group: .apostrophe, decimal: .point)),
    ("de-DE", NumberSymbols(group: .point, decimal: .comma)),
    ("en", NumberSymbols(group: .comma, decimal: .point)),
    ("en-ZA", NumberSymbols(group: .space, decimal: .comma)),
    ("es-MX", NumberSymbols(group: .comma, decimal: .point)),
    ("fr", NumberSymbols(group: .space, decimal: .comma)),
    ("kk", NumberSymbols(group: .space, decimal: .comma)),
    ("sr-Latn-RS", NumberSymbols(group: .point, decimal: .comma)),
    ("zh_Hant_TW", NumberSymbols(group: .comma, decimal: .point)),
    ("fa", NumberSymbols(group: .other, decimal: .other)),
  ])
  func knowsLocales(_ tag: String, _ symbols: NumberSymbols) {
    #expect(NumberSymbols.of(tag) == symbols)
  }

  @Test(arguments: ["", "x", "qqq", "-", "x-private", "123", "日本"])
  func knowsNoOthers(_ tag: String) {
    #expect(NumberSymbols.of(tag) == nil)
  }
}
