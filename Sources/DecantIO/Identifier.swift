public import DecantCore
internal import DecantText

/// How a document's `id` is found.
///
/// An id never depends on the cleaned text, a path, a shard or a version. Identical bytes without
/// any name share an id on purpose.
public struct Identifier: Sendable {
  /// Which name an id is made from.
  public enum Mode: String, Sendable, CaseIterable {
    /// The best name that the input gives: its own id, the WARC record, the address with the crawl
    /// time, and only then the bytes.
    case auto
    /// The address, with the crawl time where it is known; without an address the bytes.
    case url
    /// The bytes.
    case content
  }

  public var mode: Mode

  public init(_ mode: Mode = .auto) {
    self.mode = mode
  }

  /// The id of `record`: one to 128 of `A-Z a-z 0-9 _ -`.
  ///
  /// The input's own id where it fits, else 26 characters of base32 (130 bits of SHA-256).
  public func id(of record: Record) -> String {
    if mode == .auto {
      if let own = record.names.own, !own.isEmpty {
        return Self.fits(own) ? own : Self.hash("id", own.utf8.span)
      }
      if let warc = record.names.warc, !warc.isEmpty { return Self.hash("warc", warc.utf8.span) }
    }
    if mode != .content, let url = record.given.url {
      if let crawled = record.given.crawled {
        return Self.hash("url", "\(url)\u{0}\(crawled)".utf8.span)
      }
      if mode == .url { return Self.hash("url", url.utf8.span) }
    }
    return Self.hash("raw", record.bytes.span)
  }

  /// Whether `name` can be an id as it is.
  static func fits(_ name: String) -> Bool {
    (1...128).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x5F || $0 == 0x2D
      }
  }

  /// First 26 characters of the lower-case base32 of SHA-256 over `kind`, NUL and `value`.
  static func hash(_ kind: String, _ value: Span<UInt8>) -> String {
    let digest = SHA256.digest("\(kind)\u{0}".utf8.span, value)
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var id: [UInt8] = []
    id.reserveCapacity(26)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for byte in digest {
      bits = (bits & 0x1F) << 8 | UInt32(byte)
      count += 8
      while count >= 5, id.count < 26 {
        count -= 5
        id.append(alphabet[Int(bits >> count & 31)])
      }
      if id.count == 26 { break }
    }
    return String(decoding: id, as: UTF8.self)
  }
}
