import DecantCore
import DecantIO
import Foundation
import Testing

@Suite struct InputARCTests {
  typealias Make = CrawlFixtures

  @Test func readsBothVersions() throws {
    let page = Make.http("<p>One", "200 OK", "text/html", [])
    let second =
      "http://b.example/a b 10.0.0.1 20010203040506 text/plain 200 - - 77 a.arc 5\nplain\n"
    let bytes =
      Make.arcHead + Make.arc("http://a.example/", page) + Array(second.utf8)
      + Make.arc("dns:a.example", "x", type: "text/dns")
    try expect(
      listing(of: bytes), ["skipped filedesc", "html <p>One", "plain", "skipped media-type"])
    let records = try records(of: bytes)
    #expect(records.map(\.given.url) == ["http://a.example/", "http://b.example/a b"])
    #expect(records.map(\.given.crawled) == ["2001-02-03T04:05:06Z", "2001-02-03T04:05:06Z"])
    #expect(records.first?.provenance.offset == Make.arcHead.count)
  }

  @Test func goesOnBehindDamage() throws {
    let one = Make.arc("http://a.example/1", "one", type: "text/plain")
    let two = Make.arc("http://a.example/2", "two", type: "text/plain")
    let junk = Array("### junk\n".utf8)
    try expect(
      listing(of: Make.arcHead + one + junk + two),
      [
        "skipped filedesc", "one", "bad-record: expected a record of ARC, found other bytes", "two",
      ])
    let packed = Archives.gzip(Make.arcHead) + Archives.gzip(one) + Archives.gzip(two)
    try expect(listing(of: packed), ["skipped filedesc", "one", "two"])
    #expect(
      try records(of: packed).last?.provenance.offset
        == packed.count - Archives.gzip(two).count)
  }
}
