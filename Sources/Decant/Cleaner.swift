public import DecantCore
internal import DecantExtract
internal import DecantText

/// Turns documents into clean pages: extraction, then the stages.
///
///     let cleaner = try Cleaner()
///     let page = cleaner.clean(Record(bytes: Array(text.utf8)))
///     print(page.document.metadata.title ?? "untitled")
///
/// A cleaner holds no state of its own and may be used on any number of threads.
public struct Cleaner: Sendable {
  private let extractor: TextExtractor
  private let pipeline: Pipeline
  private let language: String?

  /// - Throws: `OptionError` when a stage, group, knob or charset does not exist.
  public init(_ options: CleaningOptions = CleaningOptions()) throws(OptionError) {
    let nothing: [UInt8] = []
    if let charset = options.charset, CharsetDecoder.decode(nothing.span, charset: charset) == nil {
      throw OptionError("no charset is named '\(charset)'")
    }
    var extractor = TextExtractor()
    extractor.isVerbatim = options.preset == .verbatim
    extractor.charset = options.charset
    self.extractor = extractor
    pipeline = try PipelineBuilder.pipeline(for: options)
    language = options.language
  }

  /// A document after all stages, and how it left them.
  public struct Page: Sendable {
    public let record: Record
    public let document: Document
    public let ending: Pipeline.Ending
  }

  /// Why a document is not read; nil for one that is. Until there is a lane for HTML, HTML is not.
  public static func refusal(of record: Record) -> DocumentError? {
    guard record.form == .html else { return nil }
    return DocumentError(
      code: "unsupported", stage: "extract",
      message: "expected text, found HTML, which is not read yet")
  }

  /// Cleans one document. Total: any bytes are accepted.
  public func clean(_ record: Record) -> Page {
    var record = record
    if let language { record.given.language = language }
    if record.given.host == nil { record.given.host = record.given.url.flatMap(URLHost.of) }
    var document = extractor.document(from: &record)
    let ending = pipeline.clean(&document)
    return Page(record: record, document: document, ending: ending)
  }
}
