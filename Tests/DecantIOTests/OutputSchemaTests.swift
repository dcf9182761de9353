import DecantCore
import Foundation
import Testing

@testable import DecantIO

struct SchemaTests {
  private func schema(_ schema: Schema) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any] ?? [:]
  }

  /// Keys of `properties`, in the order of the text, which the parsed object does not keep.
  private func properties(_ schema: Schema) throws -> [String] {
    let text = schema.text
    let start = try #require(text.range(of: "\n  \"properties\": {"))
    return topLevelKeys(String(text[text.index(before: start.upperBound)...]))
  }

  @Test func recordsHaveTheKeysOfTheSchemaInItsOrder() throws {
    var writer = RecordWriter()
    writer.includesBlocks = true
    writer.includesNumbers = true
    writer.explains = true
    let line = writer.record(.sample, of: .sample)
    #expect(topLevelKeys(line.text) == (try properties(.record)))
    let plain = RecordWriter().record(.sample, of: Record(bytes: []))
    #expect(topLevelKeys(plain.text) == (try schema(.record))["required"] as? [String])
  }

  @Test func dropsAndErrorsToo() throws {
    let drop = RecordWriter().drop(.sample, stage: "s", Reason("r"))
    #expect(topLevelKeys(drop.text) == (try properties(.drop)))
    let error = RecordWriter().error(
      .sample, DocumentError(code: "c", stage: "s", message: "m"))
    #expect(topLevelKeys(error.text) == (try properties(.error)))
  }

  @Test(arguments: Schema.allCases)
  func isJSONOfTheDraft(_ kind: Schema) throws {
    let schema = try schema(kind)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(kind.text.hasSuffix("}\n"))
  }

  @Test func everyKeyHasAMeaning() {
    for key in RecordKey.allCases { #expect(!key.meaning.isEmpty, "\(key)") }
    #expect(!Schema.any.text.contains("\"description\": \"\""))
  }
}
