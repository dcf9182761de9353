internal import ArgumentParser
internal import Decant
internal import DecantIO
internal import Glibc

/// The command: flags in, exit code out.
@main
struct DecantCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decant",
    abstract: "Pours the clean text off scraped pages, one JSON line a page.",
    usage: """
      decant [run] [OPTIONS] [INPUT|-]...
      decant explain INPUT [--page N] [--json] [--edits]
      decant schema | stages
      """,
    discussion: """
      Reads text pages, JSON Lines and folders of them; without INPUT, or for "-", standard input.
      Writes one record of decant.record/1 a page. Menus, share bars, cookie notices and the like \
      are left out; `decant explain` tells for every piece why. Exit codes: 0 done, 1 some \
      documents failed, 2 output failed or nothing could be read, 64 usage, 130 and 143 interrupted.

        curl -s https://example.org/page.txt | decant | jq -r .text
        decant pages/ -o records.jsonl --errors errors.jsonl
        decant -f jsonl --text-field body dump.jsonl
      """,
    version: Version.text,
    subcommands: [RunCommand.self, ExplainCommand.self, SchemaCommand.self, StagesCommand.self],
    defaultSubcommand: RunCommand.self,
    helpNames: .shortAndLong)

  static func main() async {
    StandardStreams.fillClosed()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(error)
    }
  }

  /// Says what there is to say of `error`, and ends with its exit code.
  ///
  /// A message may quote arguments, so nothing in it may steer a terminal.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    guard !text.isEmpty else { Glibc.exit(code.rawValue) }
    guard code != .success else {
      do { try Printer.print(text + "\n") } catch { Glibc.exit(exitCode(for: error).rawValue) }
      Glibc.exit(code.rawValue)
    }
    Message.printLines(text)
    Glibc.exit(code.rawValue)
  }
}

/// The version of the command.
enum Version {
  static let number = "0.1.0"
  static let text = "decant \(number)"
}
