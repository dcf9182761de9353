internal import ArgumentParser
internal import Decant
internal import DecantIO

/// Prints the JSON Schema of the lines that leave.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of the output.",
    helpNames: .shortAndLong)

  @Option(name: .customLong("for"), help: "What to describe: record, drop, error or any.")
  var subject = "any"

  func run() throws {
    guard let schema = Schema(rawValue: subject) else {
      throw ValidationError("--for: expected record, drop, error or any, found '\(subject)'")
    }
    try Printer.print(schema.text)
  }
}
