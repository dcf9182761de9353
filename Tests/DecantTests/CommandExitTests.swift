import Foundation
import Testing

/// Exit codes and what is said with them.
@Suite struct CommandExitTests {
  private static let page = Data(CommandPages.page(1).utf8)

  /// Arguments that are wrong, and what the message must name.
  private static let wrong: [(arguments: [String], names: [String])] = [
    (["--dissable", "numbers"], ["--dissable", "--disable"]),
    (["--emitt", "all"], ["--emitt", "--emit"]),
    (["--disable", "numbrs"], ["numbrs", "numbers"]),
    (["--set", "neighborhood.bias=1"], ["neighborhood", "neighbourhood"]),
    (["--set", "short-pages.min-words=1"], ["short-pages"]),
    (["--set", "numbers"], ["--set", "stage.knob=value"]),
    (["--set", "numbers.mod=off"], ["numbers", "mod"]),
    (["--preset", "balance"], ["--preset", "balanced"]),
    (["--from", "txt"], ["--from", "text"]),
    (["--to", "json"], ["--to", "jsonl"]),
    (["--emit", "some"], ["--emit", "all"]),
    ([""], ["empty"]),
    (["-o", ""], ["--output"]),
    (["--limit=-1"], ["--limit", "-1"]),
    (["--max-errors=-1"], ["--max-errors", "-1"]),
    (["--max-line-bytes", "0"], ["--max-line-bytes"]),
    (["--decimal", "x"], ["--decimal", "keep"]),
    (["--numbers", "bad"], ["numbers", "bad"]),
    (["--lang", "x y"], ["--lang", "x y"]),
    (["--jobs", "0"], ["--jobs"]),
    (["--jobs", "many"], ["--jobs"]),
    (["--shard", "3/3"], ["--shard", "3/3"]),
    (["--limit"], ["--limit"]),
    (["--line-buffered", "--block-buffered"], ["--line-buffered"]),
    (["explain", "--pge", "1", "seeds"], ["--pge", "--page"]),
    (["schema", "--for", "recrod"], ["recrod"]),
    (["--drop", "shrt"], ["shrt"]),
    (["--encoding", "no-such-charset"], ["no-such-charset"]),
  ]

  @Test(arguments: wrong) func usageErrorsNameWhatIsWrong(
    arguments: [String], names: [String]
  ) throws {
    let result = try CommandRun.decant(arguments, input: Self.page)
    #expect(result.status == 64, "\(arguments)")
    #expect(result.output.isEmpty)
    for name in names { #expect(result.errors.contains(name), "\(arguments): \(result.errors)") }
    expectPlain(result.errors)
  }

  @Test func inputsThatCannotBeRead() throws {
    let alone = try CommandRun.decant(["no-such-file"])
    #expect(alone.status == 2)
    #expect(alone.errors.hasPrefix("no-such-file: "))
    let beside = try CommandRun.decant(["no-such-file", "seeds"])
    #expect(beside.status == 1)
    #expect(try beside.objects().count == 1)
    let told = try CommandRun.decant(["no-such-file", "seeds", "--emit", "all"])
    #expect(try told.objects().count == 2)
    #expect(told.errors.isEmpty)
  }

  @Test func tooManyErrorsEndTheRun() throws {
    let lines = Data((0..<50).map { _ in "{\"text\":\n" }.joined().utf8)
    let result = try CommandRun.decant(["-f", "jsonl", "--max-errors", "3"], input: lines)
    #expect(result.status == 2)
    let few = try CommandRun.decant(["-f", "jsonl", "--max-errors", "50"], input: lines)
    #expect(few.status == 1)
  }

  @Test func helpAndVersion() throws {
    for arguments in [
      ["--help"], ["-h"], ["explain", "--help"], ["run", "--help"], ["--version"],
    ] {
      let result = try CommandRun.decant(arguments)
      #expect(result.status == 0, "\(arguments)")
      #expect(!result.output.isEmpty)
      #expect(result.errors.isEmpty)
    }
  }

  /// A file name may hold anything; what is said of it must not steer a terminal.
  @Test func messagesHoldNoControlCharacters() throws {
    for arguments in [
      ["a\u{1B}[31mred\u{07}\u{9B}2J.txt"], ["--lim\u{1B}[2Jit", "1"],
      ["--preset", "\u{1B}]0;x\u{07}"],
      ["--disable", "\u{1B}[1m"], ["-o", "no/such\u{1B}[1m/file", "seeds"],
      ["--fields", "\u{9B}1m", "seeds"], ["explain", "\u{1B}[1m.txt"],
    ] {
      let result = try CommandRun.decant(arguments)
      #expect(result.status == 2 || result.status == 64, "\(arguments)")
      #expect(!result.errors.isEmpty)
      expectPlain(result.errors)
    }
  }
}

/// Expects lines without anything that steers a terminal.
func expectPlain(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let steering = text.unicodeScalars.filter {
    ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value)
  }
  #expect(steering.isEmpty, "\(text.debugDescription)", sourceLocation: sourceLocation)
  #expect(text.isEmpty || text.hasSuffix("\n"), sourceLocation: sourceLocation)
}
