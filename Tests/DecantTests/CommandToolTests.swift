import DecantCore
import DecantStages
import Foundation
import Testing

/// The commands beside the main one: explain, stages and schema.
@Suite struct CommandToolTests {
  private static let seed = "seeds/000_d250af207f8947e6.txt"

  @Test func explainIsPlainInAPipe() throws {
    let result = try CommandRun.decant(["explain", Self.seed])
    #expect(result.status == 0)
    #expect(!result.output.contains(0x1B))
    let lines = result.text.split(separator: "\n")
    #expect(lines.allSatisfy { line in ["keep", "drop", "cut "].contains { line.hasPrefix($0) } })
    #expect(lines.contains { $0.contains("back-to-top: ") })
    #expect(lines.contains { $0.contains("language-switch: ") })
    let colored = try CommandRun.decant(["explain", Self.seed, "--color", "always"])
    #expect(colored.output.contains(0x1B))
  }

  @Test func explainSpeaksJSON() throws {
    let result = try CommandRun.decant(["explain", Self.seed, "--json", "--edits"])
    #expect(result.status == 0)
    let pieces = try result.objects()
    let fates = Set(pieces.compactMap { $0["fate"] as? String })
    #expect(fates.isSuperset(of: ["keep", "drop", "cut"]))
    for piece in pieces where piece["fate"] as? String == "drop" {
      #expect(piece["stage"] is String)
      #expect(piece["rule"] is String)
    }
  }

  @Test func explainChoosesAPage() throws {
    let scratch = try Scratch()
    _ = try scratch.file("pages.jsonl", try CommandPages.lines(3) + Data("{\"text\":\n".utf8))
    func explain(_ arguments: [String]) throws -> CommandRun.Result {
      try CommandRun.decant(["explain", "pages.jsonl"] + arguments, in: scratch.url)
    }
    #expect(try explain(["--page", "2"]).text.contains("again on page 2"))
    #expect(try explain(["--id", "page-3"]).text.contains("again on page 3"))
    for arguments in [["--page", "9"], ["--id", "page-9"], ["--page", "4"]] {
      let result = try explain(arguments)
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      #expect(!result.errors.isEmpty)
    }
    #expect(try explain(["--page", "0"]).status == 64)
    let broken = try explain(["--page", "4"]).errors
    #expect(broken.split(separator: "\n").count == 1, "\(broken)")
    #expect(try CommandRun.decant(["explain", "no-such-file"]).status == 2)
  }

  @Test func explainEndsQuietlyForAClosedReader() throws {
    let scratch = try Scratch()
    let text = (0..<4000).map { "A line about the mill, number \($0).\n\n" }.joined()
    _ = try scratch.file("page.txt", text)
    let result = try CommandRun.shell(
      "decant explain page.txt | head -n 1; echo ${PIPESTATUS[0]}", in: scratch.url)
    #expect(result.text.hasSuffix("\n0\n"), "\(result.text)")
    #expect(result.errors.isEmpty)
  }

  @Test func stagesListsAllInOrder() throws {
    let result = try CommandRun.decant(["stages"])
    #expect(result.status == 0)
    var rest = Substring(result.text)
    for stage in StageCatalog.all() {
      let name = type(of: stage).name
      let place = try #require(rest.range(of: "\n  \(name)\n"), "\(name)")
      rest = rest[rest.index(before: place.upperBound)...]
    }
    let unknown = try CommandRun.decant(["stages", "numbrs"])
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("numbers"))
    #expect(try CommandRun.decant(["stages", "numbers"]).text.contains("\n  numbers\n"))
  }

  @Test func schemaIsJSON() throws {
    for subject in ["record", "drop", "error", "any"] {
      let result = try CommandRun.decant(["schema", "--for", subject])
      #expect(result.status == 0)
      let schema = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
      #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }
  }
}
