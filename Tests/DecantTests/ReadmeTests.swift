import Decant
import DecantTestKit
import Foundation
import Testing

// README begin
/// The clean page as title and text, and as a line of JSON.
func pour(_ bytes: [UInt8]) throws -> (text: String, line: String) {
  var options = CleaningOptions()
  options.disabled = ["spaces"]
  let page = try Cleaner(options).clean(Record(bytes: bytes))
  let document = page.document
  let blocks = document.kept.map { document.string(of: $0) }
  let record = RecordWriter().record(document, of: page.record)
  return (
    text: "\(document.metadata.title ?? "untitled")\n\n\(blocks.joined(separator: "\n\n"))",
    line: String(decoding: record.bytes, as: UTF8.self)
  )
}
// README end

/// What README.md shows is what runs.
@Suite struct ReadmeTests {
  private func repositoryFile(_ path: String) throws -> String {
    try String(contentsOf: Fixtures.root.appending(path: path), encoding: .utf8)
  }

  @Test func librarySnippetPoursTheSeed() throws {
    let page = try pour(try Fixtures.bytes("pages/seed/source.txt"))
    #expect(page.text.hasPrefix("June 28. The “Nur Otan” Almaty branch"))
    #expect(page.text.contains("\n\nToday the Head of the Almaty City Branch"))
    #expect(page.line.hasPrefix("{\"schema\":\"decant.record/1\""))
    #expect(page.line.contains("78862 members"))
  }

  @Test func librarySnippetIsTheOneShown() throws {
    let source = try repositoryFile("Tests/DecantTests/ReadmeTests.swift")
    let snippet = try #require(
      source.split(separator: "// README begin\n", maxSplits: 1).last?
        .split(separator: "// README end\n", maxSplits: 1).first)
    #expect(try repositoryFile("README.md").contains(snippet))
  }

  @Test func listingIsTheOneShown() throws {
    let readme = try repositoryFile("README.md")
    let page = try Cleaner().clean(Record(bytes: try Fixtures.bytes("pages/seed/source.txt")))
    let explanation = Explanation(page.document)
    for line in explanation.pieces.map({ $0.line() }) + explanation.edits.map({ $0.line() }) {
      let line = line.replacingOccurrences(of: "\u{A0}", with: " ")
      #expect(readme.contains("\n\(line)\n"), "README.md does not show: \(line)")
    }
  }
}
