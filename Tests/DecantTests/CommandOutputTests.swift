import Foundation
import Testing

/// What the command writes, and where.
@Suite struct CommandOutputTests {
  private static let mixed = """
    {"id":"good","text":"\(CommandPages.page(1).replacing("\n", with: "\\n"))"}
    {"id":"blank","text":"  "}
    {"id":"broken","text":
    {"id":"none","words":"x"}

    """

  private func schemas(_ lines: [[String: Any]]) -> [String] {
    lines.map { ($0["schema"] as? String) ?? "-" }
  }

  @Test func everyDocumentIsAccountedForInBand() throws {
    let result = try CommandRun.decant(["--emit", "all"], input: Data(Self.mixed.utf8))
    #expect(result.status == 1)
    #expect(result.errors.isEmpty)
    let lines = try result.objects()
    #expect(
      schemas(lines) == [
        "decant.record/1", "decant.drop/1", "decant.error/1", "decant.error/1",
      ])
    let codes = lines.suffix(2).map { ($0["error"] as? [String: Any])?["code"] as? String }
    #expect(codes == ["bad-json", "no-text"])
  }

  @Test func errorsAndDropsHaveTheirFiles() throws {
    let scratch = try Scratch()
    let result = try CommandRun.decant(
      ["--errors", "errors", "--dropped", "drops", "-o", "records"],
      input: Data(Self.mixed.utf8), in: scratch.url)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.isEmpty)
    #expect(scratch.names == ["drops", "errors", "records"])
    for (name, schema, count) in [
      ("records", "decant.record/1", 1), ("drops", "decant.drop/1", 1),
      ("errors", "decant.error/1", 2),
    ] {
      let lines = try CommandRun.objects(in: try #require(scratch.data(name)))
      #expect(schemas(lines) == Array(repeating: schema, count: count), "\(name)")
    }
  }

  @Test func errorsAreMessagesOtherwise() throws {
    let result = try CommandRun.decant([], input: Data(Self.mixed.utf8))
    #expect(result.status == 1)
    #expect(schemas(try result.objects()) == ["decant.record/1"])
    let messages = result.errors.split(separator: "\n")
    #expect(messages.count == 2)
    #expect(messages.allSatisfy { $0.hasPrefix("standard input: line ") })
    let quiet = try CommandRun.decant(["-q"], input: Data(Self.mixed.utf8))
    #expect(quiet.status == 1)
    #expect(quiet.errors.isEmpty)
  }

  @Test func aFileIsReplacedOnlyByForce() throws {
    let scratch = try Scratch()
    _ = try scratch.file("records", "precious")
    let page = Data(CommandPages.page(1).utf8)
    let refused = try CommandRun.decant(["-o", "records"], input: page, in: scratch.url)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--force"))
    #expect(scratch.data("records") == Data("precious".utf8))
    let forced = try CommandRun.decant(["-o", "records", "--force"], input: page, in: scratch.url)
    #expect(forced.status == 0)
    #expect(try CommandRun.objects(in: try #require(scratch.data("records"))).count == 1)
    #expect(scratch.names == ["records"])
  }

  @Test func aFileThatCannotBeWrittenIsTold() throws {
    let scratch = try Scratch()
    let page = Data(CommandPages.page(1).utf8)
    for place in ["no/such/folder/records", "."] {
      let result = try CommandRun.decant(["-o", place], input: page, in: scratch.url)
      #expect(result.status == 2, "\(place)")
      #expect(result.errors.contains(place), "\(result.errors)")
    }
    #expect(scratch.names.isEmpty)
    let full = try CommandRun.decant(["-o", "/dev/full"], input: page)
    #expect(full.status == 2)
    #expect(!full.errors.isEmpty)
    for line in ["decant seeds >&-", "decant seeds >/dev/full", "decant stages >/dev/full"] {
      let result = try CommandRun.shell(line)
      #expect(result.status == 2, "\(line)")
      #expect(result.errors.contains("standard output"), "\(line): \(result.errors)")
    }
    #expect(try CommandRun.shell("decant no-such-file 2>&-").status == 2)
    #expect(try CommandRun.shell("decant <&-").status == 2)
  }

  @Test func writesTextAndMarkdown() throws {
    let pages = Data((CommandPages.page(1) + "\u{0C}" + CommandPages.page(2)).utf8)
    let text = try CommandRun.decant(["-f", "pages", "-t", "text"], input: pages)
    #expect(text.text.split(separator: "\u{0C}").count == 2)
    #expect(!text.text.contains("{"))
    let markdown = try CommandRun.decant(["-f", "pages", "-t", "markdown"], input: pages)
    #expect(markdown.text.hasPrefix("---\n"))
  }

  @Test func fieldsChoosesKeys() throws {
    let result = try CommandRun.decant(["--fields", "text,id", "seeds"])
    let record = try #require(try result.objects().first)
    #expect(Set(record.keys).isSuperset(of: ["id", "text"]))
    #expect(Set(record.keys).isSubset(of: ["schema", "id", "text"]))
    let unknown = try CommandRun.decant(["--fields", "txt", "seeds"])
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("txt"))
  }

  @Test func keysStandInTheirOrder() throws {
    let result = try CommandRun.decant(["--blocks", "--explain", "seeds"])
    let keys = [
      "schema", "id", "url", "host", "site", "title", "text", "lang", "lang_score", "date",
      "modified", "crawled", "authors", "tags", "categories", "description", "image", "canonical",
      "license", "quality", "stats", "source", "blocks", "dropped", "edits",
    ]
    var rest = Substring(result.text)
    for key in keys {
      let place = try #require(rest.range(of: "\"\(key)\":"), "\(key) is missing or out of order")
      rest = rest[place.upperBound...]
    }
    #expect(Set(try #require(try result.objects().first).keys) == Set(keys))
  }

  @Test func dropsByFlag() throws {
    let short = Data(
      "At the mill\n\nThe mill by the river opened its doors again this week.\n".utf8)
    let kept = try CommandRun.decant([], input: short)
    let quality = try #require(try kept.objects().first?["quality"] as? [String: Any])
    let flag = try #require((quality["flags"] as? [String])?.first)
    let dropped = try CommandRun.decant(["--drop", flag, "--emit", "all"], input: short)
    #expect(dropped.status == 0)
    #expect(schemas(try dropped.objects()) == ["decant.drop/1"])
  }

  @Test func verbatimKeepsEveryLine() throws {
    let page = Data("Home  |  News\n\n  The mill   opened again.\nPage 1 of 2\n© 2020 Mill".utf8)
    let result = try CommandRun.decant(["-p", "verbatim"], input: page)
    let text = try #require(try result.objects().first?["text"] as? String)
    for line in ["Home | News", "The mill opened again.", "Page 1 of 2", "© 2020 Mill"] {
      #expect(text.contains(line), "\(line)")
    }
    let bare = try CommandRun.decant(
      ["-p", "verbatim", "--disable", "repair,numbers,spaces"], input: page)
    let kept = try #require(try bare.objects().first?["text"] as? String)
    #expect(kept.contains("  The mill   opened again."))
    #expect(kept.contains("Home  |  News"))
  }
}
