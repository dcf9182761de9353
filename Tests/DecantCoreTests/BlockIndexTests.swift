import DecantCore
import DecantTestKit
import DecantText
import Testing

@Suite struct BlockIndexTests {
  /// Every third of 200 lines holds a number, and one names a way to log in.
  private static func page() -> Document {
    Document(
      lines: (0..<200).map { number in
        number == 130 ? "Log in" : number % 3 == 0 ? "Row \(number)" : "plain words"
      })
  }

  @Test func findsBlocksByTraitAndConcept() {
    let page = Self.page()
    let expected = (0..<200).filter { $0 % 3 == 0 && $0 != 130 }
    #expect(Array(page.blocks(of: Interest(.digit))) == expected)
    #expect(Array(page.blocks(of: Interest(naming: ConceptSet(.login)))) == [130])
    #expect(Array(page.blocks(of: Interest(.currency))).isEmpty)
    #expect(Array(page.blocks(of: .everything)) == Array(0..<200))
  }

  @Test func findsTheLastBlock() {
    let page = Self.page()
    #expect(page.lastBlock(of: Interest(.digit), before: 200) == 198)
    #expect(page.lastBlock(of: Interest(.digit), before: 198) == 195)
    #expect(page.lastBlock(of: Interest(.digit), before: 64) == 63)
    #expect(page.lastBlock(of: Interest(.digit), before: 0) == nil)
    #expect(page.lastBlock(of: Interest(naming: ConceptSet(.login)), before: 130) == nil)
  }

  @Test func tellsOneBlock() {
    let page = Self.page()
    #expect(page.isOf(Interest(.digit), 195))
    #expect(!page.isOf(Interest(.digit), 196))
  }

  /// What parts the segments of a block belongs to the block.
  @Test func holdsWhatPartsSegments() {
    let page = Document(lines: ["one | two", "three"])
    #expect(Array(page.blocks(of: Interest(.pipe))) == [0])
  }
}
