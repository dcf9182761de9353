import DecantCore
import DecantText
import Testing

@testable import DecantIO

struct RecordTextTests {
  private func text(_ page: Document, keepsBlanks: Bool = false) -> String {
    String(decoding: RecordText(page, keepsBlanks: keepsBlanks).bytes, as: UTF8.self)
  }

  @Test func partsBlocksByABlankLine() {
    var page = Document()
    page.add(.heading, "One", level: 1)
    page.add(.paragraph, "  two \n")
    page.add(.paragraph, "three")
    #expect(text(page) == "One\n\ntwo\n\nthree")
  }

  @Test func setsItemsOfOneListClose() {
    var page = Document()
    let first = page.append(Group(.list))
    let inner = page.append(Group(.list, parent: first))
    let second = page.append(Group(.list))
    page.add(.listItem, "a", group: first)
    page.add(.listItem, "b", level: 2, group: inner)
    page.add(.listItem, "c", group: first)
    page.add(.listItem, "d", group: second)
    page.add(.listItem, "e")
    page.add(.listItem, "f")
    #expect(text(page) == "a\nb\nc\n\nd\n\ne\n\nf")
  }

  @Test func setsRowsOfOneTableCloseAndKeepsEmptyCells() {
    var page = Document()
    let table = page.append(Group(.table))
    let inner = page.append(Group(.table, parent: table))
    page.add(.tableRow, "\tx\t", group: table)
    page.add(.tableRow, "1\t\t3 ", group: table)
    page.add(.tableRow, " \t ", group: table)
    page.add(.tableRow, "q", group: inner)
    #expect(text(page) == "\tx\t\n1\t\t3\n\nq")
  }

  @Test func aBlockOfAnotherKindPartsAList() {
    var page = Document()
    let list = page.append(Group(.list))
    page.add(.listItem, "a", group: list)
    page.add(.paragraph, "p", group: list)
    page.add(.listItem, "b", group: list)
    #expect(text(page) == "a\n\np\n\nb")
  }

  @Test func keepsTheIndentationOfCode() {
    var page = Document()
    page.add(.code, "\n  \n    if x {\n\n\ty\n    }\n\n  ")
    page.add(.verse, "   far\nin")
    #expect(text(page) == "    if x {\n\n\ty\n    }\n\n   far\nin")
  }

  @Test func skipsWhatIsDroppedMetaOrEmpty() {
    var page = Document()
    page.add(.meta, "title")
    page.add(.paragraph, " \t\n")
    page.add(.paragraph, "\u{0}\u{85}")
    page.add(.paragraph, "gone")
    page.add(.paragraph, "stays")
    page.add(.paragraph, "")
    page.run { $0.drop(3, Reason("test")) }
    let layout = RecordText(page)
    #expect(String(decoding: layout.bytes, as: UTF8.self) == "stays")
    #expect(layout.pieces.map(\.block) == [4])
    #expect(RecordText(Document()).bytes.isEmpty)
  }

  @Test func holdsNoControlsButTabAndLineFeed() {
    var page = Document()
    page.add(.paragraph, "a\u{0}b\u{C}c\r\nd\u{9B}e\u{7F}")
    #expect(text(page) == "ab\nc\nde")
  }

  @Test func leavesBlanksWhereTheyAreToStay() {
    var page = Document()
    page.add(.paragraph, "  a ")
    page.add(.paragraph, "b\t")
    #expect(text(page, keepsBlanks: true) == "  a \n\nb\t")
  }

  @Test func countsScalars() {
    var page = Document()
    page.add(.paragraph, "Жай 😀")
    page.add(.paragraph, "é")
    let layout = RecordText(page)
    #expect(layout.scalars == 8)
    #expect(layout.pieces.map(\.scalars) == [0..<5, 7..<8])
    #expect(layout.pieces.map(\.bytes) == [0..<11, 13..<15])
  }

  @Test func leavesOutWhatWasCut() {
    var page = Document()
    page.add(.paragraph, "date  words")
    page.run { page in
      page.cut(0, page.segments[page.blocks[0].segments.lowerBound].range, Reason("date"))
    }
    #expect(text(page) == "words")
  }
}
