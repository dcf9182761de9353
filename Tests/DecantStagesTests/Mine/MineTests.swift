import DecantCore
import DecantTestKit
import Foundation
import Testing

@testable import DecantStages

@Suite struct MineTests {
  static let stages: [any Stage] = [
    Title(), Site(), PublicationDate(), Authors(), Tags(), Categories(), License(),
  ]

  static var fixtures: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
  }

  static func objects(_ url: URL) throws -> [[String: Any]] {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  static func mined(_ document: Document) -> Document {
    var document = document
    _ = Pipeline(stages).clean(&document)
    return document
  }

  /// What differs between mined metadata and what a case states; keys without a value are skipped.
  static func differences(_ found: Metadata, _ wanted: [String: Any]) -> [String] {
    let strings: [(String, String?)] = [
      ("title", found.title), ("site", found.site), ("date", found.date),
      ("modified", found.modified), ("license", found.license),
    ]
    let lists = [
      ("authors", found.authors), ("tags", found.tags), ("categories", found.categories),
    ]
    var differences: [String] = []
    for (key, value) in strings where wanted[key] != nil {
      let want = wanted[key] as? String
      if want != value { differences.append("\(key): \(value ?? "null")\n  not \(want ?? "null")") }
    }
    for (key, value) in lists {
      guard let want = wanted[key] as? [String], want != value else { continue }
      differences.append("\(key): \(value)\n  not \(want)")
    }
    return differences
  }

  @Test func minesTheTable() throws {
    for item in try Self.objects(Self.fixtures.appending(path: "tables/mined.jsonl")) {
      let lines = item["lines"] as? [String] ?? []
      let document = Self.mined(Document(lines: lines))
      let broken = Self.differences(document.metadata, item)
      #expect(broken.isEmpty, "\(item["label"] ?? ""): \(broken.joined(separator: "\n"))")
      #expect(document.ledger.isEmpty)
    }
  }

  static func pages() throws -> [(name: String, lines: [String], wanted: [String: Any])] {
    let folder = fixtures.appending(path: "pages")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().compactMap {
      let page = folder.appending(path: $0)
      guard let text = try? String(contentsOf: page.appending(path: "source.txt"), encoding: .utf8),
        let wanted = try? objects(page.appending(path: "expected.jsonl")).first
      else { return nil }
      let lines = text.split(whereSeparator: \.isNewline).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return ($0, lines, wanted)
    }
  }

  /// Share of stated values on the pages that must be found, inclusive.
  static let pageFloor = 0.94

  @Test func minesThePages() throws {
    let keys = ["title", "site", "date", "modified", "license", "authors", "tags"]
    var stated = 0
    var broken: [String] = []
    for page in try Self.pages() {
      stated += keys.count { page.wanted[$0] != nil }
      let found = Self.mined(Document(lines: page.lines)).metadata
      broken += Self.differences(found, page.wanted).map { "\(page.name): \($0)" }
    }
    let share = 1 - Double(broken.count) / Double(max(1, stated))
    #expect(share >= Self.pageFloor, "\(share): \(broken.joined(separator: "\n"))")
  }

  @Test func keepsTheLaws() throws {
    for page in try Self.pages() {
      for stage in Self.stages {
        let broken = StageLaws.violations(of: stage, on: Document(lines: page.lines))
        #expect(broken.isEmpty, "\(page.name): \(broken)")
      }
    }
  }

  @Test func keepsTheLawsOnRandomLines() {
    let pieces = [
      "By", "Tags:", " ", ",", "©", "2016", "28", ".", "June", "|", " - ", "Ann", "Holt", ">",
      "CC", "BY", "4.0", "published", "\u{200B}", "年", "é", "/", ":", "\t", "\"",
    ]
    var state: UInt64 = 41
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for round in 0..<150 {
      let lines = (0..<next(12)).map { _ in
        (0..<1 + next(14)).map { _ in pieces[next(pieces.count)] }.joined()
      }
      for stage in Self.stages {
        let broken = StageLaws.violations(of: stage, on: Document(lines: lines))
        #expect(broken.isEmpty, "seed 41, round \(round): \(broken) \(lines)")
      }
    }
  }

  @Test func leavesGivenValues() {
    var document = Document(lines: [
      "A kiln - Pottery", "A kiln", "By Nora Quill", "4 May 2019", "Tags: a, b", "CC BY 4.0",
    ])
    document.metadata.title = "Given"
    document.metadata.site = "Site"
    document.metadata.date = "2001-02-03"
    document.metadata.authors = ["Someone"]
    document.metadata.tags = ["x"]
    document.metadata.categories = ["y"]
    document.metadata.license = "MIT"
    #expect(Self.mined(document).metadata == document.metadata)
  }
}
