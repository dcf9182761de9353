internal import DecantCore
internal import DecantText

/// Reads pages of text or HTML, and JSON Lines.
final class InputLane: Lane {
  /// How pieces of the input become documents.
  private enum Reading { case lines, pages, page }

  private let cutter: PieceCutter
  private let reading: Reading
  private let origin: InputOrigin
  private let form: Record.Form
  private let url: String?
  private let maxLineBytes: Int
  private let maxDocumentBytes: Int
  private var lines = 0
  private var hasPages = false

  /// - Parameter form: `text`, `html`, `pages` or `jsonl`.
  init(
    _ reader: InputReader, form: InputOptions.Form, origin: InputOrigin, options: InputOptions
  ) {
    self.origin = origin
    self.form = form == .html ? .html : .text
    url = options.url
    maxLineBytes = options.maxLineBytes
    maxDocumentBytes = options.maxDocumentBytes
    switch form {
    case .jsonl:
      reading = .lines
      cutter = PieceCutter(
        reader, separator: .anywhere([0x0A]), limit: maxLineBytes,
        keepsCut: false)
    case .pages:
      reading = .pages
      cutter = PieceCutter(
        reader, separator: PageSeparator.of(options.pageSeparator), limit: maxDocumentBytes,
        countsLines: true)
    default:
      reading = .page
      cutter = PieceCutter(reader, separator: .none, limit: maxDocumentBytes)
    }
  }

  /// Whether `next` can go on without waiting for input.
  var isReady: Bool { cutter.isReady }

  /// Whether no document is left, as far as is known without waiting.
  var isSpent: Bool { cutter.isSpent && (reading == .lines || hasPages) }

  /// The next document, or nil at the end of the input.
  func next(_ json: inout JSONRecordReader) -> LaneStep? {
    nextItem(&json).map { .item($0) }
  }

  private func nextItem(_ json: inout JSONRecordReader) -> InputItem? {
    while true {
      let cut = cutter.next()
      lines += 1
      var provenance = origin.provenance
      if reading != .page { provenance.line = reading == .lines ? lines : cutter.line }
      switch cut {
      case .piece(let range, let isParted, let isCut):
        let piece = Piece(range: range, isParted: isParted, isCut: isCut)
        if let item = document(piece, &json, provenance) { return item }
      case .tooLong: return tooLong(provenance)
      case .failed(let error):
        hasPages = true
        return origin.failure(error, of: cutter.reader)
      case .fault(let fault):
        lines -= 1
        hasPages = true
        return origin.error(fault)
      case .cancelled: return nil
      case .end:
        // An input without a byte is a page without text, and no line.
        guard reading != .lines, !hasPages else { return nil }
        hasPages = true
        return .record(page([], provenance))
      }
    }
  }

  private struct Piece {
    let range: Range<Int>
    let isParted: Bool
    let isCut: Bool
  }

  private func document(
    _ piece: Piece, _ json: inout JSONRecordReader, _ provenance: Provenance
  ) -> InputItem? {
    let reader = cutter.reader
    let range = piece.range
    guard reading == .lines else {
      // What stands behind the last separator is a page only if it has something to say.
      if !piece.isParted, hasPages, isBlank(range) { return nil }
      hasPages = true
      var record = page(pageBytes(range), provenance)
      if piece.isCut { record.given.raise("truncated") }
      return .record(record)
    }
    if isBlank(range) { return nil }
    var start = 0
    // Behind damage stands the rest of a line that is lost, unless it can be one of its own.
    if piece.isCut, reader[0] != 0x7B { return nil }
    if cutter.offset == 0, range.count >= 3, reader.copy(0..<3) == [0xEF, 0xBB, 0xBF] { start = 3 }
    let hasReturn = reader[range.upperBound - 1] == 0x0D
    let end = range.upperBound - (hasReturn ? 1 : 0)
    return reader.withBytes(in: min(start, end)..<end) {
      json.item(
        $0, offset: cutter.offset + start, isStored: reader.isStored, provenance)
    }
  }

  private func page(_ bytes: [UInt8], _ provenance: Provenance) -> Record {
    var record = Record(bytes: bytes, form: form)
    record.provenance = provenance
    record.given.url = url
    return record
  }

  /// The bytes of a page, without the line end that a separator leaves at its beginning.
  private func pageBytes(_ range: Range<Int>) -> [UInt8] {
    let reader = cutter.reader
    guard reading == .pages, cutter.offset > 0, range.count > 0 else { return reader.copy(range) }
    var start = 0
    if reader[0] == 0x0D { start = range.count > 1 && reader[1] == 0x0A ? 2 : 1 }
    if reader[0] == 0x0A { start = 1 }
    return reader.copy(start..<range.upperBound)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    cutter.reader.withBytes(in: range) { bytes in
      for index in bytes.indices where !bytes[index].isBlank && bytes[index] != 0x0D {
        return false
      }
      return true
    }
  }

  private func tooLong(_ provenance: Provenance) -> InputItem {
    hasPages = true
    if reading == .lines {
      return .error(
        DocumentError(
          code: "line-too-long", stage: "input",
          message: "line \(lines): \(cutter.reader.place(cutter.offset)): "
            + "expected a line of at most \(maxLineBytes) bytes, found a longer one"), provenance)
    }
    let place =
      reading == .pages ? "line \(cutter.line): \(cutter.reader.place(cutter.offset)): " : ""
    return .error(
      DocumentError(
        code: "too-large", stage: "input",
        message: place
          + "expected a page of at most \(maxDocumentBytes) bytes, found a larger one"), provenance)
  }
}
