internal import DecantCore

/// Reads records of a crawl, WARC or ARC, one after another.
///
/// A gzip member or zstd frame that begins with a record bounds it, whatever its head announces; in
/// other streams a wrong length is mended by the next line that begins a record. A damaged record is
/// one error, and reading goes on at the next.
///
/// It is a machine of small steps, each of which either gets on or wants more bytes, so that it never
/// waits for more than it needs.
final class CrawlLane: Lane {
  enum State {
    case between, head, responseHead, block, trailer
    /// Behind something that was lost, which has been told.
    case searching
    case over
  }

  enum Progress { case went, wantsBytes }

  let reader: InputReader
  let format: CrawlFormat
  let options: InputOptions
  let origin: InputOrigin
  let documents: CrawlDocument
  var state = State.between
  var record = CrawlRecord()
  private var scanner = HeadScanner(maxLine: 0)
  /// Bytes that were put back in all, since blocks had swallowed records.
  private var returned = 0
  var ready: [InputItem] = []

  /// Largest block that is held although it is no document, since its length may be wrong: 1 MiB.
  static let mostHeld = 1 << 20

  init(
    _ reader: InputReader, _ format: CrawlFormat, _ origin: InputOrigin, _ options: InputOptions
  ) {
    self.reader = reader
    self.format = format
    self.options = options
    self.origin = origin
    documents = CrawlDocument(origin: origin, options: options)
  }

  var isSpent: Bool { ready.isEmpty && state == .over }

  var isReady: Bool {
    while ready.isEmpty, state != .over {
      guard step() == .wantsBytes else { continue }
      guard reader.canFill else { return false }
      reader.fill()
    }
    return true
  }

  func next(_ json: inout JSONRecordReader) -> LaneStep? {
    while ready.isEmpty, state != .over {
      if step() == .wantsBytes { reader.fill() }
    }
    return ready.isEmpty ? nil : .item(ready.removeFirst())
  }

  private func step() -> Progress {
    switch state {
    case .between: beginRecord()
    case .head: readHead()
    case .responseHead: readResponseHead()
    case .block: readBlock()
    case .trailer: readTrailer()
    case .searching: search()
    case .over: .went
    }
  }

  // MARK: Before a record

  private func beginRecord() -> Progress {
    reader.consume(blanks(upTo: reader.bytes))
    guard reader.bytes > 0 else {
      guard let ending = reader.ending else { return .wantsBytes }
      tell(ending)
      return .went
    }
    switch startsRecord(at: 0) {
    case nil: return .wantsBytes
    case true:
      let mark = reader.marks.first { $0.position == reader.offset }
      record = CrawlRecord(start: reader.offset, memberStart: mark?.begins)
      scanner = HeadScanner(maxLine: options.maxHeaderBytes)
      state = .head
    case false:
      lose("bad-record", noRecord)
    }
    return .went
  }

  private var noRecord: String { "expected a record of \(format.words), found other bytes" }

  /// Tells how the stream ended; behind a fault it goes on.
  func tell(_ ending: InputReader.Ending) {
    switch ending {
    case .fault(let fault):
      ready.append(origin.error(fault))
      reader.resume()
      state = .between
    case .failed(let error):
      ready.append(origin.failure(error, of: reader))
      state = .over
    case .end, .cancelled: state = .over
    }
  }

  /// One error at the place of the reader; then the next record is looked for.
  private func lose(_ code: String, _ message: String) {
    ready.append(error(code, message, at: reader.offset))
    state = .searching
  }

  /// One error for the record at hand; then the next one is looked for.
  private func loseRecord(_ code: String, _ message: String) {
    let place = reader.isStored ? record.start : reader.marksAreStored ? record.memberStart : nil
    let message = place == nil ? "\(reader.place(record.start)): \(message)" : message
    ready.append(documents.loss(record, code, message, offset: place))
    state = .searching
  }

  private func error(_ code: String, _ message: String, at offset: Int) -> InputItem {
    reader.isStored
      ? origin.error(code, message, offset: offset)
      : origin.error(code, "\(reader.place(offset)): \(message)")
  }

  private func search() -> Progress {
    switch nextStart(from: 0) {
    case .at(let index, _):
      reader.consume(index)
      state = .between
    case .none(let passed):
      reader.consume(passed)
      guard let ending = reader.ending else { return .wantsBytes }
      reader.consume(reader.bytes)
      tell(ending)
    }
    return .went
  }

  // MARK: Heads

