import DecantCore
import DecantExtract
import Testing

/// A label that came beside the bytes decides where they do not.
@Suite struct CharsetLabelTests {
  private func decoded(_ bytes: [UInt8], _ label: String?) -> (text: String, from: String?) {
    var record = Record(bytes: bytes)
    record.charsetLabel = label
    let document = TextExtractor().document(from: &record)
    let text = document.blocks.indices.map { document.string(of: $0) }.joined()
    return (text, record.provenance.charsetFrom)
  }

  /// The word for morning in windows-1251.
  private let morning: [UInt8] = [0xD3, 0xF2, 0xF0, 0xEE]

  @Test func takesTheLabel() {
    let found = decoded(morning, "CP1251")
    #expect(found.text == "Утро")
    #expect(found.from == "label")
  }

  @Test func takesUTF8ForWhatItIs() {
    let found = decoded(Array("Утро".utf8), "windows-1251")
    #expect(found.text == "Утро")
    #expect(found.from == "utf-8")
  }

  @Test(arguments: [nil, "utf-8", "no-such-charset", ""]) func looksWhereALabelSaysNothing(
    label: String?
  ) {
    #expect(decoded(morning, label).from == "detected")
  }
}
