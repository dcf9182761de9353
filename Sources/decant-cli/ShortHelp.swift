internal import ArgumentParser
internal import Decant

/// The flag `-h`: how a command is called and its most used flags, on one screen.
struct ShortHelp: ParsableArguments {
  @Flag(name: .customShort("h"), help: "Show the most used flags.")
  var isAsked = false

  /// Ends with the short help where it is asked for.
  ///
  /// - Parameter flags: long names of the flags that are shown. What is said of them is cut out of
  ///   the long help, so that it stands in one place.
  func show<Command: ParsableCommand>(_ command: Command.Type, flags: Set<String>) throws {
    guard isAsked else { return }
    let help = DecantCommand.helpMessage(for: command)
    var shown: [Substring] = []
    var isUsage = false
    var isWanted = false
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("USAGE:") { isUsage = true }
      if isUsage { shown.append(line) }
      if line.isEmpty { isUsage = false }
      if line.hasPrefix("  -") {
        let names = line.split { $0 == " " || $0 == "," }.prefix { $0.hasPrefix("-") }
        isWanted = names.contains { flags.contains(String($0)) }
      } else if !line.hasPrefix("   ") {
        isWanted = false
      }
      if isWanted { shown.append(line) }
    }
    let name = command == RunCommand.self ? "decant" : "decant \(command._commandName)"
    shown += ["", "All flags, and what is read and written: \(name) --help"]
    if command == RunCommand.self { shown.append("Why a piece went: decant explain INPUT") }
    throw CleanExit.message(shown.joined(separator: "\n"))
  }
}
