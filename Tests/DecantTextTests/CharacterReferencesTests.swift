import Testing

@testable import DecantText

@Suite struct CharacterReferencesTests {
  private func longest(_ text: String) -> CharacterReferences.Match? {
    let bytes = Array(text.utf8)
    return CharacterReferences.longest(bytes.span, at: 0)
  }

  @Test func takesTheLongestName() {
    #expect(longest("amp;b") == .init(bytes: 4, first: 0x26, second: 0))
    #expect(longest("ampb") == .init(bytes: 3, first: 0x26, second: 0))
    #expect(longest("notin;") == .init(bytes: 6, first: 0x2209, second: 0))
    #expect(longest("notit;") == .init(bytes: 3, first: 0xAC, second: 0))
    #expect(longest("nGt;") == .init(bytes: 4, first: 0x226B, second: 0x20D2))
    #expect(longest("CounterClockwiseContourIntegral;")?.bytes == CharacterReferences.longest)
  }

  @Test(arguments: ["", ";", "zz;", "Amp;", "\u{FF}", "\u{7F}", "nbs"])
  func knowsNoOther(text: String) { #expect(longest(text) == nil) }
}
