import Foundation
import Testing

/// Input that nobody should send: a record, a drop or an error, and never a crash or silence.
@Suite struct CommandBadInputTests {
  /// One line of account for each document, a documented exit, and plain messages.
  ///
  /// - Parameter isRefused: whether nothing at all can be read, since the only input is of a kind that
  ///   is not.
  @discardableResult private func account(
    _ input: Data, _ arguments: [String] = [], documents: Int = 1, isRefused: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [[String: Any]] {
    let result = try CommandRun.decant(["--emit", "all"] + arguments, input: input)
    let lines = try result.objects()
    #expect(lines.count == documents, sourceLocation: sourceLocation)
    let hasErrors = lines.contains { $0["error"] != nil }
    #expect(
      result.status == (isRefused ? 2 : hasErrors ? 1 : 0), sourceLocation: sourceLocation)
    expectPlain(result.errors, sourceLocation: sourceLocation)
    for line in lines {
      guard let error = line["error"] as? [String: Any] else { continue }
      for key in ["code", "stage", "message"] {
        #expect((error[key] as? String)?.isEmpty == false, sourceLocation: sourceLocation)
      }
    }
    return lines
  }

  private func code(_ lines: [[String: Any]]) -> String? {
    (lines.first?["error"] as? [String: Any])?["code"] as? String
  }

  private func text(_ lines: [[String: Any]]) -> String? { lines.first?["text"] as? String }

  @Test func emptyInputs() throws {
    for input in ["", "\n", " \t \r\n\r\n", "\u{FEFF}", "\u{0C}"] {
      let line = try #require(try account(Data(input.utf8)).first)
      #expect(line["skipped"] != nil, "\(input.debugDescription)")
    }
    try account(Data(), ["-f", "jsonl"], documents: 0)
    try account(Data("\n\n\r\n".utf8), ["-f", "jsonl"], documents: 0)
  }

  @Test func binaryIsToldOnceItIsNamed() throws {
    var state: UInt64 = 42
    let bytes = (0..<20_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    #expect(code(try account(Data(bytes), isRefused: true)) == "binary")
    try account(Data(bytes), ["-f", "text"])
    #expect(code(try account(Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0]), isRefused: true)) == "damaged")
    try account(Data(repeating: 0, count: 100_000), isRefused: true)
    try account(Data("%PDF-1.4\n".utf8), isRefused: true)
    try account(Data("<!DOCTYPE html><p>mill".utf8))
    try account(Data("{\n  \"text\": \"over lines\"\n}\n".utf8), isRefused: true)
  }

  @Test func nullsAndControls() throws {
    let page =
      Self.lead + "The mill\u{0} by the \u{1B}[31mriver\u{7} opened its doors.\u{7F}\u{9B}\n"
    let kept = try #require(text(try account(Data(page.utf8))))
    #expect(kept.contains("by the"))
    #expect(kept.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
    #expect(!kept.unicodeScalars.contains { (0x7F..<0xA0).contains($0.value) })
  }

  @Test func invalidUTF8() throws {
    let page =
      Data("\(Self.lead)The mill by the river ".utf8) + [0xE2, 0x82]
      + Data(" opened \u{20AC} ".utf8)
    let inputs: [[UInt8]] = [
      [0xFF, 0xFE, 0xFD], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F],
    ]
    for tail in inputs {
      let lines = try account(page + tail + Data(" its doors again.\n".utf8))
      #expect(text(lines)?.contains("its doors again.") == true, "\(tail)")
      let quoted =
        Data("{\"text\":\"".utf8) + Data(page.flatMap { $0 == 0x0A ? [0x5C, 0x6E] : [$0] }) + tail
        + Data(" its doors again.\"}\n".utf8)
      #expect(text(try account(quoted))?.contains("its doors again.") == true, "\(tail) in JSON")
    }
  }

