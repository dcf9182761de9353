public import DecantCore
internal import DecantText

/// Makes a document of a plain-text page: decodes it, and lays its lines out as blocks.
public struct TextExtractor: Sendable {
  /// Whether every input line becomes one block, blank ones too, exactly as it came.
  public var isVerbatim = false
  /// Charset the input is to be read as, whatever it looks like.
  public var charset: String?

  public init() {}

  /// The page of `record`; its provenance says in the end which charset was found.
  public func document(from record: inout Record) -> Document {
    let decoded = TextDecoder.decode(
      record.bytes, isUnicode: record.isUnicode, charset: charset, label: record.charsetLabel)
    if record.provenance.charset == nil {
      record.provenance.charset = record.isUnicode ? nil : decoded.charset
      record.provenance.charsetFrom = record.isUnicode ? nil : decoded.from
    }
    var document = Document(text: decoded.bytes, charactersIn: decoded.bytes.span.scalarCount)
    document.metadata = record.given
    if isVerbatim {
      VerbatimLayout.layOut(decoded.bytes.span, into: &document)
    } else {
      TextLayout.layOut(decoded.bytes.span, into: &document)
    }
    return document
  }
}
