import Foundation
import Testing

/// What the command reads: files, folders, pipes, pages and JSON Lines.
@Suite struct CommandInputTests {
  private static let seed = "seeds/000_d250af207f8947e6.txt"

  /// The seed's record without its provenance, which tells how it was read.
  private func seed(_ result: CommandRun.Result) throws -> NSDictionary {
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let records = try result.objects()
    #expect(records.count == 1)
    var record = try #require(records.first)
    #expect(record["schema"] as? String == "decant.record/1")
    record["source"] = nil
    return record as NSDictionary
  }

  @Test func readsTheSeedAsFileFolderAndStandardInput() throws {
    let file = try seed(try CommandRun.decant([Self.seed]))
    let bytes = try #require(FileManager.default.contents(atPath: Fixture.path(Self.seed)))
    #expect(try seed(try CommandRun.decant(["seeds"])) == file)
    #expect(try seed(try CommandRun.decant(["run", "seeds/"])) == file)
    #expect(try seed(try CommandRun.decant([], input: bytes)) == file)
    #expect(try seed(try CommandRun.decant(["-"], input: bytes)) == file)
    let text = try #require(file["text"] as? String)
    #expect(text.contains("there are 78862 members and 705 primary party organizations"))
    #expect(!text.contains("All news"))
  }

  @Test func partsPagesAtFormFeeds() throws {
    let pages = (1...3).map(CommandPages.page)
    let result = try CommandRun.decant(
      ["-f", "pages"], input: Data(pages.joined(separator: "\u{0C}").utf8))
    #expect(result.status == 0)
    let records = try result.objects()
    #expect(records.count == 3)
    for (number, record) in zip(1..., records) {
      let text = try #require(record["text"] as? String)
      #expect(text.contains("on page \(number) of"))
      let source = try #require(record["source"] as? [String: Any])
      #expect(source["line"] as? Int == 1 + (number - 1) * 3)
    }
  }

  @Test func partsPagesAtASeparator() throws {
    let pages = (1...3).map(CommandPages.page)
    let result = try CommandRun.decant(
      ["-f", "pages", "--page-separator", "=====\n"],
      input: Data(pages.joined(separator: "=====\n").utf8))
    #expect(try result.objects().count == 3)
  }

  @Test func standardInputIsOnePage() throws {
    let result = try CommandRun.decant(
      [], input: Data((CommandPages.page(1) + "\u{0C}" + CommandPages.page(2)).utf8))
    #expect(try result.objects().count == 1)
  }

  @Test func aPageOfItsHeadlineAloneIsKept() throws {
    for text in ["The mill by the river opened its doors again.", "The mill\n\nThe mill\n"] {
      let record = try #require(try CommandRun.decant([], input: Data(text.utf8)).objects().first)
      #expect((record["text"] as? String)?.hasPrefix("The mill") == true)
    }
  }

  @Test func givenValuesOfJSONLinesWin() throws {
    let page = CommandPages.page(1).replacing("\n", with: "\\n")
    let line = """
      {"url":"https://mill.example/a?b=1","title":"The mill","date":"2021-03-04",\
      "lang":"en-GB","id":"mill-1","text":"\(page)","votes":1.50e3,"nested":{"a":[1,null]}}

      """
    let result = try CommandRun.decant(["-f", "jsonl"], input: Data(line.utf8))
    #expect(result.status == 0)
    let record = try #require(try result.objects().first)
    #expect(record["id"] as? String == "mill-1")
    #expect(record["url"] as? String == "https://mill.example/a?b=1")
    #expect(record["host"] as? String == "mill.example")
    #expect(record["title"] as? String == "The mill")
    #expect(record["date"] as? String == "2021-03-04")
    #expect(record["lang"] as? String == "en-GB")
    #expect(result.text.contains(#""extra":{"votes":1.50e3,"nested":{"a":[1,null]}}"#))
    let source = try #require(record["source"] as? [String: Any])
    #expect(source["id"] as? String == "mill-1")
    #expect(source["line"] as? Int == 1)
  }

  @Test func idsThatDoNotFitAreHashedAndKept() throws {
    let line =
      #"{"nr":"a b/ü","Inhalt":"\#(CommandPages.page(1).replacing("\n", with: "\\n"))"}"# + "\n"
    let result = try CommandRun.decant(
      ["--id-field", "nr", "--text-field", "Inhalt"], input: Data(line.utf8))
    let record = try #require(try result.objects().first)
    let id = try #require(record["id"] as? String)
    #expect(id.count == 26)
    #expect(id.allSatisfy { "abcdefghijklmnopqrstuvwxyz234567".contains($0) })
    #expect((record["source"] as? [String: Any])?["id"] as? String == "a b/ü")
  }

  @Test func aRecordIsReadAgain() throws {
    let first = try CommandRun.decant([Self.seed, "--url", "https://a.example/"])
    let second = try CommandRun.decant([], input: first.output)
    #expect(second.status == 0)
    let before = try #require(try first.objects().first)
    let after = try #require(try second.objects().first)
    for key in ["id", "url", "host", "title", "lang", "date"] {
      #expect(before[key] as? NSObject == after[key] as? NSObject, "\(key)")
    }
    #expect(after["extra"] == nil)
  }

  @Test func shardsAndLimitsAddUp() throws {
    let lines = try CommandPages.lines(7)
    var ids: Set<String> = []
    for shard in 0..<3 {
      let result = try CommandRun.decant(["--shard", "\(shard)/3"], input: lines)
      for record in try result.objects() {
        let id = try #require(record["id"] as? String)
        #expect(ids.insert(id).inserted, "\(id) in two shards")
      }
    }
    #expect(ids.count == 7)
    #expect(try CommandRun.decant(["--limit", "2"], input: lines).objects().count == 2)
  }

  @Test func readsListsOfNames() throws {
    let scratch = try Scratch()
    let a = try scratch.file("a page.txt", CommandPages.page(1))
    let b = try scratch.file("b\npage.txt", CommandPages.page(2))
    let list = Data("\(a.path)\0\(b.path)\0".utf8)
    let result = try CommandRun.decant(["--files-from", "-", "-0"], input: list)
    #expect(result.status == 0)
    #expect(try result.objects().count == 2)
  }

  @Test func foldersAreWalkedInOrder() throws {
    let scratch = try Scratch()
    for name in ["b/2.txt", "a.txt", "b/1.txt", ".hidden.txt", "B.txt"] {
      _ = try scratch.file(name, CommandPages.page(1))
    }
    _ = try scratch.file("picture.bin", Data((0..<4000).map { UInt8(truncatingIfNeeded: $0 % 7) }))
    let result = try CommandRun.decant(["-v", "."], in: scratch.url)
    #expect(result.status == 0)
    let files = try result.objects().map { ($0["source"] as? [String: Any])?["file"] as? String }
    #expect(files == ["./B.txt", "./a.txt", "./b/1.txt", "./b/2.txt"])
    #expect(result.errors.contains("1 skipped as unknown-kind"))
  }
}
