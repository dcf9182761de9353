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
    (["--errors", "-"], ["--errors", "--emit all"]),
    (["-o", "lines", "--errors", "lines"], ["--output", "--errors", "lines"]),
    (["-o", "lines", "--dropped", "./lines"], ["--output", "--dropped", "./lines"]),
    (["--errors", "seeds/../lines", "--dropped", "lines"], ["--errors", "--dropped"]),
    (["--errors", "no-folder/lines", "--dropped", "no-folder/lines"], ["--errors", "--dropped"]),
    (["--emit", "all", "-t", "text"], ["--emit all", "--to jsonl", "'text'"]),
    (["--emit", "all", "-t", "markdown"], ["--emit all", "--to jsonl", "'markdown'"]),
    (["--limit=-1"], ["--limit", "-1"]),
    (["--max-errors=-1"], ["--max-errors", "-1"]),
    (["--max-line-bytes", "0"], ["--max-line-bytes"]),
    (["--decimal", "x"], ["--decimal", "keep"]),
    (["--numbers", "bad"], ["numbers", "bad"]),
    (["--annotate", "names"], ["--annotate", "numbers", "names"]),
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

  /// A run over files of all kinds, and the exit code that is promised for it.
  private static let runs: [(arguments: [String], status: Int32)] = [
    (["good.txt"], 0), (["blank.txt"], 0), (["empty.txt"], 0), (["good.jsonl"], 0),
    (["good.txt", "blank.txt", "--emit", "all"], 0), (["good.txt", "--limit", "0"], 0),
    // Files of no known kind in a folder are passed over.
    (["folder"], 0), (["folder", "good.txt"], 0), (["-f", "text", "page.html"], 0),
    (["--files-from", "good.list"], 0),
    (["-o", "/dev/null", "--errors", "/dev/null", "--dropped", "/dev/null", "good.txt"], 0),
    (["good.txt", "missing"], 1), (["missing", "good.txt"], 1), (["good.txt", "page.html"], 0),
    (["page.gz", "blank.txt"], 1), (["noise", "good.jsonl"], 1), (["half.jsonl"], 1),
    (["good.txt", "missing", "--emit", "all"], 1), (["good.txt", "missing", "-q"], 1),
    (["good.txt", "missing", "--max-errors", "1"], 1), (["--files-from", "half.list"], 1),
    (["good.txt", "--files-from", "missing"], 1),
    // The input was read, whatever its lines are.
    (["bad.jsonl"], 1), (["page.html"], 0), (["page.html", "-q"], 0), (["page.html", "folder"], 0),
    (["-f", "warc", "good.txt"], 1),
    (["missing"], 2), (["page.gz"], 2), (["noise"], 2), (["page.pdf"], 2),
    (["missing", "page.pdf", "noise"], 2), (["page.pdf", "--emit", "all"], 2),
    (["page.pdf", "-q"], 2), (["page.pdf", "folder"], 2), (["-f", "zip", "good.txt"], 2),
    (["--files-from", "missing"], 2), (["-f", "jsonl", "page.gz"], 2),
    (["good.txt", "missing", "--max-errors", "0"], 2), (["good.txt", "-o", "/dev/full"], 2),
    (["good.txt", "-o", "blank.txt"], 2), (["good.txt", "-o", "folder"], 2),
    (["good.txt", "--errors", "folder/no/errors"], 2),
    (["explain", "good.txt"], 0), (["explain", "missing"], 2), (["explain", "page.html"], 0),
    (["explain", "good.txt", "--page", "2"], 2), (["explain", "--page", "0"], 64),
    (["missing", "--no-such-flag"], 64),
  ]

  @Test func exitsAsPromised() throws {
    let scratch = try Scratch()
    let line = try CommandPages.line(1)
    let files: [String: Data] = [
      "good.txt": Self.page, "blank.txt": Data(" \n\n".utf8), "empty.txt": Data(),
      "good.jsonl": line, "half.jsonl": line + Data("{\"text\":\n".utf8) + line,
      "bad.jsonl": Data("{\"text\":\n{\"words\":1}\n".utf8),
      "page.html": Data("<!DOCTYPE html>\n<title>Mill</title><p>The mill is open.\n".utf8),
      "page.pdf": Data("%PDF-1.7\n".utf8),
      "page.gz": Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]),
      "noise": Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37 ^ $0 >> 3) }),
      "folder/noise": Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 41 ^ $0 >> 2) }),
      "good.list": Data("good.txt\ngood.jsonl\n".utf8),
      "half.list": Data("missing\ngood.txt\n".utf8),
    ]
    for (name, data) in files { _ = try scratch.file(name, data) }
    for run in Self.runs {
      let result = try CommandRun.decant(run.arguments, in: scratch.url)
      #expect(result.status == run.status, "\(run.arguments): \(result.errors)")
      expectPlain(result.errors)
    }
    // Standard input is an input like any other.
    let piped = try CommandRun.decant([], input: files["page.pdf"])
    #expect(piped.status == 2)
    #expect(piped.errors.contains("PDF"))
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
