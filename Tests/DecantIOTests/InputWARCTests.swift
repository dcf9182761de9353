import DecantCore
import DecantIO
import Foundation
import Testing

@Suite struct InputWARCTests {
  typealias Make = CrawlFixtures

  @Test func readsConversions() throws {
    let bytes =
      Make.warc(0, "warcinfo", "software: x\r\n") + Make.wet(1, "One\n") + Make.wet(2, "Two\n")
    try expect(listing(of: bytes), ["skipped warcinfo", "One\n", "Two\n"])
    let record = try #require(try records(of: bytes).first)
    #expect(record.form == .text)
    #expect(record.given.url == "http://a.example/1")
    #expect(record.given.crawled == "2024-03-02T10:00:00Z")
    #expect(record.names.warc == "10000001")
    #expect(record.provenance.recordID == "<urn:uuid:00000001>")
    #expect(record.provenance.refersTo == "<urn:uuid:10000001>")
    #expect(record.provenance.digest == "sha1:ABC")
    #expect(record.provenance.mediaType == "text/plain")
  }

  @Test func readsResponses() throws {
    let bytes =
      Make.response(0, "Plain", type: "Text/Plain; Charset=\"KOI8-R\"")
      + Make.response(1, "<p>One", type: "text/html") + Make.response(2, "No type", type: nil)
      + Make.response(3, "<html>No type", type: nil) + Make.response(4, "x", type: "image/png")
      + Make.response(5, "{}", type: "application/json")
    try expect(
      listing(of: bytes),
      [
        "Plain", "html <p>One", "No type", "html <html>No type", "skipped media-type",
        "skipped media-type",
      ])
    let records = try records(of: bytes)
    #expect(records.first?.charsetLabel == "KOI8-R")
    #expect(records.first?.names.warc == "00000000")
    #expect(records[1].provenance.mediaType == "text/html")
  }

  @Test func takesTheTypeThatTheCrawlerFoundWhereThereIsNone() throws {
    let block = Make.http("x", "200 OK", nil, [])
    let bytes = Make.warc(
      0, "response", block, contentType: "application/http",
      fields: ["WARC-Identified-Payload-Type: application/pdf"])
    try expect(listing(of: bytes), ["skipped media-type"])
  }

  @Test func readsResources() throws {
    let bytes =
      Make.warc(0, "resource", "<p>x", contentType: "text/html")
      + Make.warc(1, "resource", "20240301", contentType: "text/dns")
    try expect(listing(of: bytes), ["html <p>x", "skipped media-type"])
  }

  @Test func countsWhatIsNoDocument() throws {
    let kinds = ["request", "revisit", "metadata", "continuation", "odd"]
    let bytes = kinds.enumerated().flatMap { Make.warc($0.offset, $0.element, "x") }
    try expect(
      listing(of: bytes),
      [
        "skipped request", "skipped revisit", "skipped metadata", "skipped continuation",
        "skipped unknown-record-type",
      ])
  }

  @Test func leavesOutOtherStatusUnlessAsked() throws {
    let bytes =
      Make.response(0, "moved", status: "301 Moved")
      + Make.response(1, "no", status: "404 Not Found")
      + Make.response(2, "yes", status: "203 Non-Authoritative")
      + Make.response(3, "odd", status: "what")
    try expect(listing(of: bytes), ["skipped redirect", "skipped http-status", "yes", "odd"])
    try expect(listing(of: bytes) { $0.keepsAllStatus = true }, ["moved", "no", "yes", "odd"])
  }

  @Test(arguments: ["WARC/0.17", "WARC/0.18", "WARC/1.0", "WARC/1.1"])
  func readsEveryVersion(version: String) throws {
    try expect(listing(of: Make.warc(0, "conversion", "x", version: version)), ["x"])
  }

  @Test func readsHeadsInAnyForm() throws {
    let lines = (0..<2).flatMap { Make.warc($0, "conversion", "x\($0)", lineEnd: "\n") }
    try expect(listing(of: lines), ["x0", "x1"])
    let lower = String(decoding: Make.wet(0, "x"), as: UTF8.self).lowercased()
      .replacing("warc/1.0", with: "WARC/1.0")
    try expect(listing(of: Array(lower.utf8)), ["x"])
    let tight = (0..<2).flatMap { Make.warc($0, "conversion", "x\($0)", separator: "") }
    try expect(listing(of: tight), ["x0", "x1"])
    let folded = Make.warc(
      0, "conversion", "x", fields: ["X-Note: a", "  b", "WARC-Truncated: length"])
    try expect(listing(of: folded), ["cut x"])
  }

