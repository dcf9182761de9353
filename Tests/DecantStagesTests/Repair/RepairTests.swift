import DecantCore
import DecantTestKit
import DecantText
import Testing

@testable import DecantStages

@Suite struct RepairTests {
  static let tables: [(topic: String, stage: any Stage)] = [
    ("repair-mojibake", MojibakeRepair()), ("repair-swapped", SwappedCharset()),
    ("repair-c1", C1Repair()),
    ("repair-entities", LeftoverEntities()), ("repair-controls", ControlCharacters()),
    ("repair-invisible", InvisibleCharacters()), ("repair-forms", CompatibilityForms()),
    ("repair-look-alikes", LookAlikes()), ("repair-nfc", Normalization()),
    ("spaces", SpaceFolding()),
  ]

  @Test(arguments: tables.indices)
  func repairsAndKeeps(_ index: Int) throws {
    let table = try StageTable(Self.tables[index].topic)
    for failure in table.failures(of: [Self.tables[index].stage]) { Issue.record("\(failure)") }
    #expect(table.balance.change > 5 && table.balance.stay > 5)
  }

  /// A second pass of the whole group finds nothing to do, and no control is left.
  @Test func settlesAsAGroup() {
    let pipeline = Pipeline(Self.tables.map(\.stage))
    for seed in UInt64(0)..<200 {
      var document = RandomPages.page(seed: seed)
      _ = pipeline.clean(&document)
      for index in document.blocks.indices where !document.blocks[index].isDropped {
        let controls = document.string(of: index).unicodeScalars.filter {
          ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
        }
        if !controls.isEmpty { Issue.record("seed \(seed), block \(index): \(controls)") }
      }
    }
  }

  @Test func leavesCleanPagesAlone() {
    let lines = [
      "Plain words, 12.5 % & more; a < b.", "Це звичайний рядок — «так».", "市长说：“好”！",
      "L’été à Nîmes…", "ქალაქი", "مدينة",
    ]
    var document = Document(lines: lines)
    _ = Pipeline(Self.tables.map(\.stage)).clean(&document)
    #expect(document.ledger.isEmpty)
  }

  /// The sources of all page fixtures are clean text in many languages.
  @Test func leavesFixturesAlone() throws {
    for page in Fixtures.pages {
      let bytes = try Fixtures.bytes("pages/\(page)/source.txt")
      let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      var document = Document(lines: lines.map(String.init))
      _ = Pipeline([
        MojibakeRepair(), SwappedCharset(), LookAlikes(), C1Repair(), Normalization(),
      ]).clean(&document)
      for entry in document.ledger {
        Issue.record("\(page): \(entry.reason): \(document.text.string(in: entry.before))")
      }
    }
  }

  @Test func namesTheCharset() {
    var document = Document(lines: ["cafÃ©", "РіРѕСЂРѕРґ"])
    _ = Pipeline([MojibakeRepair()]).clean(&document)
    #expect(document.keptLines == ["café", "город"])
    #expect(document.ledger.first?.reason.rule == "windows-1252")
    #expect(document.ledger.last?.reason.rule == "windows-1251")
  }
}

/// What is meant to take long: floods of one kind of character, each of many thousands.
@Suite struct RepairFloodTests {
  static let floods: [(name: String, unit: String)] = [
    ("combining marks", "\u{301}"), ("marks on a letter", "a\u{300}\u{301}"),
    ("marks out of order", "\u{315}\u{300}"), ("bidi", "\u{202E}\u{2066}"),
    ("joiners", "\u{200D}"), ("tags", "\u{E0041}"), ("first bytes", "Ã"),
    ("misread twice", "ÃƒÂ©"), ("misread MacRoman", "‚Äö√†√∂¬¨¬©"), ("misread KOI8", "п╣"),
    ("mixed letters", "aа"), ("one mixed word", "аaб"), ("boxes", "╨┐"), ("crowded", "Ïðèâåò "),
    ("shifts", "‚‚ƒ"), ("swapped", "мПУФ ЮЕТЕЪ "), ("ampersands", "&amp;"), ("half entities", "&#"),
    ("escapes", "\u{1B}["), ("surrogate halves", "í\u{A0}½"), ("no-break spaces", "\u{A0}"),
    ("lost bytes", "â\u{FFFD}"), ("forms", "ﻻ"), ("controls", "\u{85}\u{93}"),
  ]

  /// The page's budget of steps is for any page whose stages are linear: none may use it up.
  @Test(arguments: floods.indices)
  func staysLinear(_ index: Int) {
    let flood = Self.floods[index]
    let count = 200_000 / flood.unit.utf8.count
    let text = Array(String(repeating: flood.unit, count: count).utf8)
    var document = Document(text: text, charactersIn: text.count)
    document.append(.paragraph, range: TextRange(0..<text.count))
    let ending = Pipeline(RepairTests.tables.map(\.stage)).clean(&document)
    #expect(ending == .kept, "\(flood.name)")
    let isValid = document.withBytes(of: 0) { bytes in
      String(validating: (0..<bytes.count).map { bytes[$0] }, as: UTF8.self) != nil
    }
    #expect(isValid, "\(flood.name)")
  }
}

@Suite struct RandomPageLawTests {
  static let stages: [any Stage] = [
    MojibakeRepair(), SwappedCharset(), LookAlikes(), C1Repair(), LeftoverEntities(),
    ControlCharacters(), InvisibleCharacters(),
    CompatibilityForms(), Normalization(), SpaceFolding(), PageLanguage(), EmptyPage(),
    ShortPage(), NoProse(), MostlyDropped(),
  ]

  @Test(arguments: stages.indices)
  func holdsLaws(_ index: Int) {
    for seed in UInt64(0)..<200 {
      let broken = StageLaws.violations(
        of: Self.stages[index], on: RandomPages.page(seed: seed &+ UInt64(index) &* 10_000))
      if !broken.isEmpty {
        Issue.record("seed \(seed &+ UInt64(index) &* 10_000): \(broken)")
        return
      }
    }
  }

  @Test func isSeeded() {
    let left = RandomPages.page(seed: 7)
    let right = RandomPages.page(seed: 7)
    #expect(left.keptLines == right.keptLines)
    #expect(left.keptLines != RandomPages.page(seed: 8).keptLines)
  }
}
