import Decant
import DecantTestKit
import Foundation
import Testing

/// Rewritings as they are listed: in page order, each in its place.
@Suite struct ExplanationEditTests {
  private func edits(_ text: String) throws -> [Explanation.Edit] {
    let page = try Cleaner().clean(Record(bytes: Array(text.utf8)))
    return Explanation(page.document).edits
  }

  private static let tail = " and sold them to all who came by on that day, as every year."

  @Test(arguments: [
    ("They baked ", "12 345", " rolls", "[12 345 → 12345]", "numbers: group-space"),
    ("They baked rol", "\u{AD}", "ls", "[\\u{AD} → ]", "invisible-characters: soft-hyphen"),
    ("They baked caf", "Ã©", " rolls", "[Ã© → é]", "mojibake-repair: windows-1252"),
    ("They baked ", "12\u{A0}345", " rolls", "[12\\u{A0}345 → 12345]", "numbers: group-space"),
    ("Rolls ", "&amp;", " buns they baked", "[&amp; → &]", "entities: entity"),
    ("They baked ", "\u{1}", "rolls", "[\\u{1} → ]", "controls: control"),
    ("They baked caf", "e\u{301}", " rolls", "[e\u{301} → é]", "nfc: nfc"),
  ])
  func showsRawAndNewInPlace(
    left: String, raw: String, right: String, change: String, rule: String
  ) throws {
    let line = try #require(try edits(left + raw + right + Self.tail).first).line()
    #expect(line.hasPrefix("edit              \(left)\(change)\(right)"), "\(line)")
    #expect(line.hasSuffix("  \(rule)"), "\(line)")
  }

  @Test func contextEndsWithTheBlock() throws {
    let text =
      "Bakers rose early.\n\n12 345 rolls were baked by noon\n\nNobody was hungry any more."
    let edit = try #require(try edits(text).first { $0.stage == "numbers" })
    #expect(edit.left.isEmpty)
    #expect(edit.before == "12 345")
    #expect(edit.after == "12345")
    #expect(edit.right == " rolls were baked by noon")
  }

  /// A change that is longer than a line is shown, with what is around it left out.
  @Test func longChangesAreClipped() throws {
    let line = try #require(
      try edits(
        "They baked " + String(repeating: "\u{200B}\u{AD}", count: 200) + "rolls" + Self.tail
      )
      .map { $0.line() }.first)
    #expect(line.unicodeScalars.count < 220, "\(line)")
    #expect(line.contains("\\u{200B}"))
  }

  @Test func editsStandBelowTheirBlock() throws {
    let text = """
      They baked 12 345 rolls\(Self.tail)

      They brewed 1 234,5 litres of tea\(Self.tail)

      """
    let result = try CommandRun.decant(["explain", "--edits"], input: Data(text.utf8))
    let lines = result.text.split(separator: "\n").map { $0.prefix(4) }
    #expect(lines == ["keep", "edit", "keep", "edit"], "\(result.text)")
    let json = try CommandRun.decant(
      ["explain", "--edits", "--json"], input: Data(text.utf8)
    ).objects()
    #expect(json.compactMap { $0["fate"] as? String } == ["keep", "edit", "keep", "edit"])
    #expect(json.compactMap { $0["index"] as? Int } == [0, 0, 1, 1])
    #expect(json.compactMap { $0["before"] as? String } == ["12 345", "1 234,5"])
    #expect(json.compactMap { $0["after"] as? String } == ["12345", "1234.5"])
    let without = try CommandRun.decant(["explain"], input: Data(text.utf8))
    #expect(!without.text.contains("edit"))
  }
}
