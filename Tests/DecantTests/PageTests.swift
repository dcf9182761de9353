import Decant
import DecantCore
import DecantIO
import DecantTestKit
import Foundation
import Testing

/// Whole pages, from bytes to record, against what a person expects of them.
@Suite struct PageTests {
  /// Weaknesses that are known: `slug key`, one a line. A line that no longer holds fails the suite.
  private static let known = Set((try? Fixtures.lines("pages/known-failures.txt")) ?? [])

  private func page(_ slug: String) throws -> Cleaner.Page {
    let isHTML = Fixtures.htmlPages.contains(slug)
    let name = isHTML ? "source.html" : "source.txt"
    var record = Record(
      bytes: try Fixtures.bytes("pages/\(slug)/\(name)"), form: isHTML ? .html : .text)
    record.provenance.file = "\(slug)/\(name)"
    return try Cleaner().clean(record)
  }

  @Test(arguments: Fixtures.pages + Fixtures.htmlPages) func comesOutAsExpected(slug: String) throws
  {
    let page = try page(slug)
    let line = RecordWriter().record(page.document, of: page.record).bytes
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    let expected = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try Fixtures.bytes("pages/\(slug)/expected.jsonl"))) as? [String: Any])
    for key in expected.keys.sorted() {
      let want = expected[key] as? NSObject
      let got = record[key] as? NSObject
      if Self.known.contains("\(slug) \(key)") {
        #expect(got != want, "\(slug): \(key) is right now; take it off known-failures.txt")
      } else {
        #expect(
          got == want,
          "\(slug): \(key)\nexpected: \(want.map(text) ?? "-")\nfound:    \(got.map(text) ?? "-")")
      }
    }
  }

  private func text(_ value: NSObject) -> String { "\(value)" }

  @Test(arguments: Fixtures.pages + Fixtures.htmlPages) func isExplainedAsBefore(slug: String)
    throws
  {
    let listing = Explanation(try page(slug).document).pieces.map { $0.line() + "\n" }.joined()
    let path = "pages/\(slug)/blocks.txt"
    if Fixtures.isRecording {
      try Fixtures.record(listing, at: path)
      Issue.record("recorded \(path)")
      return
    }
    let golden = String(decoding: try Fixtures.bytes(path), as: UTF8.self)
    #expect(listing == golden, "\(path)\nexpected:\n\(golden)\nfound:\n\(listing)")
  }

  /// Pages with a `reasons.txt` name every piece that must go, in page order, and who takes it.
  @Test(arguments: Fixtures.pages) func dropsForTheRightReasons(slug: String) throws {
    guard let reasons = try? Fixtures.lines("pages/\(slug)/reasons.txt") else { return }
    let found = Explanation(try page(slug).document).pieces.filter { $0.fate != .keep }
      .map { "\($0.stage ?? "")\t\($0.text)" }
    if Self.known.contains("\(slug) reasons") {
      #expect(found != reasons, "\(slug): reasons are right now; take it off known-failures.txt")
    } else {
      #expect(
        found == reasons,
        "\(slug)\nexpected:\n\(reasons.joined(separator: "\n"))\nfound:\n\(found.joined(separator: "\n"))"
      )
    }
  }
}
