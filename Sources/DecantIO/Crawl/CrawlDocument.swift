internal import DecantCore
internal import DecantText

/// Makes documents of records of a crawl, or says why one is none.
struct CrawlDocument {
  let origin: InputOrigin
  let options: InputOptions

  /// Why a record is no document, as far as its heads tell; nil for documents.
  func skipReason(_ record: CrawlRecord) -> String? {
    if case .other(let reason) = record.head.kind { return reason }
    if let status = record.http?.status, !options.keepsAllStatus, !(200..<300).contains(status) {
      return (300..<400).contains(status) ? "redirect" : "http-status"
    }
    return mediaType(record)?.kind == .other ? "media-type" : nil
  }

  /// The item that `record` ends as.
  ///
  /// - Parameters:
  ///   - offset: bytes into the file as stored, of what can be fetched alone; nil where it cannot.
  ///   - length: bytes of that.
  func item(_ record: CrawlRecord, offset: Int?, length: Int?) -> InputItem {
    if let reason = record.skipReason { return .skipped(reason: reason) }
    var provenance = provenance(of: record)
    provenance.offset = offset
    provenance.length = length
    if record.isTooLarge { return tooLarge(provenance) }
    if record.head.kind == .response, record.http == nil, record.body.isEmpty {
      return .skipped(reason: "no-block")
    }
    let limits = HTTPBody.Limits(bytes: options.maxDocumentBytes, ratio: options.maxRatio)
    let decoded = HTTPBody.decoded(
      record.body, transfer: record.http?.transfer, content: record.http?.content, limits)
    switch decoded {
    case .failure(.tooLarge): return tooLarge(provenance)
    case .failure(.expansion):
      return error(
        "expansion", "expected at most \(options.maxRatio) bytes from one, found more", provenance)
    case .failure(.needsMemory):
      return error(
        "needs-memory", "expected a body for less memory, found more asked for", provenance)
    case .failure(.damaged(let name)):
      return error("damaged", "expected a body in \(name), found bad data", provenance)
    case .success(let body):
      guard body.bytes.count <= options.maxDocumentBytes else { return tooLarge(provenance) }
      return document(record, body, provenance)
    }
  }

  /// The error of a record that is lost, for a reason of the file it is in.
  func loss(_ record: CrawlRecord, _ code: String, _ message: String, offset: Int?) -> InputItem {
    var provenance = provenance(of: record)
    provenance.offset = offset
    return error(code, message, provenance)
  }

  private func document(
    _ record: CrawlRecord, _ body: HTTPBody.Decoded, _ provenance: Provenance
  ) -> InputItem {
    guard let form = form(record, body.bytes) else { return .skipped(reason: "media-type") }
    var document = Record(bytes: body.bytes, form: form)
    document.charsetLabel = mediaType(record)?.charset
    document.provenance = provenance
    document.given.url = record.head.url
    document.given.crawled = record.head.crawled
    let isConversion = record.head.kind == .conversion
    let name = isConversion ? record.head.refersTo ?? record.head.recordID : record.head.recordID
    document.names.warc = name?.bareRecordID
    if record.isCut || record.head.isCut || body.isCut || record.isShort {
      document.given.raise("truncated")
    }
    return .record(document)
  }

  /// The label of the body, best first.
  private func mediaType(_ record: CrawlRecord) -> MediaType? {
    guard record.head.kind == .response else {
      return record.head.mediaType ?? record.head.payloadType
    }
    return record.http?.mediaType ?? record.head.payloadType
  }

  /// HTML or text, by the label and, where that may not know, the first bytes; nil for neither.
  private func form(_ record: CrawlRecord, _ body: [UInt8]) -> Record.Form? {
    let label = mediaType(record)
    if label?.kind == .html { return .html }
    if record.head.kind == .conversion, label != nil { return .text }
    let head = Array(body.prefix(InputKind.bytes))
    if HTMLSign.begins(head, claimsHTML: false) { return .html }
    guard label == nil else { return .text }
    return InputKind.of(head, isWhole: true) == .text ? .text : nil
  }

  private func provenance(of record: CrawlRecord) -> Provenance {
    var provenance = origin.provenance
    provenance.recordID = record.head.recordID
    provenance.refersTo = record.head.refersTo
    provenance.digest = record.head.digest
    provenance.mediaType = mediaType(record)?.name
    return provenance
  }

  private func tooLarge(_ provenance: Provenance) -> InputItem {
    error(
      "too-large",
      "expected a page of at most \(options.maxDocumentBytes) bytes, found a larger one", provenance
    )
  }

  private func error(_ code: String, _ message: String, _ provenance: Provenance) -> InputItem {
    .error(DocumentError(code: code, stage: "input", message: message), provenance)
  }
}
