import DecantCore
import DecantIO
import Foundation
import Testing

@Suite struct InputJSONLinesTests {
  private func lines(
    _ text: String, _ change: (inout InputOptions) -> Void = { _ in }
  ) throws -> [String] {
    let folder = try InputFolder()
    let file = try folder.write("lines", text)
    return listing([file]) {
      $0.form = .jsonl
      change(&$0)
    }
  }

  @Test func countsLinesAndSkipsBlankOnes() throws {
    let text = "\u{FEFF}{\"text\":\"a\"}\r\n\n  \r\n{\"text\":\"b\"}\n{\"text\":\"c\"}"
    #expect(try lines(text) == ["1 a", "4 b", "5 c"])
  }

  @Test func goesOnAfterABrokenLine() throws {
    let text = "{\"text\":\"a\"}\n{\"text\" 5}\n{{{\n[1]\n{\"text\":\"d\"}\n{\"text\":\"e"
    #expect(
      try lines(text) == [
        "1 a", "bad-json: line 2: byte 21: expected a colon, found a number",
        "bad-json: line 3: byte 25: expected a key or a closing brace, found an object",
        "bad-json: line 4: expected an object, found another value", "5 d",
        "bad-json: line 6: byte 53: expected a closing quote, found the end",
      ])
  }

  @Test(arguments: [
    (
      #"{"id":"q"}"#,
      "no-text: line 1: expected a field text, raw_content, content, body, html, found none"
    ),
    (
      #"{"text":3.5}"#,
      "bad-text: line 1: expected a string as text (text, raw_content, content, body, html), found another value"
    ),
    (#"{"text":null,"body":"b"}"#, "1 b"),
    (#"{"html":"<p>"}"#, "1 html <p>"),
    (#"{"html":"<p>","content":"c"}"#, "1 html <p>"),
    (#"{"html":"","content":"c"}"#, "1 c"),
    (#"{"html":null,"content":"c"}"#, "1 c"),
    (#"{"schema":"decant.record/1","html":"<p>","text":"t"}"#, "1 t"),
    (#"{"body":"b","text":"t"}"#, "1 t"),
    (#"{"text":"one","text":"two"}"#, "1 two"),
    (#"{"text":""}"#, "1 "),
    (#"{"text":"a\u0000b\udbffc"}"#, "1 a\u{0}b\u{FFFD}c"),
    (#"{"schema":"decant.drop/1","id":"x"}"#, "skipped no-document"),
  ])
  func findsTheText(text: String, expected: String) throws {
    #expect(try lines(text) == [expected])
  }

  @Test func takesWhatIsGiven() throws {
    let record = try #require(
      try records(
        #"{"doc_id":42,"uri":"http://a.example/","title":" A\tb ","publish_date":"2016-06-28 17:32","#
          + #""fetched":"2020-03-01T00:30:00.25+01:00","language":"pt_BR","text":"x","n":1.50,"#
          + #""url":7,"deep":{"k":[1,{"z":"\u0000"}],"k":2}}"#
      ).first)
    #expect(record.names.own == "42")
    #expect(record.provenance.id == "42")
    #expect(record.given.url == "http://a.example/")
    #expect(record.given.title == "A b")
    #expect(record.given.date == "2016-06-28T17:32:00")
    #expect(record.given.crawled == "2020-02-29T23:30:00Z")
    #expect(record.given.language == "pt-BR")
    #expect(record.isUnicode)
    #expect(
      String(decoding: record.extra, as: UTF8.self) == #""n":1.50,"url":7,"deep":{"k":2}"#)
  }

  @Test func leavesValuesOfTheWrongTypeInExtra() throws {
    let record = try #require(
      try records(#"{"id":1.5,"title":["x"],"date":"June 3","lang":"English","text":"x"}"#).first)
    #expect(record.names.own == nil)
    #expect(record.given == Metadata())
    #expect(
      String(decoding: record.extra, as: UTF8.self)
        == #""id":1.5,"title":["x"],"date":"June 3","lang":"English""#)
  }

  @Test func readsARecordOfItsOwn() throws {
    let record = try #require(
      try records(
        #"{"schema":"decant.record/1","id":"k1","url":null,"host":null,"title":"T","text":"x","#
          + #""lang":"en","lang_score":0.9,"date":"2016-06-28T17:32:00","authors":["A","B"],"#
          + #""tags":["t"],"quality":{},"stats":{},"source":{"file":"f"},"extra":{"a":1},"new":2}"#
      ).first)
    #expect(record.names.own == "k1")
    #expect(record.given.title == "T")
    #expect(record.given.authors == ["A", "B"])
    #expect(record.given.tags == ["t"])
    #expect(record.given.date == "2016-06-28T17:32:00")
    #expect(String(decoding: record.extra, as: UTF8.self) == #""a":1,"new":2"#)
  }

  @Test func looksUnderTheNamesOfFlags() throws {
    let text = #"{"text":"a","story":"b","key":"k","id":"i","where":"http://b.example/"}"#
    var options = InputOptions()
    options.fields.text = "story"
    options.fields.id = "key"
    options.fields.url = "where"
    let record = try #require(try records(text, options).first)
    #expect(record.bytes == Array("b".utf8))
    #expect(record.names.own == "k")
    #expect(record.given.url == "http://b.example/")
    #expect(String(decoding: record.extra, as: UTF8.self) == #""text":"a","id":"i""#)
    options.fields.text = nil
    options.fields.html = "story"
    #expect(try lines(text) { $0.fields = options.fields } == ["1 html b"])
  }

  @Test func boundsLinesAndTexts() throws {
    let text = "{\"text\":\"\(String(repeating: "x", count: 90))\"}\n{\"text\":\"a\"}\r\n"
    #expect(
      try lines(text) { $0.maxLineBytes = 100 } == [
        "line-too-long: line 1: byte 0: expected a line of at most 100 bytes, found a longer one",
        "2 a",
      ])
    #expect(try lines(text) { $0.maxLineBytes = 101 }.count == 2)
    #expect(try lines(text) { $0.maxLineBytes = 12 }.last == "2 a")
    #expect(
      try lines(text) { $0.maxDocumentBytes = 89 } == [
        "too-large: line 1: expected a text of at most 89 bytes, found 90", "2 a",
      ])
    #expect(try lines(text) { $0.maxDocumentBytes = 90 }.count == 2)
  }

  @Test func passesOverAHundredMegabytes() throws {
    let folder = try InputFolder()
    let file = try folder.write("long", "{\"text\":\"")
    let handle = try #require(FileHandle(forWritingAtPath: file))
    handle.seekToEndOfFile()
    let piece = Data(repeating: 0x78, count: 1 << 20)
    for _ in 0..<100 { handle.write(piece) }
    handle.write(Data("\"}\n{\"text\":\"b\"}\n".utf8))
    try handle.close()
    let before = residentMegabytes()
    let found = listing([file]) { $0.maxLineBytes = 1 << 20 }
    #expect(found.first?.hasPrefix("line-too-long: line 1: byte 0:") == true)
    #expect(found.dropFirst() == ["2 b"])
    #expect(residentMegabytes() - before < 64)
  }

  /// Most memory this process has held so far, in MiB.
  private func residentMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}