  private func readHead() -> Progress {
    let extent = extent
    switch headEnd(extent) {
    case .more where !extent.isEnd: return .wantsBytes
    case .more:
      if extent.count == reader.bytes, case .fault(let fault)? = reader.ending {
        reader.consume(extent.count)
        tell(.fault(fault))
        return .went
      }
      loseRecord("bad-header", "expected a blank line behind the head of a record, found the end")
      reader.consume(extent.count)
    case .tooLong:
      loseRecord(
        "bad-header",
        "expected lines of at most \(options.maxHeaderBytes) bytes in the head of a record, "
          + "found a longer one")
      reader.consume(1)
    case .at(let count):
      let bytes = reader.copy(0..<count)
      guard let head = format == .warc ? CrawlHead.warc(bytes) : CrawlHead.arc(bytes) else {
        loseRecord("bad-header", "expected the type of a record in its head, found none")
        reader.consume(count)
        return .went
      }
      reader.consume(count)
      record.head = head
      record.remaining = believable(head.length)
      scanner = HeadScanner(maxLine: options.maxHeaderBytes, endsAtMarkup: true)
      state = head.kind == .response ? .responseHead : .block
      if state == .block { select() }
    }
    return .went
  }

  private func headEnd(_ extent: Extent) -> HeadEnd {
    reader.withBytes(in: 0..<extent.count) { bytes in
      if format == .warc { return scanner.find(in: bytes) }
      for index in bytes.indices where bytes[index] == 0x0A { return .at(index + 1) }
      return bytes.count > options.maxHeaderBytes
        ? .tooLong : extent.isEnd ? .at(bytes.count) : .more
    }
  }

  /// A length that the file is long enough for.
  private func believable(_ length: Int?) -> Int? {
    guard let length, let size = reader.size, reader.isStored else { return length }
    return length > size - reader.offset ? nil : length
  }

  private func readResponseHead() -> Progress {
    let extent = extent
    let count = min(extent.count, record.remaining ?? Int.max)
    let isAll = extent.isEnd || count == record.remaining
    let isResponse = reader.withBytes(in: 0..<min(count, 5)) { bytes in
      bytes.indices.allSatisfy { bytes[$0] & 0xDF == Self.http[$0] & 0xDF }
    }
    guard isResponse, count > 0 else {
      if count == 0, !isAll { return .wantsBytes }
      state = .block
      select()
      return .went
    }
    let end = reader.withBytes(in: 0..<count) { scanner.find(in: $0) }
    var taken = count
    switch end {
    case .more:
      if !isAll { return .wantsBytes }
    case .tooLong:
      loseRecord(
        "bad-header",
        "expected lines of at most \(options.maxHeaderBytes) bytes in the head of a response, "
          + "found a longer one")
      return .went
    case .at(let found): taken = found
    }
    record.http = HTTPHead(reader.copy(0..<taken))
    record.read += taken
    reader.consume(taken)
    if let remaining = record.remaining { record.remaining = remaining - taken }
    state = .block
    select()
    return .went
  }

  private static let http = Array("HTTP/".utf8)

  /// Decides by the heads whether the record is a document, and whether its block is held.
  private func select() {
    record.skipReason = documents.skipReason(record)
    record.isHeld = record.skipReason == nil || (record.remaining ?? Int.max) <= Self.mostHeld
    if record.isHeld { record.body.reserveCapacity(min(record.remaining ?? 0, Self.mostHeld)) }
  }

  // MARK: The block, and what stands behind it

  private func readBlock() -> Progress {
    guard let remaining = record.remaining else { return readToNextStart() }
    let extent = extent
    let count = min(extent.count, remaining)
    take(count)
    record.remaining = remaining - count
    if count == remaining {
      state = .trailer
    } else if extent.isEnd {
      endBlockEarly()
    } else {
      return .wantsBytes
    }
    return .went
  }

  /// The block of a record whose length is not known: all up to the next one.
  private func readToNextStart() -> Progress {
    switch nextStart(from: 0) {
    case .at(let index, let isMember):
      if let surplus = record.surplus, record.memberStart != nil, !isMember {
        // The member holds more records, so what stood between them belongs to none.
        record.body.removeSubrange(min(surplus.body, record.body.count)...)
        reader.consume(index)
        finish()
        ready.append(error("bad-record", noRecord, at: surplus.offset))
        return .went
      }
      take(index)
    case .none(let passed):
      take(passed)
      guard let ending = reader.ending else { return .wantsBytes }
      take(reader.bytes)
      if case .fault = ending {
        endBlockEarly()
        return .went
      }
      record.isCut = record.surplus == nil && record.read < record.head.length ?? 0
    }
    record.removeSeparator()
    state = .trailer
    return .went
  }

