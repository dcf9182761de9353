import DecantCore
import DecantExtract
import DecantStages
import DecantTestKit
import Testing

/// The laws of stages, for every stage on every page, each on the page as the stages before it
/// leave it.
@Suite struct LawTests {
  private func check(_ bytes: [UInt8], _ what: String) {
    var record = Record(bytes: bytes)
    check(TextExtractor().document(from: &record), what)
  }

  private func check(_ page: Document, _ what: String) {
    var document = page
    for stage in StageCatalog.all() {
      let broken = StageLaws.violations(of: stage, on: document)
      #expect(broken.isEmpty, "\(what): \(broken.joined(separator: "\n"))")
      _ = Pipeline([stage]).clean(&document)
    }
  }

  @Test(arguments: Fixtures.pages) func holdOnPages(slug: String) throws {
    check(try Fixtures.bytes("pages/\(slug)/source.txt"), slug)
  }

  @Test(arguments: Fixtures.htmlPages) func holdOnPagesOfHTML(slug: String) throws {
    var record = Record(bytes: try Fixtures.bytes("pages/\(slug)/source.html"), form: .html)
    check(HTMLExtractor().document(from: &record), slug)
  }

  @Test(arguments: 1...40) func holdOnRandomPages(seed: Int) {
    check(RandomPages.page(seed: UInt64(seed)), "random page of seed \(seed)")
  }

  @Test func everyStageHasAManual() {
    let named = StageCatalog.all().map { type(of: $0).name }
    #expect(Set(named).count == named.count)
    #expect(Set(named) == Set(StageManual.all.map(\.name)))
    for manual in StageManual.all { #expect(!manual.summary.isEmpty, "\(manual.name)") }
  }
}
