import DecantHTML
import DecantText
import Testing

/// What a walk over a tree relies on.
@Suite struct HTMLTreeTests {
  private func texts(_ page: String) -> [String] {
    let tree = HTMLTree(Array(page.utf8))
    return tree.nodes.filter { $0.kind == .text }.map { tree.string($0.text) }
  }

  @Test func joinsTextThatComesInPieces() {
    #expect(texts("<p>a &amp; b<!-- c -->d</p>") == ["a & bd"])
    #expect(texts("<p>a\r\nb\rc</p>") == ["a\nb\nc"])
    #expect(texts("<table>a<tr>b<td>c</table>d") == ["ab", "c", "d"])
  }

  @Test func keepsWhatScriptsWouldReplace() throws {
    let tree = HTMLTree(Array("<body><noscript><p>a</p></noscript><template>b</template>".utf8))
    let noscript = try #require(tree.nodes.firstIndex { $0.isHTML(.noscript) })
    let inside = tree.nodes[noscript..<Int(tree.nodes[noscript].subtreeEnd)]
    #expect(inside.contains { $0.isHTML(.p) })
    let template = try #require(tree.nodes.firstIndex { $0.isHTML(.template) })
    #expect(Int(tree.nodes[template].subtreeEnd) == template + 2)
  }

  @Test func givesAttributesByName() throws {
    let page = "<x-card CLASS='a &lt; b' data-Key=1 hidden class=c>"
    let tree = HTMLTree(Array(page.utf8))
    let card = try #require(tree.nodes.firstIndex { $0.kind == .element && $0.tag == .unknown })
    #expect(tree.withName(of: card) { $0.count } == 6)
    #expect(tree.value(.class, of: card).map(tree.string) == "a < b")
    #expect(tree.value(.hidden, of: card)?.isEmpty == true)
    #expect(tree.value(.id, of: card) == nil)
    let names = tree.attributes[tree.nodes[card].attributes].map { tree.string($0.name) }
    #expect(names == ["CLASS", "data-key", "hidden"])
    #expect(tree.errors[.duplicateAttribute] == 1)
  }

  @Test func readsAnyPage() {
    for page in [
      "", "\0", "<", "</", "<!", "<!-", "&", "\r", "<p", "<p a='", "<![CDATA[", "<svg><![CDATA[",
    ] {
      let tree = HTMLTree(Array(page.utf8))
      #expect(tree.outline.contains("<body>"), "\(page.debugDescription)")
    }
  }

  @Test func findsEveryNameOfItsTables() {
    for tag in HTMLTag.allCases { #expect(HTMLTag(named: tag.rawValue.uppercased()) == tag) }
    #expect(HTMLTag(named: "divx") == .unknown)
    for name in HTMLAttributeName.allCases where name != .unknown {
      let tree = HTMLTree(Array("<p \(name.rawValue)=1>".utf8))
      let value = tree.nodes.indices.last { tree.nodes[$0].isHTML(.p) }
        .flatMap { tree.value(name, of: $0) }
      #expect(value.map(tree.string) == "1", "\(name)")
    }
  }
}
