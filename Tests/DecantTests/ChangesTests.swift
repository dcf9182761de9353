import DecantStages
import DecantTestKit
import Foundation
import Testing

/// The page that says what is changed is what runs.
@Suite struct ChangesTests {
  /// The sentence that a row's raw text stands in.
  private static let carrier = (
    start: "They wrote ", end: " on the board, and sold bread to all who came by on that day."
  )

  private static func page() throws -> String {
    try String(
      contentsOf: Fixtures.root.appending(path: "Sources/Decant/Decant.docc/Changes.md"),
      encoding: .utf8)
  }

  /// Cells of the rows below the head that begins with `head`, without their backticks.
  private func rows(_ head: String) throws -> [[String]] {
    let lines = try Self.page().components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("| \(head) |") }, "\(head)")
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
      line.dropFirst().dropLast().components(separatedBy: "|").map { cell in
        unescaped(cell.trimmingCharacters(in: CharacterSet(charactersIn: " `")))
      }
    }
  }

  /// `\u{AD}` as the character it stands for.
  private func unescaped(_ text: String) -> String {
    text.replacing(/\\u\{([0-9A-F]+)\}/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? "?"
    }
  }

  /// What comes out for each of `texts` with `flags`, without the sentence around it.
  private func poured(_ texts: [String], _ flags: [String] = []) throws -> [String] {
    let input = try texts.reduce(into: Data()) { data, text in
      let object = ["text": Self.carrier.start + text + Self.carrier.end]
      data += try JSONSerialization.data(withJSONObject: object) + [0x0A]
    }
    let result = try CommandRun.decant(["-f", "jsonl"] + flags, input: input)
    #expect(result.status == 0, "\(flags): \(result.errors)")
    return try result.objects().map { record in
      let text = record["text"] as? String ?? ""
      let scalars = Array(text.unicodeScalars)
      guard text.hasPrefix(Self.carrier.start), text.hasSuffix(Self.carrier.end) else {
        return text
      }
      let inner = scalars.dropFirst(Self.carrier.start.unicodeScalars.count)
        .dropLast(Self.carrier.end.unicodeScalars.count)
      return String(String.UnicodeScalarView(inner))
    }
  }

  private func expectSame(_ found: [String], _ wanted: [String], _ what: String) {
    #expect(found.count == wanted.count, "\(what)")
    for (found, wanted) in zip(found, wanted) {
      // Compared by scalars: strings that are canonically the same are equal.
      #expect(
        Array(found.unicodeScalars) == Array(wanted.unicodeScalars),
        "\(what): found \(found.debugDescription), expected \(wanted.debugDescription)")
    }
  }

  @Test func rewritesAsTheTableSays() throws {
    let rows = try rows("stage")
    #expect(rows.count > 15)
    expectSame(try poured(rows.map { $0[2] }), rows.map { $0[3] }, "by default")
    for row in rows where !row[4].isEmpty {
      let flags = row[4].split(separator: " ").map(String.init)
      expectSame(try poured([row[2]], flags), [row[2]], row[4])
    }
    for row in try self.rows("with") {
      let flags = row[0].split(separator: " ").map(String.init)
      expectSame(try poured([row[1]], flags), [row[2]], row[0])
    }
  }

  @Test func neverChangesWhatTheTableSays() throws {
    let raw = try rows("what").map { $0[1] }
    #expect(raw.count > 10)
    expectSame(try poured(raw), raw, "by default")
  }

  @Test func everyStageThatRewritesHasARow() throws {
    let named = Set(try rows("stage").map { $0[0] })
    let rewriting = StageManual.all.filter { ["repair", "numbers", "spaces"].contains($0.group) }
      .map(\.name)
    #expect(Set(rewriting).subtracting(named).isEmpty, "without a row in Changes.md")
    #expect(named.subtracting(rewriting).isEmpty, "no stages that rewrite")
  }

  /// Stages and groups that are named after `--disable` exist.
  @Test(arguments: ["README.md", "Sources/Decant/Decant.docc/Changes.md"])
  func namesInFlagsExist(path: String) throws {
    let text = try String(contentsOf: Fixtures.root.appending(path: path), encoding: .utf8)
    let known = Set(StageManual.all.flatMap { [$0.name, $0.group] })
    let lists = text.matches(of: /--disable ([a-z0-9,-]+)/).map { $0.1.split(separator: ",") }
    #expect(!lists.isEmpty)
    for name in lists.joined() { #expect(known.contains(String(name)), "\(name)") }
  }
}
