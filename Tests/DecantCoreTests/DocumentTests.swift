import DecantCore
import DecantTestKit
import DecantText
import Testing

@Suite struct DocumentTests {
  @Test func cutsPiecesOutOfASegment() throws {
    var document = Document(lines: ["Monday     A A A Deu Eng"])
    let block = document.blocks[0]
    #expect(block.segments.count == 2)
    let whole = document.segments[block.segments.lowerBound + 1].range
    document.cut(0, TextRange(whole.start..<whole.start + 5), Reason("letters"))
    #expect(document.string(of: 0) == "Monday Deu Eng")
    document.cut(0, document.segments[document.blocks[0].segments.lowerBound].range, Reason("day"))
    #expect(document.string(of: 0) == "Deu Eng")
    #expect(!document.blocks[0].isDropped)
    let last = try #require(
      document.blocks[0].segments.first { !document.segments[$0].isCut })
    document.cut(0, document.segments[last].range, Reason("names"))
    #expect(document.blocks[0].isDropped)
    #expect(document.removed.map(\.text) == ["A A A", "Monday", "Deu Eng"])
  }

  @Test func aCutOfTheWholeIsADrop() {
    var document = Document(lines: ["^ top", "text"])
    document.cut(0, document.blocks[0].range, Reason("symbol"))
    #expect(document.ledger.map(\.deed) == [.drop])
    #expect(document.keptLines == ["text"])
  }

  @Test func rewritesAfterACutKeepWhatIsLeft() {
    var document = Document(lines: ["one | two | three"])
    let middle = document.segments[document.blocks[0].segments.lowerBound + 1].range
    document.cut(0, middle, Reason("middle"))
    #expect(document.string(of: 0) == "one | three")
    var draft = Draft()
    document.withBytes(of: 0) { bytes in
      draft.keep(bytes, 0..<6)
      draft.replace(6..<11, with: "3".utf8, rule: "digits")
    }
    document.rewrite(0, with: draft)
    #expect(document.string(of: 0) == "one | 3")
    let edit = document.ledger[1]
    #expect(document.text.string(in: edit.before) == "three")
    #expect(document.text.string(in: edit.after) == "3")
  }

  @Test func aDroppedBlockStaysDropped() {
    var document = Document(lines: ["a", "b"])
    document.drop(0, Reason("first"))
    document.drop(0, Reason("again"))
    var draft = Draft()
    draft.replace(0..<1, with: "c".utf8, rule: "change")
    document.rewrite(0, with: draft)
    #expect(document.ledger.count == 1)
    #expect(document.string(of: 0) == "a")
  }

  @Test func theBudgetEndsAPageAtTheSamePlace() {
    struct Spender: Stage {
      static let name = "spender"
      func clean(_ document: inout Document) -> Verdict {
        while document.spend(1000) {}
        return .keep
      }
    }
    var document = Document(lines: ["a"])
    #expect(Pipeline([Spender()]).clean(&document) == .exhausted(stage: "spender"))
  }
}
