import DecantIO
import DecantTestKit
import Foundation
import Testing

/// What the command says of itself.
@Suite struct CommandHelpTests {
  private static let hasPython = ["/usr/bin/python3", "/usr/local/bin/python3"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private func flags(in help: String) -> [Substring] {
    help.split(separator: "\n").filter { $0.hasPrefix("  -") }
  }

  @Test func shortHelpFitsOnAScreen() throws {
    for (arguments, usage) in [
      ([], "decant [run]"), (["run"], "decant [run]"), (["explain"], "decant explain"),
    ] {
      let short = try CommandRun.decant(arguments + ["-h"]).text
      let long = try CommandRun.decant(arguments + ["--help"]).text
      #expect(short.hasPrefix("USAGE: \(usage)"), "\(short)")
      #expect(short.contains("\(arguments == ["explain"] ? "decant explain" : "decant") --help"))
      #expect(short.split(separator: "\n").count <= 40)
      #expect((6...16).contains(flags(in: short).count), "\(short)")
      #expect(flags(in: long).count > flags(in: short).count)
      for flag in flags(in: short) { #expect(long.contains("\n\(flag)\n"), "\(flag)") }
      #expect(short.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  /// Every flag that the source counts among the most used is there.
  @Test func shortHelpShowsWhatItNames() throws {
    for (command, file) in [("run", "RunCommand"), ("explain", "ExplainCommand")] {
      let source = try String(
        contentsOf: Fixtures.root.appending(path: "Sources/decant-cli/\(file).swift"),
        encoding: .utf8)
      let list = try #require(
        source.split(separator: "mostUsed: Set<String> = [", maxSplits: 1).last?
          .split(separator: "]", maxSplits: 1).first)
      let named = list.split(separator: "\"").filter { $0.hasPrefix("--") }
      #expect(named.count >= 8)
      let short = try CommandRun.decant([command, "-h"]).text
      #expect(flags(in: short).count == named.count)
      for name in named { #expect(flags(in: short).contains { $0.contains(name) }, "\(name)") }
    }
  }

  @Test func longHelpListsNamesOfMembers() throws {
    let help = try CommandRun.decant(["--help"]).text
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let table = JSONFieldTable()
    for (field, names) in [
      ("text", table.text), ("html", table.html), ("id", table.id), ("url", table.url),
      ("title", table.title), ("date", table.date), ("crawled", table.crawled),
      ("lang", table.language),
    ] {
      let start = try #require(help.range(of: "\n  \(field) "), "\(field)")
      // Lines of one field stand under one another.
      let rest = help[start.upperBound...].replacing("\n           ", with: " ")
      let line = rest.prefix { $0 != "\n" }
      let listed = line.split { $0 == "," || $0 == " " }.map(String.init)
      #expect(listed == names, "\(field)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsKnowFlagsAndCommands(
    shell: String
  ) throws {
    let result = try CommandRun.decant(["--generate-completion-script", shell])
    #expect(result.status == 0)
    for word in ["explain", "stages", "schema", "text-field", "preset", "dropped"] {
      #expect(result.text.contains(word), "\(word)")
    }
  }

  @Test(.enabled(if: hasPython)) func manualPageIsWhole() throws {
    let program = try #require(CommandRun.program).path
    let result = try CommandRun.shell("python3 scripts/man '\(program)'")
    #expect(result.status == 0, "\(result.errors)")
    for line in [
      ".SH \"DESCRIPTION\"", ".SH \"DECANT RUN\"", ".SH \"DECANT EXPLAIN\"", ".SH \"EXIT STATUS\"",
      "title    title, headline", "\\fB\\-h\\fR", "\\fB\\-\\-help\\fR",
    ] {
      #expect(result.text.contains("\n\(line)\n"), "\(line)")
    }
    #expect(result.text.components(separatedBy: "Reads text pages").count == 2)
  }
}