  @Test func loneSurrogatesAndNullsInJSON() throws {
    let line = #"""
      {"id":"\ud800x","text":"\#(Self.lead.replacing("\n", with: "\\n"))The mill \ud83d by \udc00\ud800 the \u0000 river \ud83d\ude00 opened.","k\udfff":"v\udfff"}

      """#
    let lines = try account(Data(line.utf8))
    let kept = try #require(text(lines))
    #expect(kept.contains("😀 opened."))
    #expect(kept.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  /// Paragraphs before the one that matters, so that it does not stand alone.
  private static let lead = CommandPages.page(1) + "\n"

  /// Broken JSON, each line an error of its own that does not end the run.
  @Test(arguments: [
    "{\"text\":\"cut off", "{\"text\":\"a\"} trailing", "[1,2]", "\"text\"", "null", "{}",
    "{\"text\":1}",
    "{\"text\":null}", "{text:\"a\"}", "{\"text\":\"\\x\"}", "{\"text\":\"a\",}",
    "{\"a\":NaN,\"text\":\"b\"}",
    "{\"text\":\"tab\there\"}", "}", "{\"text\":\"a\" \"b\"}",
  ]) func brokenJSON(line: String) throws {
    let input = try CommandPages.line(1) + Data("\(line)\n".utf8) + CommandPages.line(3)
    let lines = try account(input, ["-f", "jsonl"], documents: 3)
    #expect(lines[0]["text"] != nil)
    #expect(lines[2]["text"] != nil)
    if lines[1]["error"] == nil { #expect(lines[1]["text"] != nil || lines[1]["skipped"] != nil) }
    let source = try #require(lines[1]["source"] as? [String: Any])
    #expect(source["line"] as? Int == 2)
  }

  @Test func deepNesting() throws {
    for depth in [60, 1000, 100_000] {
      let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      try account(Data("{\"text\":\"The mill opened.\",\"a\":\(nested)}\n".utf8))
    }
  }

  @Test func veryLongLines() throws {
    func repeated(_ bytes: Int) -> Data {
      let words = "the mill by the river opened "
      return Data(String(repeating: words, count: bytes / words.utf8.count + 1).utf8)
    }
    let line = Data("{\"text\":\"".utf8) + repeated(33 << 20) + Data("\"}\n".utf8)
    let good = try CommandPages.line(1)
    let lines = try account(good + line + good, documents: 3)
    #expect(lines.map { $0["error"] != nil } == [false, true, false])
    #expect(code([lines[1]]) == "line-too-long")
    #expect(code(try account(repeated(21 << 20))) == "too-large")
    #expect(text(try account(repeated(1 << 20)))?.utf8.count ?? 0 > 1_000_000)
  }

  @Test func manyBlankOrTinyLines() throws {
    try account(Data(repeating: 0x0A, count: 300_000))
    try account(Data((0..<30_000).map { "\($0 % 10)\n" }.joined().utf8))
    try account(Data(String(repeating: "| a  \u{A0} · ", count: 20_000).utf8))
  }

  @Test func foldersOfNothing() throws {
    let scratch = try Scratch()
    let result = try CommandRun.decant(["."], in: scratch.url)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("no documents"))
    expectPlain(result.errors)
    _ = try scratch.file("pixels.bin", Data((0..<4000).map { UInt8(truncatingIfNeeded: $0 % 7) }))
    #expect(try CommandRun.decant(["."], in: scratch.url).errors.contains("1 skipped"))
    #expect(try CommandRun.decant(["-q", "."], in: scratch.url).errors.isEmpty)
  }

  @Test func everyCharset() throws {
    let page = """
      Die Mühle am Fluß öffnete wieder ihre Türen. Die Gäste kamen in großen Scharen, und mancher \
      blieb bis zum späten Abend.

      Für die Kinder gab es süße Brötchen, für die Älteren Käse und Bier aus der nächsten Stadt.

      """
    for (encoding, name) in [
      (String.Encoding.utf8, "utf-8"), (.utf16LittleEndian, "utf-16le"),
      (.utf16BigEndian, "utf-16be"), (.isoLatin1, "latin 1"), (.utf32LittleEndian, "utf-32le"),
    ] {
      let mark: String = name.hasPrefix("utf-") ? "\u{FEFF}" : ""
      let bytes = try #require((mark + page).data(using: encoding))
      #expect(
        text(try account(bytes))?.contains("Für die Kinder gab es süße Brötchen") == true, "\(name)"
      )
    }
  }
}
