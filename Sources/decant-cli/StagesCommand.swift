internal import ArgumentParser
internal import Decant
internal import DecantCore
internal import DecantStages

/// Lists the stages in the order they run.
struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages", abstract: "Lists the stages in the order they run, with their knobs.",
    helpNames: [.long])

  @Argument(help: "Only these stages or groups.")
  var names: [String] = []

  func run() throws {
    let manuals = Dictionary(
      StageManual.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var group = ""
    for stage in StageCatalog.all() {
      guard let manual = manuals[type(of: stage).name],
        names.isEmpty || names.contains(manual.name) || names.contains(manual.group)
      else { continue }
      if manual.group != group {
        print("\(group.isEmpty ? "" : "\n")\(manual.group)")
        group = manual.group
      }
      print("\n  \(manual.name)")
      for line in manual.text.split(separator: "\n", omittingEmptySubsequences: false) {
        print(line.isEmpty ? "" : "      \(line)")
      }
      for knob in manual.knobs {
        print("\n      --set \(manual.name).\(knob.name)=\(knob.standard)")
        for line in knob.text.split(separator: "\n") { print("          \(line)") }
      }
    }
  }
}
