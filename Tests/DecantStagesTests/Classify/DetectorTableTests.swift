import DecantCore
import DecantStages
import DecantTestKit
import Foundation
import Testing

/// What each detector takes and what it leaves, line by line: `Fixtures/tables/detectors-*.jsonl`.
///
/// A case names the stage, the lines and where they stand on a made page of ten blocks: `head`,
/// `body` (between two long sentences), `tail`, or `foot` (behind a copyright line). `left` is what
/// is left of them; equal to `text` where all must stay.
@Suite struct DetectorTableTests {
  struct Case: Decodable, CustomTestStringConvertible {
    var stage: String
    var label: String
    var place: String
    var text: String
    var left: String
    var title: String?
    var site: String?
    var date: String?
    var authors: [String]?
    var tags: [String]?
    var expect: String?
    var testDescription: String { "\(stage), \(place): \(label)" }
  }

  static let cases: [Case] = {
    let folder = Fixtures.root.appending(path: "Fixtures/tables").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var cases: [Case] = []
    for name in names.sorted() where name.hasPrefix("detectors-") {
      for line in (try? Fixtures.lines("tables/\(name)")) ?? [] {
        do {
          cases.append(try JSONDecoder().decode(Case.self, from: Data(line.utf8)))
        } catch {
          cases.append(
            Case(stage: name, label: "\(error)", place: "head", text: line, left: ""))
        }
      }
    }
    return cases
  }()

  static let prose = [
    "The ferry left the northern quay at dawn with nine cows and a piano aboard.",
    "Nobody in the village could say later who had paid for the crossing that morning.",
    "The piano stood in the school until the roof was mended four winters afterwards.",
    "Children learned to play on it, and the cows went back over the ice in March.",
  ]

  static func document(_ test: Case) -> (document: Document, lines: Range<Int>) {
    let lines = test.text.components(separatedBy: "\n")
    let before: [String]
    let after: [String]
    switch test.place {
    case "head": (before, after) = (["Harbour"], prose)
    case "body": (before, after) = (Array(prose[..<2]), Array(prose[2...]))
    case "tail": (before, after) = (prose, [])
    case "foot": (before, after) = (prose + ["© 2014 Harbour"], [])
    default: (before, after) = ([], [])
    }
    var document = Document(lines: before + lines + after)
    document.metadata.title = test.title
    document.metadata.site = test.site
    document.metadata.date = test.date
    document.metadata.authors = test.authors ?? []
    document.metadata.tags = test.tags ?? []
    return (document, before.count..<before.count + lines.count)
  }

  @Test(arguments: cases) func takesAndLeaves(test: Case) throws {
    let stage = try #require(
      ClassifyStages.all.first { type(of: $0).name == test.stage }, "no stage \(test.stage)")
    var (document, lines) = Self.document(test)
    if test.place == "foot" { _ = Pipeline([CopyrightLine()]).clean(&document) }
    let untouched = document
    _ = Pipeline([stage]).clean(&document)
    let left = lines.filter { !document.blocks[$0].isDropped }.map { document.string(of: $0) }
    let found = left.joined(separator: "\n")
    if test.expect == "fail" {
      #expect(found != test.left, "known weakness is mended: \(test.label)")
    } else {
      #expect(
        found == test.left, "\(test.testDescription)\nexpected: \(test.left)\nfound:    \(found)")
    }
    let broken = StageLaws.violations(of: stage, on: untouched)
    #expect(broken.isEmpty, "\(broken.joined(separator: "\n"))")
  }
}
