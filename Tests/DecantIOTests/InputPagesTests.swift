import DecantIO
import Testing

@Suite struct InputPagesTests {
  private func pages(
    _ text: String, _ separator: String = "\u{C}", _ limit: Int = 1 << 20
  ) throws -> [String] {
    let folder = try InputFolder()
    let file = try folder.write("pages", text)
    return listing([file]) {
      $0.form = .pages
      $0.pageSeparator = Array(separator.utf8)
      $0.maxDocumentBytes = limit
    }
  }

  @Test(arguments: [
    ("a", ["1 a"]),
    ("a\n\u{C}b\n\u{C}", ["1 a\n", "2 b\n"]),
    ("a\n\u{C}\nb\n\u{C}\n", ["1 a\n", "2 b\n"]),
    ("a\r\nb\r\n\u{C}\r\nc", ["1 a\r\nb\r\n", "3 c"]),
    ("a\rb\u{C}c", ["1 a\rb", "2 c"]),
    ("a\u{C}\u{C}b", ["1 a", "1 ", "1 b"]),
    ("\u{C}a", ["1 ", "1 a"]),
  ])
  func partsAtFormFeeds(text: String, expected: [String]) throws {
    #expect(try pages(text) == expected)
  }

  @Test(arguments: [
    ("a\n---\nb --- c\n---\n", ["1 a\n", "3 b --- c\n"]),
    ("---\na\n---", ["1 ", "2 a\n"]),
    ("a\r\n---\r\n---x\r\nx---\r\n", ["1 a\r\n", "3 ---x\r\nx---\r\n"]),
    ("a---\n", ["1 a---\n"]),
  ])
  func partsAtWholeLines(text: String, expected: [String]) throws {
    #expect(try pages(text, "---") == expected)
  }

  @Test func passesOverALargePage() throws {
    let large = String(repeating: "x\n", count: 500_000)
    #expect(
      try pages("a\u{C}\(large)\u{C}b", "\u{C}", 1000) == [
        "1 a",
        "too-large: line 1: byte 2: expected a page of at most 1000 bytes, found a larger one",
        "500001 b",
      ])
    #expect(
      try pages("\(large)===\nb", "===", 1000) == [
        "too-large: line 1: byte 0: expected a page of at most 1000 bytes, found a larger one",
        "500002 b",
      ])
  }
}
