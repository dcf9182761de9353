internal import DecantCore

/// A record of a crawl while it is read.
struct CrawlRecord {
  /// Bytes before it in its stream.
  let start: Int
  /// Where the gzip member or zstd frame that it begins with begins.
  let memberStart: Int?
  var head = CrawlHead(kind: .other(""))
  /// Head of the response in the block, where it has one.
  var http: HTTPHead?
  /// Bytes of the block still to come; nil when only the next record tells.
  var remaining: Int?
  /// Bytes of the block that were read.
  var read = 0
  /// Where bytes begin that no announced length covers, in the stream and in `body`.
  var surplus: (offset: Int, body: Int)?
  /// The block behind the head of the response, as far as it is held.
  var body: [UInt8] = []
  /// Blank lines behind the block.
  var trailer: [UInt8] = []
  /// Why it is no document.
  var skipReason: String?
  /// Whether the block is kept: for a document, and where the announced length may be wrong.
  var isHeld = true
  var isTooLarge = false
  /// Whether the end of the payload is missing.
  var isCut = false
  /// Whether another gzip member or zstd frame begins inside of it.
  var isSplit = false

  init(start: Int = 0, memberStart: Int? = nil) {
    self.start = start
    self.memberStart = memberStart
  }

  /// Takes off the end of `body` the two line ends that part records.
  mutating func removeSeparator() {
    for _ in 0..<2 where body.last == 0x0A {
      body.removeLast()
      if body.last == 0x0D { body.removeLast() }
    }
  }

  /// Whether the response announces more than there is.
  var isShort: Bool {
    guard let http, http.transfer == nil, let length = http.length else { return false }
    return body.count < length
  }

  /// Whether the response announces its length, and that is what there is.
  var isComplete: Bool {
    guard let http, http.transfer == nil, let length = http.length else { return false }
    return body.count >= length
  }
}

/// What the head of a response says.
struct HTTPHead {
  /// Nil when the line of status cannot be read.
  let status: Int?
  let mediaType: MediaType?
  /// Content-Encoding and Transfer-Encoding in lower case.
  let content: String?
  let transfer: String?
  let length: Int?

  init(_ bytes: [UInt8]) {
    let fields = HeaderFields(bytes)
    let words = fields.firstLine.split(separator: 0x20)
    status = words.count > 1 ? Int(String(decoding: words[1], as: UTF8.self)) : nil
    mediaType = fields.value("content-type").map(MediaType.init)
    content = fields.lowercased("content-encoding")
    transfer = fields.lowercased("transfer-encoding")
    length = fields.count("content-length")
  }
}
