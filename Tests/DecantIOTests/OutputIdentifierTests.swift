import DecantCore
import Testing

@testable import DecantIO

/// Expected ids were made with an independent SHA-256 and base32.
struct IdentifierTests {
  private var record: Record {
    var record = Record(bytes: Array("hello".utf8))
    record.given.url = "https://example.org/a"
    record.given.crawled = "2024-01-02T03:04:05Z"
    return record
  }

  private func id(_ mode: Identifier.Mode = .auto, _ change: (inout Record) -> Void) -> String {
    var record = self.record
    change(&record)
    return Identifier(mode).id(of: record)
  }

  @Test func takesTheOwnIdAsItIs() {
    #expect(id { $0.names.own = "page_17-B" } == "page_17-B")
    let long = String(repeating: "x", count: 128)
    #expect(id { $0.names.own = long } == long)
  }

  @Test func digestsAnOwnIdThatDoesNotFit() {
    #expect(id { $0.names.own = "a/b" } == "qjo7jb4xprmgexgbcehnjxqn3n")
    #expect(id { $0.names.own = String(repeating: "x", count: 129) }.utf8.count == 26)
    #expect(id { $0.names.own = "é" } != id { $0.names.own = "e" })
  }

  @Test func takesTheBestName() {
    #expect(id { $0.names.warc = "x-y" } == "5yyxboef7fs7ykxcntqfksbufv")
    #expect(id { _ in } == "kxnsahdgduxplnlfkdjfexuvsn")
    #expect(id { $0.given.crawled = nil } == "wkb5mwiv7ohkch7saatfxxxdke")
    #expect(id { $0.given.url = nil } == "wkb5mwiv7ohkch7saatfxxxdke")
    #expect(id { $0.names.own = "" } == "kxnsahdgduxplnlfkdjfexuvsn")
  }

  @Test func modeChoosesTheName() {
    #expect(id(.content) { $0.names.own = "own" } == "wkb5mwiv7ohkch7saatfxxxdke")
    #expect(id(.url) { $0.names.own = "own" } == "kxnsahdgduxplnlfkdjfexuvsn")
    #expect(id(.url) { $0.given.crawled = nil } != id(.content) { _ in })
    #expect(id(.url) { $0.given.url = nil } == "wkb5mwiv7ohkch7saatfxxxdke")
  }

  @Test func digestsNothing() {
    #expect(Identifier(.content).id(of: Record(bytes: [])).utf8.count == 26)
  }
}
