import DecantHTML
import Foundation
import Testing

/// The tokenizer on the cases of html5lib-tests, where they are at hand.
@Suite struct TokenizerConformanceTests {
  static let folder = "html5lib-tests/tokenizer"
  static let files = OutsideCases.files(folder, ".test")

  struct Case {
    var label: String
    var input: String
    var mode: HTMLTextMode
    var lastStartTag: HTMLTag
    var tokens: [TokenRecorder.Token]
    var errors: [String]
  }

  static let modes: [String: HTMLTextMode] = [
    "Data state": .data, "PLAINTEXT state": .plaintext, "RCDATA state": .rcdata,
    "RAWTEXT state": .rawtext, "Script data state": .script, "CDATA section state": .cdata,
  ]

  /// Errors of the input stream, which are not told.
  static let untold: Set<String> = [
    "control-character-in-input-stream", "noncharacter-in-input-stream",
    "surrogate-in-input-stream",
  ]

  @Test(.enabled(if: !files.isEmpty, OutsideCases.absent(folder)))
  func conformsToTheStandard() throws {
    var cases = 0
    var failed: [String] = []
    var equalErrors = 0
    for file in Self.files {
      for item in try Self.cases(file) {
        cases += 1
        var input = Array(item.input.utf8)
        input = HTMLNewlines.normalized(input.span) ?? input
        var tokenizer = HTMLTokenizer(
          TokenRecorder(), mode: item.mode, lastStartTag: item.lastStartTag)
        tokenizer.run(input.span)
        if tokenizer.sink.tokens != item.tokens { failed.append(item.label) }
        let errors = tokenizer.sink.errors.map(\.rawValue).sorted()
        if errors == item.errors.filter({ !Self.untold.contains($0) }).sorted() { equalErrors += 1 }
      }
    }
    print("tokenizer: errors are those of the standard in \(equalErrors) of \(cases) cases")
    // 6,810 cases, some of them in several states.
    #expect(cases >= 6_810)
    #expect(Double(failed.count) <= Double(cases) * 0.005)
    #expect(Double(equalErrors) >= Double(cases) * 0.99)
    try KnownMisses("tokenizer").check(failed: failed, of: cases)
  }

  // MARK: Reading the cases

  static func cases(_ file: URL) throws -> [Case] {
    let content = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    let root = try #require(content as? [String: Any])
    let items = try #require((root["tests"] ?? root["xmlViolationTests"]) as? [[String: Any]])
    return try items.enumerated().flatMap { number, item in
      let isDouble = item["doubleEscaped"] as? Bool == true
      func text(_ value: Any?) -> String? {
        (value as? String).map { isDouble ? unescaped($0) : $0 }
      }
      let tokens = try #require(item["output"] as? [[Any]]).map { try token($0, text) }
      let errors = (item["errors"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
      let states = item["initialStates"] as? [String] ?? ["Data state"]
      return try states.map { state in
        Case(
          label: "\(file.lastPathComponent) \(number) \(state)",
          input: try #require(text(item["input"])), mode: try #require(modes[state]),
          lastStartTag: HTMLTag(named: item["lastStartTag"] as? String ?? ""), tokens: tokens,
          errors: errors)
      }
    }
  }

  private static func token(
    _ fields: [Any], _ text: (Any?) -> String?
  ) throws -> TokenRecorder.Token {
    let kind = try #require(fields.first as? String)
    switch kind {
    case "DOCTYPE":
      let isCorrect = try #require(fields[4] as? Bool)
      return .doctype(text(fields[1]), text(fields[2]), text(fields[3]), isCorrect: isCorrect)
    case "StartTag":
      var attributes: [String: String] = [:]
      for (name, value) in try #require(fields[2] as? [String: Any]) {
        attributes[text(name) ?? ""] = text(value)
      }
      return .start(try #require(text(fields[1])), attributes, fields.count > 3)
    case "EndTag": return .end(try #require(text(fields[1])))
    case "Comment": return .comment(try #require(text(fields[1])))
    default:
      #expect(kind == "Character")
      return .text(try #require(text(fields[1])))
    }
  }

  /// Resolves `\uHHHH`; what is no scalar becomes U+FFFD, as in any UTF-8.
  private static func unescaped(_ text: String) -> String {
    var units: [UInt16] = []
    var rest = Array(text.utf16)[...]
    while let unit = rest.popFirst() {
      let digits = rest.dropFirst().prefix(4)
      if unit == 0x5C, rest.first == 0x75,
        let value = UInt16(String(decoding: digits, as: UTF16.self), radix: 16)
      {
        units.append(value)
        rest = rest.dropFirst(5)
      } else {
        units.append(unit)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
