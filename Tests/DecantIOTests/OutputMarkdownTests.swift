import DecantCore
import Testing

@testable import DecantIO

struct MarkdownTests {
  private func body(_ build: (inout Document) -> Void) -> String {
    var writer = RecordWriter()
    writer.form = .markdown
    writer.fields = RecordFields([])
    var page = Document()
    build(&page)
    let text = writer.record(page, of: Record(bytes: [])).text
    return String(text.dropFirst("---\n---\n".count))
  }

  @Test func hasFrontMatter() {
    var writer = RecordWriter()
    writer.form = .markdown
    let expected = """
      ---
      id: "olives-1"
      url: "https://example.org/olives"
      title: "Pressing olives"
      lang: "en"
      authors: ["A. Wren"]
      ---

      ## Ölpresse

      The fruit   is "washed".

      - salt
      - olives

      """
    #expect(writer.record(.sample, of: .sample).text == expected)
  }

  @Test func marksHeadingsListsAndQuotes() {
    let text = body { page in
      let list = page.append(Group(.list))
      page.add(.heading, "One\nline", level: 1)
      page.add(.heading, "Deep", level: 9)
      page.add(.heading, "Some")
      page.add(.listItem, "a", level: 1, group: list)
      page.add(.listItem, "b\nc", level: 2, group: list)
      page.add(.quote, "said\nso", level: 1)
    }
    let expected =
      "\n# One line\n\n###### Deep\n\n## Some\n\n- a\n  - b\\\n    c\n\n> said\\\n> so\n"
    #expect(text == expected)
  }

  @Test func drawsTablesThatAreFilledUp() {
    let text = body { page in
      let table = page.append(Group(.table))
      page.add(.tableRow, "a\tb|c", group: table)
      page.add(.tableRow, "\t2\t3", group: table)
      page.add(.paragraph, "end")
    }
    #expect(text == "\n| a | b\\|c |  |\n| --- | --- | --- |\n|  | 2 | 3 |\n\nend\n")
  }

  @Test func fencesCodeBeyondItsOwnTicks() {
    #expect(body { $0.add(.code, "  x = `1`") } == "\n```\n  x = `1`\n```\n")
    #expect(body { $0.add(.code, "```\n*a*\n```") } == "\n````\n```\n*a*\n```\n````\n")
  }

  @Test func breaksVerseHard() {
    #expect(
      body { $0.add(.verse, "far\n  in\n\nsea") } == "\nfar\\\n&nbsp;&nbsp;in\n\nsea\n")
  }

  @Test(arguments: [
    ("# no heading", "\\# no heading"),
    ("- no item", "\\- no item"),
    ("3. no item", "3\\. no item"),
    ("2016. was a year", "2016\\. was a year"),
    ("a *b* [c] <d> `e` \\", "a \\*b\\* \\[c\\] \\<d> \\`e\\` \\\\"),
    ("_x_ &amp; ~y~", "\\_x\\_ \\&amp; \\~y\\~"),
    ("> no quote", "\\> no quote"),
  ])
  func escapesMarkup(text: String, expected: String) {
    #expect(body { $0.add(.paragraph, text) } == "\n\(expected)\n")
  }

  @Test(arguments: ["snake_case & co", "3.5 litres", "a - b + c", "Über # 7", "12345678901. x"])
  func leavesPlainTextAlone(text: String) {
    #expect(body { $0.add(.paragraph, text) } == "\n\(text)\n")
  }
}
