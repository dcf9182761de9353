internal import ArgumentParser
internal import Decant
internal import DecantCore
internal import DecantStages
internal import DecantText

/// Lists the stages in the order they run.
struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages", abstract: "Lists the stages in the order they run, with their knobs.",
    helpNames: .shortAndLong)

  @Argument(help: "Only these stages or groups.")
  var names: [String] = []

  func run() throws {
    let manuals = Dictionary(
      StageManual.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(StageManual.all.flatMap { [$0.name, $0.group] })
    for name in names where !known.contains(name) {
      let hint = NearestName.of(name, among: known).map { "; did you mean '\($0)'?" } ?? ""
      throw ValidationError("no stage or group is named '\(name)'\(hint)")
    }
    var text = ""
    var group = ""
    for stage in StageCatalog.all() {
      guard let manual = manuals[type(of: stage).name],
        names.isEmpty || names.contains(manual.name) || names.contains(manual.group)
      else { continue }
      if manual.group != group {
        text += "\(group.isEmpty ? "" : "\n")\(manual.group)\n"
        group = manual.group
      }
      text += manual.page
    }
    try Printer.print(text)
  }
}

extension StageManual {
  /// The manual as it is printed below its group.
  fileprivate var page: String {
    var page = "\n  \(name)\n"
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      page += line.isEmpty ? "\n" : "      \(line)\n"
    }
    for knob in knobs {
      page += "\n      --set \(name).\(knob.name)=\(knob.standard)\n"
      for line in knob.text.split(separator: "\n") { page += "          \(line)\n" }
    }
    return page
  }
}
