import DecantCore
import DecantTestKit
import Foundation

/// The cases of one table in `Fixtures/tables`, and what a stage makes of them.
struct StageTable {
  struct Case: Decodable {
    let label: String
    let before: String
    let after: String
    let expect: String
    let kind: String?
  }

  let cases: [Case]

  init(_ topic: String) throws {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let file = folder.appendingPathComponent("Fixtures/tables/\(topic).jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    cases = try lines.map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
  }

  /// Runs `stages` over every case, alone on its page, and says what came out wrong; also which
  /// known weakness is none any more.
  func failures(of stages: [any Stage]) -> [String] {
    var failures: [String] = []
    for item in cases {
      let kind = Block.Kind.allCases.first { $0.name == item.kind } ?? .paragraph
      var document = Document(lines: [item.before], kind: kind)
      let original = document
      _ = Pipeline(stages).clean(&document)
      let found = document.string(of: 0)
      let isRight = Array(found.utf8) == Array(item.after.utf8)
      if isRight != (item.expect == "pass") {
        failures.append(
          "\(item.label)\nexpected \(item.after.debugDescription)\nfound    \(found.debugDescription)"
        )
      }
      if item.before.utf8.elementsEqual(item.after.utf8), isRight, !document.ledger.isEmpty {
        failures.append("\(item.label): an edit that changes nothing")
      }
      for stage in stages { failures += StageLaws.violations(of: stage, on: original) }
    }
    return failures
  }

  /// How many cases must change, and how many must stay.
  var balance: (change: Int, stay: Int) {
    let stay = cases.filter { $0.before.utf8.elementsEqual($0.after.utf8) }.count
    return (cases.count - stay, stay)
  }
}
