import DecantCore
import DecantExtract
import DecantTestKit
import Testing

/// How lines become blocks: each case is a page, and its blocks as `kind: text`.
@Suite struct TextLayoutTests {
  private func blocks(_ text: String, verbatim: Bool = false) -> [String] {
    var extractor = TextExtractor()
    extractor.isVerbatim = verbatim
    var record = Record(bytes: Array(text.utf8))
    let document = extractor.document(from: &record)
    return document.blocks.indices.map {
      "\(document.blocks[$0].kind.name): \(document.string(of: $0))"
    }
  }

  @Test func linesAreBlocksOfTheirOwn() {
    #expect(
      blocks("Home\nNews\n\nA sentence that stands alone.\r\nAnother.\r") == [
        "paragraph: Home", "paragraph: News", "paragraph: A sentence that stands alone.",
        "paragraph: Another.",
      ])
  }

  @Test func joinsParagraphsBrokenAtAWidth() {
    let page = """
      The mill by the lower bridge was built in the year of the great flood
      and has ground the flour of three valleys ever since, first by water,
      then by steam and in the end by a small engine that nobody can repair
      any more.

      Its keeper still lives above the wheel and opens the door to visitors
      on every second Sunday.
      """
    #expect(blocks(page).count == 2)
    #expect(blocks(page)[1].hasSuffix("to visitors on every second Sunday."))
  }

  @Test func keepsListsApart() {
    #expect(
      blocks("You need\n- two eggs\n- flour\n  of rye\n- salt\nMix well") == [
        "paragraph: You need", "list-item: - two eggs", "list-item: - flour of rye",
        "list-item: - salt", "paragraph: Mix well",
      ])
  }

  @Test func aSingleHyphenIsNoList() {
    #expect(blocks("- Come in.\nHe waited.") == ["paragraph: - Come in.", "paragraph: He waited."])
  }

  @Test(arguments: ["\t", " | ", "    "]) func rowsHaveTheirCellsPartedByTabs(separator: String) {
    let rows = [["Bread", "2,40"], ["Milk", "1,15"], ["Salt", "0,80"]].map {
      $0.joined(separator: separator)
    }
    #expect(
      blocks(rows.joined(separator: "\n")) == [
        "table-row: Bread\t2,40", "table-row: Milk\t1,15", "table-row: Salt\t0,80",
      ])
  }

  @Test func codeKeepsIndentation() {
    #expect(
      blocks("Write\n\nfor (i = 0; i < n; i++) {\n    total += x[i];\n}\n\nand run it.") == [
        "paragraph: Write", "code: for (i = 0; i < n; i++) {\n    total += x[i];\n}",
        "paragraph: and run it.",
      ])
  }

  @Test func stanzasKeepTheirLines() {
    let stanza = "The river took the bridge away,\nthe boats lay in the grass,\nand no one came."
    #expect(
      blocks("Song\n\n\(stanza)\n\nEnd") == [
        "paragraph: Song", "verse: \(stanza)", "paragraph: End",
      ])
  }

  @Test func aCoupletBesideAStanzaIsVerse() {
    let stanza = "The river took the bridge away,\nthe boats lay in the grass,\nand no one came."
    #expect(
      blocks("We had a bridge,\nand then none.\n\n\(stanza)\n\nHome\nNews") == [
        "verse: We had a bridge,\nand then none.", "verse: \(stanza)", "paragraph: Home",
        "paragraph: News",
      ])
    let between = "year by year\n(1931, 1932)"
    #expect(
      blocks("\(stanza)\n\n\(between)\n\n\(stanza)") == [
        "verse: \(stanza)", "verse: \(between)", "verse: \(stanza)",
      ])
  }

  @Test func aFormIsNoVerse() {
    #expect(
      blocks("Leave a comment\nYour address will not be published.\nAll fields are needed.")
        .allSatisfy { $0.hasPrefix("paragraph") })
  }

  @Test(arguments: [
    "Boots (4)\nBags (12)", "$19.99 $24.99\n$9.99 $12.99", "Read more >>\nView all >>",
    "(4)$19.99\n(12)$24.99",
  ]) func pricesAndCountsAreNoCode(lines: String) {
    #expect(blocks(lines).allSatisfy { $0.hasPrefix("paragraph") })
  }

  @Test(arguments: [
    "def sum(a):\n    print(a)\n    if (a) < (3):", "print(depth(3))\nprint(\"x\")",
    "2021-01-31;128450;ok\n2021-02-01;128612;ok", "$ python3 tide.py\n2.6976",
  ]) func codeIsCode(lines: String) {
    #expect(blocks(lines).allSatisfy { $0.hasPrefix("code") })
  }

  @Test func numbersWithDashesAreLists() {
    #expect(
      blocks("01 - Ferry\n02 - Pier\n\n3 - 1\n2 - 0") == [
        "list-item: 01 - Ferry", "list-item: 02 - Pier", "paragraph: 3 - 1", "paragraph: 2 - 0",
      ])
  }

  @Test func menusAreNoVerse() {
    #expect(blocks("Home\nNews\nContact\nImprint").allSatisfy { $0.hasPrefix("paragraph") })
  }

  @Test func verbatimKeepsEveryLine() {
    #expect(
      blocks("  a  b \n\nc\r\n", verbatim: true) == ["other:   a  b ", "other: ", "other: c"])
  }

  @Test(arguments: ["", "\n", "\u{FEFF}", "\n\n\n \t "]) func nothingIsNoBlock(page: String) {
    #expect(blocks(page).isEmpty)
  }
}