  @Test func readsAddressesInBracketsAndOddBytes() throws {
    var bytes = Array(
      "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\n".utf8)
    bytes += Array("WARC-Target-URI: <http://a.example/stra".utf8) + [0xDF]
    bytes += Array("e>\r\nContent-Length: 1\r\n\r\nx\r\n\r\n".utf8)
    let record = try #require(try records(of: bytes).first)
    #expect(record.given.url == "http://a.example/stra\u{FFFD}e")
  }

  @Test func undoesChunksAndEncodings() throws {
    let text = "Plain words of a page."
    let plain = Array(text.utf8)
    let chunked = Array("5\r\nPlain\r\n11;x=y\r\n words of a page.\r\n0\r\n\r\n".utf8)
    let bodies: [([UInt8], String)] = [
      (chunked, "Transfer-Encoding: chunked"), (Archives.gzip(plain), "Content-Encoding: gzip"),
      (Archives.gzip(plain), "content-encoding: x-gzip"),
      (Archives.zlib(plain), "Content-Encoding: deflate"),
      (Archives.stored(plain), "Content-Encoding: deflate"),
      (Archives.brotli(plain), "Content-Encoding: br"),
      (Archives.zstd(plain), "Content-Encoding: zstd"),
      (Archives.brotli(Archives.gzip(plain)), "Content-Encoding: gzip, br"),
      (Archives.gzip(plain), "Transfer-Encoding: gzip"), (plain, "Content-Encoding: identity"),
    ]
    for (body, field) in bodies {
      let bytes = Make.response(0, body, fields: [field])
      try expect(listing(of: bytes), [text], "\(field)")
    }
  }

  @Test(arguments: ["chunked", "gzip", "deflate", "br", "zstd", "compress"])
  func takesBytesAsTheyAreUnderAnUntrueLabel(name: String) throws {
    let field = name == "chunked" ? "Transfer-Encoding" : "Content-Encoding"
    for text in ["Plain words, which begin like no stream.", "<!doctype html><p>x", "12 days ago"] {
      let bytes = Make.response(0, Array(text.utf8), fields: ["\(field): \(name)"])
      #expect(try listing(of: bytes).first?.hasSuffix(text) == true, "\(text)")
    }
  }

  @Test func tellsOfBodiesThatAreCutOrDamaged() throws {
    let text = String(repeating: "Plain words of a page. ", count: 9000)
    let packed = Archives.gzip(text)
    let cut = Make.response(0, Array(packed[..<100_000]), fields: ["Content-Encoding: gzip"])
    #expect(try listing(of: cut).first?.hasPrefix("cut Plain words") == true)
    let chunk = Make.response(0, Array("20\r\nPlain".utf8), fields: ["Transfer-Encoding: chunked"])
    try expect(listing(of: chunk), ["cut Plain"])
    var broken = packed
    broken[70_000] ^= 0xFF
    let damaged = Make.response(0, broken, fields: ["Content-Encoding: gzip"]) + Make.wet(1, "x")
    try expect(listing(of: damaged), ["damaged: expected a body in gzip, found bad data", "x"])
    let large = Make.response(0, packed, fields: ["Content-Encoding: gzip"])
    try expect(
      listing(of: large) { $0.maxDocumentBytes = 100_000 },
      [
        "too-large: expected a page of at most 100000 bytes, found a larger one"
      ])
    let short = Make.response(0, "Plain", announced: 50)
    try expect(listing(of: short), ["cut Plain"])
  }

  @Test func saysWhatCanBeFetchedAlone() throws {
    let (one, two) = (Make.wet(1, "One"), Make.wet(2, "Two"))
    let plain = try records(of: one + two)
    #expect(plain.map(\.provenance.offset) == [0, one.count])
    #expect(plain.map(\.provenance.length) == [one.count, two.count])
    for pack in [{ Archives.gzip($0) }, { Archives.zstd($0) }] as [([UInt8]) -> [UInt8]] {
      let (first, second) = (pack(one), pack(two))
      let found = try records(of: first + second)
      #expect(found.map(\.provenance.offset) == [0, first.count])
      #expect(found.map(\.provenance.length) == [first.count, second.count])
      let alone = try records(of: Array((first + second)[first.count...]))
      #expect(alone.map(\.bytes) == [Array("Two".utf8)])
      // Two records in one member, and one record in two, cannot be fetched alone.
      let joined = try records(of: pack(one + two))
      #expect(joined.map(\.provenance.offset) == [nil, nil])
      let half = one.count / 2
      let split = try records(of: pack(Array(one[..<half])) + pack(Array(one[half...])) + second)
      #expect(
        split.map(\.provenance.offset) == [
          nil, pack(Array(one[..<half])).count + pack(Array(one[half...])).count,
        ])
    }
  }

  @Test func readsNothingOutOfAnEmptyArchive() throws {
    try expect(listing(of: Make.warc(0, "warcinfo", "")), ["skipped warcinfo"])
    try expect(listing(of: []) { $0.form = .warc }, [])
  }
}
