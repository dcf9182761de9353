import DecantCore
import DecantStages
import DecantTestKit
import DecantText
import Foundation
import Testing

/// Detectors on whole pages: the reasons that a person gave, and the laws of stages.
@Suite struct DetectorPagesTests {
  static func document(_ slug: String) throws -> Document {
    let source = String(decoding: try Fixtures.bytes("pages/\(slug)/source.txt"), as: UTF8.self)
    let lines = source.split(whereSeparator: \.isNewline).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    var document = Document(lines: lines)
    let expected = try JSONSerialization.jsonObject(
      with: Data(try Fixtures.bytes("pages/\(slug)/expected.jsonl")))
    let keys = expected as? [String: Any] ?? [:]
    document.metadata.title = keys["title"] as? String
    document.metadata.date = keys["date"] as? String
    document.metadata.authors = keys["authors"] as? [String] ?? []
    document.metadata.tags = keys["tags"] as? [String] ?? []
    return document
  }

  /// Letters, digits and signs that are no mere separators, for comparing pieces of a line.
  static func core(_ text: some StringProtocol) -> String {
    let separators = Array(" \t|·•/\u{3000}".unicodeScalars)
    var core = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !separators.contains(scalar) { core.append(scalar) }
    return String(core)
  }

  /// What went, as `stage TAB text`, neighbours of one stage in one line.
  static func removed(_ document: Document) -> [String] {
    var pieces: [(stage: String, block: Int, text: String)] = []
    let entries = document.ledger.filter { $0.deed != .rewrite && $0.reason.rule != "separator" }
      .sorted { ($0.block, $0.before.start) < ($1.block, $1.before.start) }
    for entry in entries {
      let text = core(document.text.string(in: entry.before))
      if let last = pieces.last, last.block == entry.block, last.stage == entry.stage {
        pieces[pieces.count - 1].text += text
      } else {
        pieces.append((entry.stage, entry.block, text))
      }
    }
    return pieces.map { "\($0.stage)\t\($0.text)" }
  }

  @Test(arguments: Fixtures.pages.filter { $0.hasPrefix("seed") })
  func findsReasons(slug: String) throws {
    var document = try Self.document(slug)
    _ = Pipeline(ClassifyStages.all).clean(&document)
    let found = Self.removed(document)
    let expected = try Fixtures.lines("pages/\(slug)/reasons.txt").map { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      return "\(parts[0])\t\(Self.core(parts[1]))"
    }
    #expect(
      found == expected,
      "\(slug)\nexpected:\n\(expected.joined(separator: "\n"))\nfound:\n\(found.joined(separator: "\n"))"
    )
  }

  /// No line of the expected text goes: detectors are precise, or they are silent.
  @Test(arguments: Fixtures.pages) func sparesText(slug: String) throws {
    var document = try Self.document(slug)
    _ = Pipeline(ClassifyStages.all).clean(&document)
    let expected = String(
      decoding: try Fixtures.bytes("pages/\(slug)/expected.jsonl"), as: UTF8.self)
    let keys = try JSONSerialization.jsonObject(with: Data(expected.utf8)) as? [String: Any]
    let text = (keys?["text"] as? String ?? "").split(whereSeparator: \.isNewline)
      .map(Self.core)
    let lines = Set(text)
    // A title that is a line of the text too may go where it is the title.
    let kept = document.keptLines.map(Self.core)
    let lost = document.removed.filter { piece in
      let line = Self.core(piece.text)
      return text.count { $0 == line } > kept.count { $0 == line }
    }
    .map { "\($0.stage): \($0.text)" }
    #expect(lost.isEmpty, "\(slug) lost:\n\(lost.joined(separator: "\n"))")
    if ProcessInfo.processInfo.environment["DECANT_SHOW"] != nil {
      print("== \(slug)")
      for line in document.removed { print("  -  \(line.stage)\t\(line.text)") }
      for line in document.keptLines where !lines.contains(Self.core(line)) {
        print("  ?  \(line)")
      }
    }
  }

  @Test(arguments: Fixtures.pages) func keepsLaws(slug: String) throws {
    let document = try Self.document(slug)
    for stage in ClassifyStages.all {
      let broken = StageLaws.violations(of: stage, on: document)
      #expect(broken.isEmpty, "\(slug)\n\(broken.joined(separator: "\n"))")
    }
    // Each stage on what the stages before it left.
    var worked = document
    for stage in ClassifyStages.all {
      let broken = StageLaws.violations(of: stage, on: worked)
      #expect(broken.isEmpty, "\(slug), in order\n\(broken.joined(separator: "\n"))")
      _ = Pipeline([stage]).clean(&worked)
    }
  }
}
