import DecantCore
import DecantIO
import Foundation
import Testing

/// Damage costs the damaged record, and every loss is told once.
@Suite struct InputCrawlDamageTests {
  typealias Make = CrawlFixtures

  private func packed(_ records: [[UInt8]]) -> [UInt8] { records.flatMap { Archives.gzip($0) } }

  private let junk = "bad-record: expected a record of WARC, found other bytes"

  @Test func goesOnAtTheNextLineThatBeginsARecord() throws {
    let records = (0..<3).map { Make.wet($0, "page \($0)") }
    let bytes = records[0] + Array("### junk ###\r\n\r\n".utf8) + records[1] + records[2]
    try expect(listing(of: bytes), ["page 0", junk, "page 1", "page 2"])
    let folder = try InputFolder()
    guard case .error(_, let provenance) = items([try folder.write("a", bytes)])[1] else {
      Issue.record("no error")
      return
    }
    #expect(provenance.offset == records[0].count)
    try expect(
      listing(of: Archives.gzip(bytes))[1],
      "bad-record: byte \(records[0].count) uncompressed: "
        + "expected a record of WARC, found other bytes")
  }

  @Test(arguments: ["90", "700000000000000", "many", "3", ""])
  func mendsALengthByTheMember(length: String) throws {
    let records = [
      Make.wet(0, "page 0"),
      Make.warc(1, "conversion", "page 1 in full", length: length), Make.wet(2, "page 2"),
    ]
    try expect(listing(of: packed(records)), ["page 0", "page 1 in full", "page 2"])
    let responses = [
      Make.response(0, "page 0"), Make.response(1, "page 1 in full", length: length),
      Make.response(2, "page 2"),
    ]
    let found = try listing(of: packed(responses))
    #expect(found.first == "page 0")
    #expect(found.last == "page 2")
    #expect(found.contains { $0.hasSuffix("page 1 in full") } || length == "3", "\(found)")
  }

  @Test(arguments: ["120", "700000000000000", "many", ""])
  func mendsALengthByTheNextRecord(length: String) throws {
    let bytes =
      Make.wet(0, "page 0") + Make.warc(1, "conversion", "page 1", length: length)
      + Make.wet(2, "page 2") + Make.wet(3, "page 3")
    try expect(listing(of: bytes), ["page 0", "page 1", "page 2", "page 3"])
    let folder = try InputFolder()
    let file = try folder.write("a", bytes)
    let found = items([file]).compactMap { item in
      if case .record(let record) = item { record.provenance.offset } else { nil }
    }
    #expect(found.count == 4)
    #expect(found == found.sorted())
    // In one gzip stream no member helps.
    try expect(listing(of: Archives.gzip(bytes)), ["page 0", "page 1", "page 2", "page 3"])
  }

  @Test func tellsOfWhatAShortLengthLeaves() throws {
    let bytes =
      Make.warc(0, "conversion", "page 0 in full", length: "6") + Make.wet(1, "page 1")
    try expect(listing(of: bytes), ["page 0", junk, "page 1"])
    let response = Make.response(0, "page 0 in full", length: "\(79 - 8)") + Make.wet(1, "page 1")
    try expect(listing(of: response), ["page 0 in full", "page 1"])
  }

  @Test func marksACutRecord() throws {
    let bytes = Make.wet(0, "page 0") + Make.wet(1, "page 1 in full")
    try expect(listing(of: Array(bytes.dropLast(9))), ["page 0", "cut page 1 in"])
    try expect(listing(of: Array(bytes.dropLast(4))), ["page 0", "page 1 in full"])
    let head = Make.wet(0, "page 0") + Make.wet(1, "page 1").prefix(90)
    try expect(
      listing(of: head),
      [
        "page 0", "bad-header: expected a blank line behind the head of a record, found the end",
      ])
    let members = packed([Make.wet(0, "page 0"), Make.wet(1, "page 1 in full")])
    try expect(listing(of: Array(members.dropLast(17))), ["page 0", "cut page 1 in"])
    // Nothing of the text came out.
    let found = try listing(of: Array(members.dropLast(60)))
    #expect(found.first == "page 0")
    #expect(found.last?.hasPrefix("truncated: expected a whole gzip member, input ends") == true)
    #expect(found.count == 2)
  }

  @Test func boundsHeads() throws {
    let long = Make.warc(
      1, "conversion", "x", fields: ["X-Long: " + String(repeating: "w", count: 200)])
    let records = [Make.wet(0, "page 0"), long, Make.wet(2, "page 2")]
    let error =
      "bad-header: expected lines of at most 100 bytes in the head of a record, found a longer one"
    for bytes in [packed(records), Array(records.joined())] {
      try expect(listing(of: bytes) { $0.maxHeaderBytes = 100 }, ["page 0", error, "page 2"])
      try expect(listing(of: bytes), ["page 0", "x", "page 2"])
    }
    let many = Make.warc(1, "conversion", "x", fields: (0..<200).map { "X-\($0): y" })
    try expect(listing(of: many) { $0.maxHeaderBytes = 100 }, [error])
    let response = Make.response(1, "x", fields: ["X-Long: " + String(repeating: "w", count: 200)])
    try expect(
      listing(of: packed([response, Make.wet(2, "page 2")])) { $0.maxHeaderBytes = 100 },
      [
        error.replacing("of a record", with: "of a response"), "page 2",
      ])
  }

  @Test func boundsDocuments() throws {
    let records = [Make.wet(0, String(repeating: "x", count: 200_000)), Make.wet(1, "page 1")]
    let error = "too-large: expected a page of at most 50000 bytes, found a larger one"
    for bytes in [packed(records), Array(records.joined())] {
      try expect(listing(of: bytes) { $0.maxDocumentBytes = 50_000 }, [error, "page 1"])
    }
  }

  @Test func readsResponsesWithoutABlankLine() throws {
    let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n<p>One"
    let bytes = Make.warc(0, "response", block, contentType: "application/http")
    try expect(listing(of: bytes), ["html <p>One"])
    let old = Make.warc(0, "response", "<html>Old", contentType: "application/http")
    try expect(listing(of: old), ["html <html>Old"])
    let none = Make.warc(0, "response", "", contentType: "application/http")
    try expect(listing(of: none), ["skipped no-block"])
  }

  @Test func takesNoHeadWithoutAType() throws {
    let bytes =
      Array("WARC/1.0\r\nContent-Length: 3\r\n\r\nxyz\r\n\r\n".utf8) + Make.wet(1, "page 1")
    try expect(
      listing(of: bytes),
      [
        "bad-header: expected the type of a record in its head, found none", "page 1",
      ])
  }
}
