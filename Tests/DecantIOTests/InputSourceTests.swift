import DecantCore
import DecantIO
import Foundation
import Testing

@Suite struct InputSourceTests {
  @Test func readsATextFileAsOnePage() throws {
    let folder = try InputFolder()
    let file = try folder.write("a.txt", "One.\n\u{C}Two.\n")
    #expect(listing([file]) == ["One.\n\u{C}Two.\n"])
    var options = InputOptions()
    options.url = "http://a.example/"
    guard case .record(let record)? = items([file], options).first else {
      Issue.record("no record")
      return
    }
    #expect(record.given.url == "http://a.example/")
    #expect(record.provenance.file == file)
    #expect(record.provenance.line == nil)
    #expect(!record.isUnicode)
  }

  @Test func takesAnEmptyFileForAPageAndForNoLines() throws {
    let folder = try InputFolder()
    let file = try folder.write("a", "")
    #expect(listing([file]) == [""])
    #expect(listing([file]) { $0.form = .pages } == ["1 "])
    #expect(listing([file]) { $0.form = .jsonl } == [])
  }

  @Test func walksFoldersInByteOrder() throws {
    let folder = try InputFolder()
    for name in ["b/z.txt", "b/y/x.txt", "B.txt", "a.txt", "é.txt", ".hidden", ".git/config"] {
      try folder.write(name, name)
    }
    try folder.write("c.bin", (0..<999).map { UInt8(truncatingIfNeeded: $0 &* 37) })
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.txt", withDestinationPath: folder.path + "/a.txt")
    #expect(
      listing([folder.path]) == [
        "B.txt", "a.txt", "b/y/x.txt", "b/z.txt", "skipped unknown-kind", "skipped link", "é.txt",
      ])
    #expect(listing([folder.path + "/link.txt"]) == ["a.txt"])
    #expect(listing([folder.path + "/c.bin"]).first?.hasPrefix("binary: ") == true)
    #expect(listing([folder.path + "/c.bin"]) { $0.form = .text }.count == 1)
  }

  @Test func namesWhatCannotBeRead() throws {
    let folder = try InputFolder()
    let file = try folder.write("a", "A")
    let missing = folder.path + "/no\u{1B}ne"
    let found = items([missing, file, file + "/x"])
    #expect(
      found.map(line) == [
        "missing: expected an input that can be read, found no such file or folder", "A",
        "missing: expected an input that can be read, found not a directory",
      ])
    guard case .error(let error, let provenance) = found[0] else { return }
    #expect(
      ErrorMessage.line(error.message, at: provenance)
        == "\(folder.path)/no\\x1bne: expected an input that can be read, "
        + "found no such file or folder")
  }

  @Test(
    arguments: [
      (Array("%PDF-1.4\n".utf8), "PDF"),
      (Array("{\n  \"text\": \"x\"\n}".utf8), "JSON over several lines"),
    ] as [([UInt8], String)])
  func refusesKindsThatAreNotRead(bytes: [UInt8], name: String) throws {
    let folder = try InputFolder()
    let file = try folder.write("a.txt", bytes)
    #expect(listing([file]) == ["unsupported: expected a page or a dump, found \(name)"])
    #expect(listing([file]) { $0.form = .text } == [String(decoding: bytes, as: UTF8.self)])
  }

  @Test(arguments: [
    "\u{FEFF} \n<!DocType HTML>x", "<html lang=x>", "<!-- a -->\n<body>", "<h1>x", "<title/>",
    "<?xml version=\"1.0\"?>\n<html>",
  ])
  func recognisesHTML(text: String) throws {
    let folder = try InputFolder()
    #expect(listing([try folder.write("a.txt", text)]) == ["html " + text])
    #expect(listing([try folder.write("a.txt", text)]) { $0.form = .text } == [text])
  }

  @Test func takesAnyTagForHTMLInAFileOfThatName() throws {
    let folder = try InputFolder()
    let text = "<p>One</p>"
    #expect(listing([try folder.write("a.txt", text)]) == [text])
    #expect(listing([try folder.write("a.HTML", text)]) == ["html " + text])
    #expect(listing([try folder.write("b.html", "1 < 2")]) == ["1 < 2"])
    #expect(listing([try folder.write("c", "text")]) { $0.form = .html } == ["html text"])
  }

  @Test(arguments: [
    "{\"text\":\"x\"}\n", "\n { \"text\":\"x\"}", "\u{FEFF}{\"text\":\"x\"}\n",
  ])
  func recognisesJSONLines(text: String) throws {
    let folder = try InputFolder()
    let file = try folder.write("a.txt", text)
    #expect(listing([file]).first?.hasSuffix(" x") == true)
  }

  @Test(arguments: [
    "{{Infobox}}\ntext", "{ color: red }", "<b>bold</b>", "a\u{0}b", "[1,2]", "BZh", "PK", "7z",
  ])
  func takesTheRestForText(text: String) throws {
    let folder = try InputFolder()
    let file = try folder.write("a.jsonl", text)
    #expect(listing([file]) == [text])
  }

  @Test func takesUTF16ForText() throws {
    let folder = try InputFolder()
    let wide = String(repeating: "plain words ", count: 20).utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(items([try folder.write("a", wide)]).first.map(\.bytes) ?? 0 > 400)
    #expect(items([try folder.write("b", [0xFF, 0xFE] + wide)]).first.map(\.bytes) ?? 0 > 400)
  }

  @Test func boundsAPage() throws {
    let folder = try InputFolder()
    let file = try folder.write("a", String(repeating: "x", count: 100))
    #expect(listing([file]) { $0.maxDocumentBytes = 100 }.first?.count == 100)
    #expect(
      listing([file]) { $0.maxDocumentBytes = 99 } == [
        "too-large: expected a page of at most 99 bytes, found a larger one"
      ])
    let large = try folder.write("b", String(repeating: "x", count: 3_000_000))
    #expect(listing([large]) { $0.maxDocumentBytes = 9999 }.count == 1)
  }

  @Test func dealsDocumentsToShards() throws {
    let folder = try InputFolder()
    let file = try folder.write("a", "0\u{C}1\u{C}2\u{C}3\u{C}4")
    let one = listing([file, file]) {
      $0.form = .pages
      $0.shard = InputOptions.Shard(1, of: 3)
    }
    #expect(one == ["1 1", "1 4", "1 1", "1 4"])
    let few = listing([file, file]) {
      $0.form = .pages
      $0.limit = 2
    }
    #expect(few == ["1 0", "1 1"])
    #expect(InputOptions.Shard(3, of: 3) == nil)
  }

  @Test func readsNamesFromAFile() throws {
    let folder = try InputFolder()
    let first = try folder.write("a", "A")
    let second = try folder.write("b\nc", "B")
    let lines = try folder.write("lines", "\(first)\r\n\n")
    let zeros = try folder.write("zeros", "\(second)\u{0}\(first)\u{0}")
    #expect(listing([]) { $0.filesFrom = Array(lines.utf8) } == ["A"])
    let found = listing([first]) {
      $0.filesFrom = Array(zeros.utf8)
      $0.isZeroTerminated = true
    }
    #expect(found == ["A", "B", "A"])
    #expect(
      listing([]) { $0.filesFrom = Array("/no/such/list".utf8) }.first?.hasPrefix("missing") == true
    )
  }

  @Test func stopsWhenToldTo() throws {
    let folder = try InputFolder()
    let file = try folder.write("a", "A")
    var source = InputSource(paths: [Array(file.utf8)], isCancelled: { true })
    let item = source.next()
    #expect(item.map(line) == nil)
  }
}