  private func take(_ count: Int) {
    guard count > 0 else { return }
    record.read += count
    if record.isHeld, !record.isTooLarge {
      // Chunks and the like take room that the document does not.
      let limit = options.maxDocumentBytes + options.maxDocumentBytes / 8 + 65_536
      if record.body.count + count > limit {
        record.isTooLarge = true
        record.body = []
      } else {
        reader.append(0..<count, to: &record.body)
      }
    }
    reader.consume(count)
  }

  /// The block ends before its announced length: at another record, or with the stream.
  private func endBlockEarly() {
    if reader.bytes == 0, let ending = reader.ending {
      switch ending {
      case .fault(let fault):
        if fault.kind == .damaged || (record.body.isEmpty && record.skipReason == nil) {
          ready.append(
            documents.loss(
              record, fault.code, fault.message, offset: fault.offset))
          reader.resume()
          state = .between
          return
        }
        if fault.kind == .cut { reader.resume() }
      case .failed(let error):
        ready.append(origin.failure(error, of: reader))
        state = .over
        return
      case .cancelled:
        state = .over
        return
      case .end: break
      }
      if goBack() { return }
      record.isCut = true
    }
    // Before the beginning of another member the block is whole, and its length was wrong.
    record.removeSeparator()
    finish()
  }

  private func readTrailer() -> Progress {
    let bound = nextMemberStart ?? reader.bytes
    let isFramed = record.memberStart != nil
    var count = 0
    while count < bound, reader[count] == 0x0D || reader[count] == 0x0A, isFramed || !hasBlankLine {
      record.trailer.append(reader[count])
      count += 1
    }
    reader.consume(count)
    if nextMemberStart == 0 || (!isFramed && hasBlankLine) {
      finish()
      return .went
    }
    guard reader.bytes > 0 else { return endTrailer(isFramed) }
    switch startsRecord(at: 0) {
    case nil: return .wantsBytes
    case true: finish()
    case false: mend(isFramed)
    }
    return .went
  }

  private func endTrailer(_ isFramed: Bool) -> Progress {
    let hasEnded = reader.marks.contains { $0.position == reader.offset && $0.ended != nil }
    guard let ending = reader.ending else {
      guard isFramed, hasEnded else { return .wantsBytes }
      finish()
      return .went
    }
    if case .fault(let fault) = ending, isFramed, !hasEnded {
      reader.resume()
      state = .between
      if fault.kind == .damaged {
        ready.append(documents.loss(record, fault.code, fault.message, offset: fault.offset))
        return .went
      }
    }
    finish()
    return .went
  }

  /// Whether two lines have ended behind the block.
  private var hasBlankLine: Bool {
    record.trailer.count(where: { $0 == 0x0A }) >= 2
  }

  /// What follows the block begins no record, so the announced length is wrong.
  private func mend(_ isFramed: Bool) {
    if goBack() { return }
    guard !record.isComplete, isFramed || record.isShort else { return finish() }
    record.surplus = (reader.offset, record.body.count)
    if record.isHeld, !record.isTooLarge { record.body += record.trailer }
    record.trailer = []
    record.remaining = nil
    state = .block
  }

  /// Goes back to a record that the block has swallowed; whether there is one.
  private func goBack() -> Bool {
    guard format == .warc, record.isHeld, !record.isTooLarge,
      let place = SystemCalls.find(Self.lineStart, in: record.body, 0..<record.body.count)
    else { return false }
    let swallowed = record.body[(place + 1)...] + record.trailer
    returned += swallowed.count
    guard returned <= 4 * reader.offset + (64 << 20) else {
      loseRecord("bad-record", "expected one record, found others inside of its length")
      return true
    }
    reader.putBack(swallowed)
    record.body.removeSubrange((place + 1)...)
    record.removeSeparator()
    record.trailer = []
    finish()
    return true
  }

  static let lineStart = Array("\nWARC/".utf8)

  private func finish() {
    state = .between
    var place: (offset: Int, length: Int)?
    if reader.isStored {
      place = (record.start, reader.offset - record.start)
    } else if let start = record.memberStart, !record.isSplit, reader.marksAreStored,
      let end = reader.marks.first(where: { $0.position == reader.offset })?.ended
    {
      place = (start, end - start)
    }
    ready.append(documents.item(record, offset: place?.offset, length: place?.length))
    record = CrawlRecord()
  }
}
