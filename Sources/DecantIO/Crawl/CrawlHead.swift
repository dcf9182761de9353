internal import DecantText

/// How records of a crawl are written.
enum CrawlFormat {
  case warc, arc

  var words: String { self == .warc ? "WARC" : "ARC" }
}

/// What stands at the head of a record of a crawl.
struct CrawlHead {
  enum Kind: Equatable {
    case response, resource, conversion
    /// Something that is no document, by the name it is counted under.
    case other(String)
  }

  var kind: Kind
  /// Bytes of the block that are announced; nil when that cannot be read.
  var length: Int?
  var url: String?
  /// RFC 3339, UTC.
  var crawled: String?
  var recordID: String?
  var refersTo: String?
  var digest: String?
  /// Content type of the block.
  var mediaType: MediaType?
  /// What the crawler found the payload to be.
  var payloadType: MediaType?
  /// Whether the crawler cut the payload.
  var isCut = false

  /// - Parameter bytes: the head of a WARC record.
  static func warc(_ bytes: [UInt8]) -> CrawlHead? {
    let fields = HeaderFields(bytes)
    guard let type = fields.lowercased("warc-type") else { return nil }
    let kind: Kind =
      switch type {
      case "response": .response
      case "resource": .resource
      case "conversion": .conversion
      case "request", "revisit", "metadata", "warcinfo", "continuation": .other(type)
      default: .other("unknown-record-type")
      }
    var head = CrawlHead(kind: kind, length: fields.count("content-length"))
    head.mediaType = fields.value("content-type").map(MediaType.init)
    if case .other = kind { return head }
    head.payloadType = fields.value("warc-identified-payload-type").map(MediaType.init)
    head.url = fields.value("warc-target-uri").flatMap { uri($0) }
    head.crawled = fields.value("warc-date").flatMap { GivenDate(Array($0))?.universal }
    head.recordID = fields.string("warc-record-id")
    head.refersTo = fields.string("warc-refers-to")
    head.digest = fields.string("warc-payload-digest") ?? fields.string("warc-block-digest")
    head.isCut = fields.value("warc-truncated") != nil
    return head
  }

  /// - Parameter line: the line before an ARC record: URL, address, fourteen digits of a date, media
  ///   type, in version 2 five fields more, and length. URLs may hold blanks.
  static func arc(_ line: [UInt8]) -> CrawlHead? {
    var end = line.count
    while end > 0, line[end - 1] <= 0x20 { end -= 1 }
    let fields = line[..<end].split(separator: 0x20)
    guard fields.count >= 5, let last = fields.last, (1...18).contains(last.count),
      last.allSatisfy(\.isASCIIDigit),
      let date = fields.dropLast(2).lastIndex(where: {
        $0.count == 14 && $0.allSatisfy(\.isASCIIDigit)
      }), date >= 2, let scheme = fields[0].firstIndex(of: 0x3A), scheme > fields[0].startIndex,
      fields[0][..<scheme].allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2B })
    else { return nil }
    let length = last.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let url = line[fields[0].startIndex..<fields[date - 2].endIndex]
    if url.starts(with: "filedesc:".utf8) {
      return CrawlHead(kind: .other("filedesc"), length: length)
    }
    var head = CrawlHead(kind: .response, length: length)
    head.url = uri(url)
    head.crawled = GivenDate(Array(fields[date]))?.universal
    let type = fields[(date + 1)...].prefix { $0.first?.isASCIIDigit != true && $0 != [0x2D] }
    if let start = type.first?.startIndex, let end = type.last?.endIndex {
      head.payloadType = MediaType(line[start..<end])
    }
    return head
  }

  /// An address without the angle brackets and blanks that some writers leave round it.
  private static func uri(_ bytes: ArraySlice<UInt8>) -> String? {
    var bytes = bytes
    if bytes.first == 0x3C, bytes.last == 0x3E { bytes = bytes.dropFirst().dropLast() }
    return GivenValues.line(Array(bytes))
  }
}

extension String {
  /// The id of a WARC record without `<urn:uuid:` and `>`.
  var bareRecordID: String {
    var id = Substring(self)
    if id.first == "<" { id = id.dropFirst() }
    if id.last == ">" { id = id.dropLast() }
    return String(id.hasPrefix("urn:uuid:") ? id.dropFirst(9) : id)
  }
}
