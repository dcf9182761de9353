import Foundation
import Testing

@testable import DecantIO

struct JSONWriterTests {
  private func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text.utf8.span)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func writesCommasByItself() {
    var json = JSONWriter()
    json.beginObject()
    json.key("a")
    json.beginArray()
    json.integer(1)
    json.null()
    json.beginArray()
    json.endArray()
    json.beginObject()
    json.endObject()
    json.double(0.125)
    json.endArray()
    json.key("b")
    json.object(members: Array(#""x":1"#.utf8))
    json.endObject()
    let line = String(decoding: json.line(), as: UTF8.self)
    #expect(line == #"{"a":[1,null,[],{},0.125],"b":{"x":1}}"# + "\n")
  }

  @Test(arguments: [
    ("", #""""#),
    ("plain text", #""plain text""#),
    (#"a "b" \c"#, #""a \"b\" \\c""#),
    ("tab\tline\nreturn\r", #""tab\tline\nreturn\r""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("\u{80}\u{9F}x", #""\u0080\u009fx""#),
    ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#),
  ])
  func escapes(text: String, expected: String) {
    #expect(quoted(text) == expected)
  }

  @Test(arguments: [
    "\u{A0}\u{BF}é", "“quoted” – dashed …", "\u{2027}\u{202A}\u{20AC}", "Қаз Рус", "日本語", "😀",
    "/slash/",
  ])
  func leavesCleanTextAlone(text: String) {
    #expect(Array(quoted(text).utf8) == Array("\"\(text)\"".utf8))
  }

  @Test func keepsEveryScalar() throws {
    var text = ""
    for value in UInt32(0)...0x3000 {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    let bytes = Data("[\(quoted(text))]".utf8)
    let back = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String])
    #expect(Array(back[0].unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func takesControlsOutOrShowsThem() {
    func written(_ text: String, _ controls: ControlCharacters) -> String {
      var json = JSONWriter()
      json.string(text, controls: controls)
      return String(decoding: json.bytes, as: UTF8.self)
    }
    let text = "a\u{0}b\u{85}c\r\nd\re\u{7F}f\u{9B}g\th"
    #expect(written(text, .removed) == #""ab\nc\nd\nefg\th""#)
    #expect(written(text, .shown) == #""a␀b"# + "\u{FFFD}c␍\\nd␍e␡f\u{FFFD}g\\th\"")
    #expect(written("é\u{A0}", .removed) == "\"é\u{A0}\"")
  }

  @Test func writesWhatIsNoNumberAsNull() {
    var json = JSONWriter()
    json.beginArray()
    for value in [nil, Double.nan, .infinity, 1, -0.00001, 0.98765] { json.double(value) }
    json.endArray()
    #expect(String(decoding: json.bytes, as: UTF8.self) == "[null,null,null,1,0,0.9877]")
  }
}
