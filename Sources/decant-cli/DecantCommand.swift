internal import ArgumentParser
internal import Decant
internal import DecantIO
internal import Glibc

/// The command: flags in, exit code out.
@main
struct DecantCommand: AsyncParsableCommand {
  static let purpose = "Pours the clean text off scraped pages, one JSON line a page"

  static let configuration = CommandConfiguration(
    commandName: "decant",
    abstract: "\(purpose).",
    version: Version.text,
    subcommands: [RunCommand.self, ExplainCommand.self, SchemaCommand.self, StagesCommand.self],
    defaultSubcommand: RunCommand.self,
    helpNames: [])

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
