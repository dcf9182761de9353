import DecantTestKit
import DecantText
import Glibc
import Testing

@testable import DecantHTML

/// Pages made to be costly: four times the page takes about four times as long, and the tree keeps the
/// laws.
@Suite(.serialized) struct HostilePageTests {
  /// A page of about `count` of the same thing.
  struct Shape: CustomTestStringConvertible, Sendable {
    var label: String
    var page: @Sendable (Int) -> String
    var testDescription: String { label }

    init(_ label: String, _ page: @escaping @Sendable (Int) -> String) {
      self.label = label
      self.page = page
    }
  }

  static let shapes: [Shape] = [
    Shape("nested div") { String(repeating: "<div>", count: $0) },
    Shape("nested b") { String(repeating: "<b>", count: $0) },
    Shape("b of their own") { (0..<$0).map { "<b id=\($0)>" }.joined() },
    Shape("a with paragraphs") { String(repeating: "<a><p>x", count: $0) },
    Shape("text before a table") { "<table>" + String(repeating: "x<b>y</b><tr>", count: $0) },
    Shape("text and cells") { "<table>" + String(repeating: "x<td>y</td>&amp;<i>", count: $0) },
    Shape("ends of nothing") {
      String(repeating: "<div>", count: 400) + "<object>" + String(repeating: "</div>", count: $0)
    },
    Shape("ends of unknown names") {
      String(repeating: "<x-1>", count: 400) + String(repeating: "</x-2>", count: $0)
    },
    Shape("misnested") { "<b><i><u><s>" + String(repeating: "<p></b>", count: $0) },
    Shape("attributes") { "<p " + (0..<$0).map { "a\($0)=1 " }.joined() + ">" },
    Shape("ampersands") { String(repeating: "&", count: $0) },
    Shape("comments") { String(repeating: "<!--", count: $0) },
    Shape("comments in a script") { "<script>" + String(repeating: "<!--<script>", count: $0) },
    Shape("NUL") { String(repeating: "a\0", count: $0) },
    Shape("bodies") { (0..<$0).map { "<body a\($0)>" }.joined() },
    Shape("templates") { String(repeating: "<template>", count: $0) },
    Shape("svg") { String(repeating: "<svg>", count: $0) },
  ]

  @Test(arguments: shapes) func takesTimeByItsBytes(shape: Shape) {
    let small = Array(shape.page(1_000).utf8)
    let large = Array(shape.page(4_000).utf8)
    #expect(TreeLaws.violation(of: small) == nil)
    let once = seconds { _ = HTMLTree(small) }
    let fourfold = seconds { _ = HTMLTree(large) }
    // A square would be sixteen times as long.
    #expect(
      fourfold < 9 * once + 0.01, "\(once) s for a page, \(fourfold) s for four times as much")
  }

  @Test func flattensWhatIsTooDeep() {
    let tree = HTMLTree(Array((String(repeating: "<div>", count: 5_000) + "deep").utf8))
    var depth = 0
    var index = tree.nodes.count - 1
    while index > 0 {
      index = Int(tree.nodes[index].parent)
      depth += 1
    }
    #expect(depth <= 514)
    #expect(tree.nodes.count(where: { $0.isHTML(.div) }) == 5_000)
    #expect(tree.nodes.last.map { tree.string($0.text) } == "deep")
    #expect(!tree.isCut)
  }

  @Test func readsNoFurtherThanItsSteps() {
    let open = String(repeating: "<x-1>", count: 500)
    let tree = HTMLTree(Array((open + String(repeating: "</x-2>", count: 20_000)).utf8))
    #expect(tree.isCut)
    let usual = String(repeating: "<p><x-1><b>x</b></x-1></p>", count: 2_000)
    #expect(!HTMLTree(Array((open + usual).utf8)).isCut)
  }

  @Test func readsNoFurtherThanItsElements() {
    var options = HTMLTreeOptions()
    options.maxElements = 100
    let tree = HTMLTree(Array(String(repeating: "<p>x", count: 500).utf8), options: options)
    #expect(tree.isCut)
    #expect(tree.nodes.count(where: { $0.kind == .element }) <= 102)
  }

  @Test func forgetsAttributesBeyondTheLimit() throws {
    let page = "<p " + (0..<5_000).map { "a\($0)=1 a\($0)=2 " }.joined() + ">x"
    let tree = HTMLTree(Array(page.utf8))
    let paragraph = try #require(tree.nodes.firstIndex { $0.isHTML(.p) })
    #expect(tree.nodes[paragraph].attributes.count > 500)
    #expect(
      tree.attributes[tree.nodes[paragraph].attributes].allSatisfy { tree.string($0.value) == "1" })
    #expect(tree.nodes.last.map { tree.string($0.text) } == "x")
  }

  /// Processor time of this thread, the best of three.
  private func seconds(_ body: () -> Void) -> Double {
    (0..<3).map { _ in
      var (start, end) = (timespec(), timespec())
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
      body()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
      return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
    }.min() ?? 0
  }
}
