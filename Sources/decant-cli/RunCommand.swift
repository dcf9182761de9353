internal import ArgumentParser
struct RunCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "run") }
struct ExplainCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "explain") }
struct SchemaCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "schema") }
