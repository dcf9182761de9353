import DecantCore
import Foundation
import Testing

@testable import DecantIO

struct RecordLineTests {
  private func outcome(_ change: (inout RecordWriter) -> Void = { _ in }) -> Outcome {
    var writer = RecordWriter()
    change(&writer)
    return writer.record(.sample, of: .sample)
  }

  @Test func writesEveryKeyInOrder() throws {
    let expected =
      #"{"schema":"decant.record/1","id":"olives-1","url":"https://example.org/olives","#
      + #""host":null,"site":null,"title":"Pressing olives","#
      + #""text":"Ölpresse\n\nThe fruit   is \"washed\".\n\nsalt\nolives","#
      + #""lang":"en","lang_score":0.9877,"date":null,"modified":null,"crawled":null,"#
      + #""authors":["A. Wren"],"tags":[],"categories":[],"description":null,"image":null,"#
      + #""canonical":null,"license":null,"#
      + #""quality":{"score":null,"page_type":null,"flags":["no-date","short"]},"#
      + #""stats":{"chars_in":321,"chars_out":47,"blocks_in":6,"blocks_out":4,"edits":1},"#
      + #""source":{"file":"dump␛[31m.jsonl","member":null,"record_id":null,"refers_to":null,"#
      + #""digest":null,"media_type":null,"charset":"utf-8","charset_from":null,"#
      + #""id":"olives-1","offset":null,"length":null,"line":7},"#
      + #""extra":{"weight":12.50}}"# + "\n"
    #expect(outcome().text == expected)
  }

  @Test func unknownIsNullOrEmpty() throws {
    let line = RecordWriter().record(Document(), of: Record(bytes: []))
    let object = try line.object
    #expect(object["text"] as? String == "")
    #expect(object["title"] is NSNull)
    #expect((object["authors"] as? [String]) == [])
    #expect(object["extra"] == nil)
    #expect(line.text.hasSuffix("}\n"))
  }

  @Test func explainsInPageOrder() throws {
    let object = try outcome { $0.explains = true }.object
    let dropped = try #require(object["dropped"] as? [[String: Any]])
    #expect(dropped.map { $0["text"] as? String } == ["Home", "News | Prices", "Share this"])
    #expect(dropped.map { $0["index"] as? Int } == [0, 0, 6])
    #expect(dropped.map { $0["rule"] as? String } == ["menu", "max-density", "share-words"])
    #expect(dropped[1]["measured"] as? Double == 0.9333)
    #expect(dropped[2]["measured"] is NSNull)
    #expect(dropped[2]["lines"] as? [Int] == [9, 9])
    let edits = try #require(object["edits"] as? [[String: Any]])
    #expect(edits.count == 1)
    #expect(edits[0]["before"] as? String == "  fruit")
    #expect(edits[0]["after"] as? String == " fruit")
    #expect(edits[0]["stage"] as? String == "deeds")
  }

  @Test func listsAtMostAThousandEditsAndCountsAll() throws {
    var page = Document()
    page.add(.paragraph, String(repeating: "a", count: 1_200))
    page.run { page in
      var draft = Draft()
      for index in 0..<1_200 { draft.replace(index..<index + 1, with: [0x62], rule: "b") }
      page.rewrite(0, with: draft)
    }
    var writer = RecordWriter()
    writer.explains = true
    let object = try writer.record(page, of: .sample).object
    #expect((object["edits"] as? [Any])?.count == 1_000)
    #expect((object["stats"] as? [String: Int])?["edits"] == 1_200)
  }

  @Test func blocksPointIntoTheText() throws {
    let object = try outcome { $0.includesBlocks = true }.object
    let text = Array(try #require(object["text"] as? String).unicodeScalars)
    let blocks = try #require(object["blocks"] as? [[String: Any]])
    let pieces = try blocks.map { block in
      let start = try #require(block["start"] as? Int)
      let end = try #require(block["end"] as? Int)
      return String(String.UnicodeScalarView(text[start..<end]))
    }
    #expect(pieces == ["Ölpresse", "The fruit   is \"washed\".", "salt", "olives"])
    #expect(blocks.map { $0["index"] as? Int } == [2, 3, 4, 5])
    #expect(blocks.map { $0["kind"] as? String }.last == "list-item")
    #expect(blocks[0]["level"] as? Int == 2)
    #expect(blocks[1]["level"] is NSNull)
    #expect(blocks[0]["lines"] as? [Int] == [2, 3])
  }

  @Test func givenValuesWin() throws {
    var record = Record.sample
    record.given.title = "Given"
    record.given.tags = ["t"]
    let object = try RecordWriter().record(.sample, of: record).object
    #expect(object["title"] as? String == "Given")
    #expect(object["tags"] as? [String] == ["t"])
    #expect(object["authors"] as? [String] == ["A. Wren"])
  }

  @Test func writesOnlyChosenFields() throws {
    let fields = try RecordFields(names: "text, id,dropped")
    #expect(topLevelKeys(outcome { $0.fields = fields }.text) == ["id", "text"])
    #expect(throws: RecordFields.UnknownKey(name: "titel")) {
      try RecordFields(names: "id,titel")
    }
  }

  @Test func writesDropsAndErrors() {
    let writer = RecordWriter()
    let drop = writer.drop(
      .sample, stage: "empty-page", Reason("min-words", measured: 3, limit: 50))
    #expect(
      drop.text.hasPrefix(
        #"{"schema":"decant.drop/1","id":"olives-1","skipped":{"stage":"empty-page","#
          + #""rule":"min-words","measured":3,"limit":50},"source":{"file":"#))
    #expect(drop.kind == .drop)
    let error = writer.error(
      .sample, DocumentError(code: "too-large", stage: "reader", message: "30 bytes\u{7}, limit 20")
    )
    #expect(
      error.text.hasPrefix(
        #"{"schema":"decant.error/1","id":"olives-1","error":{"code":"too-large","#
          + #""stage":"reader","message":"30 bytes␇, limit 20"},"source":{"file":"#))
    #expect(error.message == "dump␛[31m.jsonl: line 7: 30 bytes␇, limit 20")
    let none = writer.error(
      DocumentError(code: "bad-json", stage: "json-lines", message: "broken\nline"),
      at: Provenance())
    #expect(none.text.contains(#""id":null"#))
    #expect(none.message == "standard input: broken␊line")
  }

  @Test func messagesNameThePlace() {
    var source = Provenance()
    source.file = "crawl.warc.gz"
    source.offset = 48_201
    source.member = "a\u{9B}b"
    #expect(
      ErrorMessage.line("record ends early", at: source)
        == "crawl.warc.gz: a\u{FFFD}b: byte 48201: record ends early")
  }

  @Test func plainTextIsTitleThenText() {
    #expect(
      outcome { $0.form = .text }.text
        == "Pressing olives\n\nÖlpresse\n\nThe fruit   is \"washed\".\n\nsalt\nolives\n")
    var writer = RecordWriter()
    writer.form = .text
    var page = Document()
    page.add(.paragraph, "words")
    #expect(writer.record(page, of: .sample).text == "words\n")
    #expect(writer.separator == [0x0C])
  }
}
