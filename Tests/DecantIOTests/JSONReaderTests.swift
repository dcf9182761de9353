import DecantText
import Foundation
import Testing

@Suite struct JSONReaderTests {
  /// The canonical form of `text`, or the fault found in it.
  private func canonical(_ text: String) -> String { canonical(Array(text.utf8)) }

  private func canonical(_ bytes: [UInt8]) -> String {
    var reader = JSONReader()
    do {
      try reader.read(bytes.span)
    } catch {
      return "\(error.offset): \(error.message)"
    }
    var result: [UInt8] = []
    reader.appendCanonical(0, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  @Test(arguments: [
    (
      #" { "a" : [ 1 , -0.50e+07 , true , null , { } , [ ] ] } "#,
      #"{"a":[1,-0.50e+07,true,null,{},[]]}"#
    ),
    (#"123456789012345678901234567890.10"#, "123456789012345678901234567890.10"),
    (#"{"a":1,"b":2,"a":{"c":3,"c":[4,{"d":5,"d":6}]}}"#, #"{"b":2,"a":{"c":[4,{"d":6}]}}"#),
    (#"{"a":1,"\u0061":2}"#, #"{"a":2}"#),
    (#"{"a\u0000":1,"a":2,"b":3}"#, #"{"a":2,"b":3}"#),
    (#""x\u0000y\ud800z\udc00\ud83d\ude00\ud83d\u0041""#, "\"xy\u{FFFD}z\u{FFFD}😀\u{FFFD}A\""),
    (#""\"\\\/\b\f\n\r\t\u007f\u0085\u2028é""#, #""\"\\/\b\f\n\r\t\u007f\u0085\u2028é""#),
    ("\"\u{2029}\u{A0}\"", "\"\\u2029\u{A0}\""),
    ("[[],[[]],{\"a\":{}}]", "[[],[[]],{\"a\":{}}]"),
  ])
  func writesOneFormForAll(text: String, expected: String) {
    #expect(canonical(text) == expected)
  }

  @Test(arguments: [
    ("", "0: expected a value, found nothing"),
    ("   ", "0: expected a value, found nothing"),
    ("{\"a\" 1}", "5: expected a colon, found a number"),
    ("{\"a\":1,}", "7: expected a key, found a closing brace"),
    ("[1,]", "3: expected a value, found a closing bracket"),
    ("[1}", "2: expected a comma or the container's end, found a closing brace"),
    ("{} x", "3: expected the end, found something else"),
    ("{\"a\":1", "6: expected a comma or the container's end, found the end"),
    ("\"a\\qb\"", "2: expected an escape, found none of JSON's"),
    ("[\"a", "1: expected a closing quote, found the end"),
    ("\"a\u{2}b\"", "2: expected an escape, found a raw control character"),
    ("[01]", "1: expected a number, found something like one"),
    ("nul", "0: expected a value, found something else"),
    ("1\"a\"", "0: expected a number, found something like one"),
    ("\"a\"b", "3: expected the end, found something else"),
  ])
  func namesTheFault(text: String, expected: String) {
    #expect(canonical(text) == expected)
  }

  @Test func nestsToTheLimit() {
    let limit = JSONReader.maxDepth
    let good = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(canonical(good) == good)
    #expect(canonical("[" + good + "]").hasPrefix("64: expected at most 64 levels"))
    #expect(canonical(String(repeating: "[", count: 100_000)).contains("levels"))
  }

  @Test func repairsUTF8BeforeReading() {
    #expect(
      canonical(Array("[\"a".utf8) + [0xF5, 0xE2, 0x82] + Array("b\"]".utf8))
        == "[\"a\u{FFFD}\u{FFFD}b\"]")
  }

  @Test func outdoesKeysAmongMany() {
    var text = "{"
    for index in 0..<5000 { text += "\"k\(index % 2500)\":\(index)," }
    text += "\"z\":0}"
    var reader = JSONReader()
    #expect(throws: Never.self) { try reader.read(Array(text.utf8).span) }
    let members = reader.members()
    #expect(members.count == 2501)
    #expect(members.first?.name == Array("k0".utf8))
  }

  @Test func readsOneTextAfterAnother() throws {
    var reader = JSONReader()
    try reader.read(Array("[\"\(String(repeating: "x", count: 300_000))\"]".utf8).span)
    #expect(reader.elements(of: 0).count == 1)
    #expect(throws: JSONError.self) { try reader.read([0x7B].span) }
    #expect(reader.nodes.isEmpty)
    try reader.read(Array("[1,2]".utf8).span)
    #expect(reader.elements(of: 0).count == 2)
  }

  @Test func survivesRandomBytes() {
    var seed: UInt64 = 7
    let letters = Array("{}[]:,\"\\u0aeE+-.1 \n tfn".utf8) + [0xC3, 0xE2, 0x00, 0xFF]
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for _ in 0..<Int(seed >> 59) {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(letters[Int(seed >> 33) % letters.count])
      }
      let once = canonical(bytes)
      // Whatever was accepted is accepted again, and stays as it is.
      if let first = once.first, !first.isNumber || !once.contains(": expected") {
        #expect(canonical(once) == once, "seed 7, bytes \(bytes)")
      }
    }
  }
}

@Suite struct JSONTestSuiteTests {
  /// Every document of the suite, read as a value; skipped where the suite is not at hand.
  @Test func agreesWithTheSuite() throws {
    guard let folder = ProcessInfo.processInfo.environment["DECANT_DATA"] else { return }
    let base = URL(fileURLWithPath: folder).appendingPathComponent("json-test-suite/test_parsing")
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: base.path) else {
      return
    }
    var counts = ["y": 0, "n": 0, "i": 0]
    for name in names.sorted() where name.hasSuffix(".json") {
      var reader = JSONReader()
      let bytes = try [UInt8](Data(contentsOf: base.appendingPathComponent(name)))
      var fault: JSONError?
      do { try reader.read(bytes.span) } catch { fault = error }
      switch name.first {
      case "y": #expect(fault == nil, "\(name): \(fault?.message ?? "")")
      case "n": #expect(fault != nil, "\(name) was accepted")
      default: break
      }
      counts[String(name.prefix(1)), default: 0] += 1
    }
    print("JSONTestSuite: \(counts)")
    #expect(counts["y"] ?? 0 >= 95)
    #expect(counts["n"] ?? 0 >= 187)
  }
}
