import DecantCore
import DecantStages
import DecantTestKit
import DecantText
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
    let folder = Fixtures.root.appending(path: "Fixtures/tables").path
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

  /// The other mark speaks too: where a comma parts, a point groups.
  @Test func learnsFromTheOtherMark() {
    let lines = ["Le premier pesait 0,75 kg.", "Le second 12,5 kg.", "Il y a 1.250 pièces."]
    #expect(clean(lines, lang: "fr")[2] == "Il y a 1250 pièces.")
    #expect(clean([lines[2]], lang: "fr") == [lines[2]])
    // In one sentence once is enough.
    #expect(
      clean(["Sur 1.250 pièces, 12,5 % manquent."], lang: "fr")
        == ["Sur 1250 pièces, 12.5 % manquent."])
    let million = ["Всего 1.250.000 штук.", "Ещё 2.345.678 штук.", "Из них 1.250 штук."]
    #expect(clean(million, lang: "ru")[2] == "Из них 1250 штук.")
  }

  /// A language that parts by points follows a page that measures with commas.
  @Test func learnsDecimalCommasFromMeasures() {
    let lines = ["It holds 2,5 kg.", "Or 3,75 kg of it.", "In all 4,5 so far, not 3,09800."]
    for lang in ["en", "und"] {
      #expect(clean(lines, lang: lang)[2] == "In all 4.5 so far, not 3,09800.")
      #expect(clean([lines[0], lines[2]], lang: lang) == [lines[0], lines[2]])
      #expect(clean(lines + ["They sold 1,234,567."], lang: lang)[2] == lines[2])
    }
  }

  @Test func readsColumnsByTheirCells() {
    // Points group in one column, and part in the next.
    let rows = ["Nord\t1.234.567\t0.75", "Süd\t1.250\t1.250", "West\t2.345.678\t0.80"]
    #expect(
      cells(rows, .tableRow, lang: "fr") == [
        "Nord\t1234567\t0.75", "Süd\t1250\t1.250", "West\t2345678\t0.80",
      ])
    #expect(cells([rows[1]], .tableRow, lang: "fr") == [rows[1]])
  }

  @Test func readsItemsByTheirNeighbours() {
    let items = ["Erde 0,75 kg", "Kies 1,250 kg"]
    #expect(cells(items, .listItem, lang: "fr") == ["Erde 0.75 kg", "Kies 1.250 kg"])
    #expect(cells([items[1]], .listItem, lang: "fr") == [items[1]])
  }

  /// Rows of one table or items of one list, cleaned.
  private func cells(_ lines: [String], _ kind: Block.Kind, lang: String) -> [String] {
    let text = Array(lines.joined(separator: "\n").utf8)
    var document = Document(text: text, charactersIn: text.count)
    let group = document.append(Group(kind == .tableRow ? .table : .list))
    var start = 0
    for line in lines {
      document.append(
        kind, range: TextRange(start..<start + line.utf8.count), lines: nil, group: group)
      start += line.utf8.count + 1
    }
    document.metadata.language = lang
    _ = Pipeline([Numbers()]).clean(&document)
    return document.keptLines
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
