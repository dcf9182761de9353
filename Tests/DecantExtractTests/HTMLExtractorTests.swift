import DecantCore
import DecantText
import Testing

@testable import DecantExtract

@Suite struct HTMLExtractorTests {
  private func page(_ html: String) -> Document {
    var record = Record(bytes: Array(html.utf8), form: .html)
    return HTMLExtractor().document(from: &record)
  }

  /// Blocks as kind, level where there is one, and text; metadata candidates left out.
  private func listing(_ html: String) -> [String] {
    let page = page(html)
    return page.kept.map { index in
      let block = page.blocks[index]
      return block.kind.name + (block.level > 0 ? " \(block.level)" : "") + ": "
        + page.string(of: index)
    }
  }

  /// What the markup states, as field, source and value.
  private func statements(_ html: String) -> [String] {
    let page = page(html)
    return page.blocks.indices.compactMap { index in
      page.evidence(of: index).statement.map {
        "\($0.field) \($0.source): \(page.string(of: index))"
      }
    }
  }

  @Test(arguments: [
    ("<p>One <b>word</b>s.<p>Two", ["paragraph: One words.", "paragraph: Two"]),
    ("<div>a<div>b</div>c</div>", ["paragraph: a", "paragraph: b", "paragraph: c"]),
    ("<h2>Head</h2>text", ["heading 2: Head", "paragraph: text"]),
    ("<p>a<br>b<br><br>c", ["paragraph: a\nb", "paragraph: c"]),
    ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["list-item 1: a", "list-item 2: b", "list-item 1: c"]),
    ("<ul><li><h3>a</h3><p>b</p></ul>", ["heading 3: a", "paragraph: b"]),
    ("<dl><dt>a<dd>b</dl>", ["definition: a", "definition: b"]),
    ("<blockquote><p>a<blockquote>b</blockquote></blockquote>", ["quote 1: a", "quote 2: b"]),
    ("<pre>\n  a\n    b \n</pre>", ["code:   a\n    b"]),
    ("<figure><img><figcaption>a</figcaption></figure>", ["caption: a"]),
    (
      "<table><caption>c<tr><th>a<th>b<tr><td>1<td><p>2</p>3<tr><td><td>4</table>",
      ["caption: c", "table-row: a\tb", "table-row: 1\t2 3", "table-row: \t4"]
    ),
    (
      "<table><tr><td><p>a</p><p>b</p><td>c</table>",
      ["paragraph: a", "paragraph: b", "paragraph: c"]
    ),
    (
      "<table role=presentation><tr><th>a<th>b<tr><td>c<td>d</table>",
      ["paragraph: a", "paragraph: b", "paragraph: c", "paragraph: d"]
    ),
    ("<a href=1>a</a><a href=2>b</a> <i>c</i><i>d</i>", ["paragraph: a b cd"]),
    ("a<svg><title>no</title></svg>b<script>no</script>c", ["paragraph: a bc"]),
    ("<p>&nbsp;<p> <p>\u{A0}a", ["paragraph: \u{A0}", "paragraph: \u{A0}a"]),
    ("<button>Go</button>text", ["other: Go", "paragraph: text"]),
    ("", []), ("<", ["paragraph: <"]), ("<!-- a --><title>t</title>", []),
  ])
  func walksIntoBlocks(_ html: String, _ expected: [String]) {
    #expect(listing(html) == expected, "\(html)\nexpected: \(expected)\nfound:    \(listing(html))")
  }

  @Test(arguments: [
    ("<p hidden>a", true), ("<div style='color:red; DISPLAY : none'><p>a", true),
    ("<p aria-hidden=true>a", true), ("<body><noscript><p>a</noscript>", true), ("<dialog>a", true),
    ("<dialog open>a", false), ("<p style='display:block'>a", false), ("<p>a", false),
    ("<p><span hidden>a</span>b", false),
  ])
  func knowsWhatIsHidden(_ html: String, _ isHidden: Bool) throws {
    let page = page(html)
    let index = try #require(page.kept.first { _ in true })
    #expect(page.evidence(of: index).isHidden == isHidden, "\(html)")
  }

  @Test func knowsTheWayToABlock() throws {
    let page = page(
      "<body class=x><div id=page><nav class='main-nav wide'><ul><li><a href=/>Home</a>")
    let index = try #require(page.kept.first { _ in true })
    let evidence = page.evidence(of: index)
    let path = try #require(evidence.path)
    #expect(page.text.string(in: path) == "div#page > nav.main-nav > ul > li")
    #expect(evidence.linkDensity == 1)
    #expect(evidence.near.contains(.navigation))
  }

  @Test(arguments: [
    ("<title> A\n b </title>", ["title titleElement: A b"]),
    ("<html lang=de><meta property=OG:Title content=x>", ["language head: de", "title head: x"]),
    ("<link rel='canonical' href='http://a.example/'>", ["canonical head: http://a.example/"]),
    ("<p>a <a rel='tag nofollow' href=/t>Mill</a>", ["tag body: Mill"]),
    ("<time datetime=2020-01-02>yesterday</time>", ["published body: 2020-01-02"]),
    (
      #"<script type="application/ld+json">{"@type":"WebPage","name":"n","datePublished":"2020-01-02"}</script>"#,
      ["title page: n", "published page: 2020-01-02"]
    ),
    (
      ##"<script type="application/ld+json">[{"@type":"Person","@id":"#p","name":"Ann"},{"@type":["NewsArticle"],"headline":"h","author":{"@id":"#p"}}]</script>"##,
      ["title structured: h", "author structured: Ann"]
    ),
    (#"<script type="application/ld+json">{"@type":</script>"#, []),
    ("<meta name=viewport content=x>", []),
  ])
  func takesWhatIsStated(_ html: String, _ expected: [String]) {
    #expect(statements(html) == expected, "\(html)")
  }

  @Test(
    arguments: [
      ("<meta charset=\"KOI8-R\">", "koi8-r"), ("<META  CharSet = 'utf-8' >", "utf-8"),
      ("<meta http-equiv=content-type content='text/html; charset=Big5'>", "big5"),
      ("<meta content='text/html; charset=big5' http-equiv='Content-Type'>", "big5"),
      ("<meta name=x content='charset=big5'>", nil), ("<!-- <meta charset=x> -->", nil),
      ("<p title='<meta charset=x>'><meta charset=y>", "y"), ("<metacharset=x>", nil),
      (String(repeating: " ", count: 1100) + "<meta charset=x>", nil), ("<meta charset=", nil),
      ("", nil),
    ] as [(String, String?)])
  func findsTheDeclaredCharset(_ html: String, _ expected: String?) {
    let bytes = Array(html.utf8)
    let label = DeclaredCharset.label(in: bytes.span).map { String(decoding: $0, as: UTF8.self) }
    #expect(label == expected, "\(html)")
  }

  @Test func decodesByTheDeclaredCharset() {
    let page = Array("<meta charset=windows-1251><p>".utf8) + [0xCC, 0xE8, 0xF0]
    var record = Record(bytes: page, form: .html)
    let document = HTMLExtractor().document(from: &record)
    #expect(document.kept.map { document.string(of: $0) } == ["Мир"])
    #expect(record.provenance.charset == "windows-1251")
    #expect(record.provenance.charsetFrom == "label")
  }

  /// Deep, wide and broken pages end, with all of their text.
  @Test(arguments: [
    String(repeating: "<div>", count: 20_000) + "x",
    String(repeating: "<table><tr><td>", count: 3_000) + "x",
    String(repeating: "<ul><li>", count: 5_000) + "x",
    String(repeating: "<a href=x>", count: 5_000) + "x",
    String(repeating: "<p>x", count: 20_000), String(repeating: "<br>", count: 50_000) + "x",
    String(repeating: "<blockquote>", count: 5_000) + "x",
    "<p class=\"" + String(repeating: "a-b ", count: 100_000) + "\">x",
  ])
  func takesHostilePages(_ html: String) {
    let page = page(html)
    #expect(page.kept.contains { page.string(of: $0).hasSuffix("x") })
  }
}
