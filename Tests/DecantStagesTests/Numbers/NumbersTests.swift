import DecantCore
import DecantStages
import DecantTestKit
import Foundation
import Testing

/// A row of `Fixtures/tables/numbers*.jsonl`.
struct NumbersCase: Decodable, CustomTestStringConvertible {
  let label: String
  let lang: String
  let before: String
  let after: String

  var testDescription: String { "\(lang): \(label)" }

  static let all: [NumbersCase] = {
    let folder = Fixtures.root.appending(path: "tables").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let lines = names.filter { $0.hasPrefix("numbers") }.sorted()
      .flatMap { (try? Fixtures.lines("tables/\($0)")) ?? [] }
    return lines.compactMap { try? JSONDecoder().decode(NumbersCase.self, from: Data($0.utf8)) }
  }()
}

@Suite struct NumbersTests {
  private func page(_ lines: [String], lang: String?) -> Document {
    var document = Document(lines: lines)
    document.metadata.language = lang == "und" ? nil : lang
    return document
  }

  private func clean(
    _ lines: [String], lang: String?, _ stage: Numbers = Numbers()
  ) -> [String] {
    var document = page(lines, lang: lang)
    _ = Pipeline([stage]).clean(&document)
    return document.keptLines
  }

  @Test func hasItsTable() {
    #expect(NumbersCase.all.count >= 500)
    #expect(Set(NumbersCase.all.map(\.lang)).count >= 50)
    let kept = NumbersCase.all.filter { $0.before == $0.after }.count
    #expect(kept * 2 >= NumbersCase.all.count)
  }

  @Test(arguments: NumbersCase.all)
  func readsTheTable(_ row: NumbersCase) {
    #expect(clean([row.before], lang: row.lang) == [row.after])
  }

  @Test(arguments: NumbersCase.all)
  func keepsTheLaws(_ row: NumbersCase) {
    let document = page([row.before, row.after, row.before], lang: row.lang)
    #expect(StageLaws.violations(of: Numbers(), on: document) == [])
  }

  @Test func leavesItsOwnResultsAlone() {
    var document = page(["Es wog 2,500 kg bei 0,5 bar und 0,7 bar."], lang: "de")
    _ = Pipeline([Numbers()]).clean(&document)
    let once = document.keptLines
    #expect(once == ["Es wog 2.500 kg bei 0.5 bar und 0.7 bar."])
    _ = Pipeline([Numbers()]).clean(&document)
    #expect(document.keptLines == once)
  }

  @Test func learnsFromThePage() {
    let lines = ["Le premier pesait 0,75 kg.", "Le second 0,80 kg.", "Le dernier 1,250 kg."]
    #expect(clean(lines, lang: "fr")[2] == "Le dernier 1.250 kg.")
    #expect(clean(["Le dernier 1,250 kg."], lang: "fr") == ["Le dernier 1,250 kg."])
  }

  @Test func learnsNothingFromContradictions() {
    let lines = ["0,75 et 1,234.50", "0,80 et 2,345.60", "Le dernier 1,250 kg."]
    #expect(clean(lines, lang: "fr")[2] == "Le dernier 1,250 kg.")
  }

  @Test func narrowsToGrouping() {
    var stage = Numbers()
    stage.mode = .join
    let lines = ["Es kostet 1.234,50 Euro oder 2,5 Punkte.", "१,२३,४५६"]
    let expected = ["Es kostet 1234,50 Euro oder 2,5 Punkte.", "१२३४५६"]
    #expect(clean(lines, lang: "de", stage) == expected)
  }

  @Test func keepsDecimalMarks() {
    var stage = Numbers()
    stage.keepsDecimal = true
    #expect(clean(["1 234,50 € und ٢٫٥"], lang: "de", stage) == ["1234,50 € und 2٫5"])
  }

  @Test func keepsNativeDigits() {
    var stage = Numbers()
    stage.keepsDigits = true
    #expect(clean(["৮৮টি ও ১২,৩৪৫"], lang: "bn", stage) == ["৮৮টি ও ১২৩৪৫"])
  }

  @Test func doesNothingWhenOff() {
    var stage = Numbers()
    stage.mode = .off
    #expect(clean(["1.234,50 Euro"], lang: "de", stage) == ["1.234,50 Euro"])
  }

  @Test func leavesCodeAndDroppedBlocksAlone() {
    var document = Document(lines: ["a = 1.234.567"], kind: .code)
    document.metadata.language = "de"
    _ = Pipeline([Numbers()]).clean(&document)
    #expect(document.keptLines == ["a = 1.234.567"])
  }

  @Test func namesItsRules() {
    var document = page(["1.234 und 2 345 678 und 12’345 und 1,5 und ٣"], lang: "de")
    document.metadata.language = "de"
    _ = Pipeline([Numbers()]).clean(&document)
    let rules = document.ledger.map(\.reason.rule)
    #expect(rules == ["group-point", "group-apostrophe", "decimal-comma", "native-digits"])
  }

  @Test func readsLongNumbersExactly() {
    let digits = String(repeating: "123", count: 133)
    let groups = Array(repeating: "123", count: 133).joined(separator: ".")
    #expect(clean(["Zahl \(groups),5 Ende"], lang: "de") == ["Zahl \(digits).5 Ende"])
    #expect(clean(["Zahl \(digits)"], lang: "de") == ["Zahl \(digits)"])
  }

  @Test(arguments: ["de", "en", "ru", "ar", "hi", "zh", "und", "x", "", "sr-Latn-RS", "zz-9-?"])
  func takesAnything(_ lang: String) {
    var random = SeededNumbers(state: 42)
    let pieces = [
      "1", "12", "000", "2016", ",", ".", " ", "\u{A0}", "\u{202F}", "’", "'", "-", ":", "/", "+",
      "(",
      ")", "e", "E5", "м", "٣", "१२", "１", "𞥑", "𝟗", "٬", "٫", "⹁", "，", "$", "%", "\t", "\n", "kg",
      "Tel.", "@", "://", "[", "]", "\u{200E}", "\u{301}", "七",
    ]
    for round in 0..<60 {
      var lines: [String] = []
      for _ in 0..<4 {
        lines.append((0..<24).map { _ in pieces[random.below(pieces.count)] }.joined())
      }
      let document = page(lines, lang: lang)
      let broken = StageLaws.violations(of: Numbers(), on: document)
      #expect(broken == [], "round \(round): \(lines)")
    }
  }

  @Test func staysLinear() {
    for piece in ["1 ", "1,", "1.234,", "१", "1 234 ", "12'345", "+1 234-", "a@1,5"] {
      let document = page([String(repeating: piece, count: 40_000)], lang: "fr")
      var copy = document
      #expect(Pipeline([Numbers()]).clean(&copy) == .kept)
    }
  }
}

/// A small generator of random numbers (xorshift) with a fixed seed.
private struct SeededNumbers {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }
}
