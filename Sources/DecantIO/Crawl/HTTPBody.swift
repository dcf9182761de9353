internal import DecantText

/// Undoes what a server did to a body: chunks, then content encodings, as far as labels are true.
///
/// Crawlers often store a body decoded under the labels it came with, so a label that the bytes
/// contradict from the start is passed over.
enum HTTPBody {
  struct Decoded {
    var bytes: [UInt8]
    /// Whether the end is missing.
    var isCut = false
  }

  enum Failure: Error, Equatable {
    case tooLarge
    case expansion
    case needsMemory
    /// Some of it could be decoded, and then something was wrong; by the name of the encoding.
    case damaged(String)
  }

  struct Limits {
    let bytes: Int
    let ratio: Int
  }

  /// - Parameters:
  ///   - transfer: value of Transfer-Encoding, in lower case.
  ///   - content: value of Content-Encoding, in lower case.
  static func decoded(
    _ body: [UInt8], transfer: String?, content: String?, _ limits: Limits
  ) -> Result<Decoded, Failure> {
    var decoded = Decoded(bytes: body)
    for name in names(content) + names(transfer) {
      switch name {
      case "chunked": if let whole = unchunked(decoded.bytes) { decoded = whole }
      default:
        switch plain(decoded.bytes, name, limits) {
        case .success(nil): break
        case .success(let part?):
          decoded.bytes = part.bytes
          decoded.isCut = decoded.isCut || part.isCut
        case .failure(let failure): return .failure(failure)
        }
      }
    }
    return .success(decoded)
  }

  /// Encodings in the order they are to be undone, last applied first.
  private static func names(_ value: String?) -> [String] {
    guard let value else { return [] }
    return value.split(whereSeparator: { ", \t;".contains($0) }).map(String.init).reversed()
  }

  /// The body out of its chunks; nil when it does not begin with one.
  static func unchunked(_ body: [UInt8]) -> Decoded? {
    var decoded = Decoded(bytes: [])
    decoded.bytes.reserveCapacity(body.count)
    var index = 0
    while true {
      guard let (size, start) = chunk(body, at: index) else {
        // Not the first one: the end is missing, or never came.
        decoded.isCut = true
        return index == 0 ? nil : decoded
      }
      if size == 0 { return decoded }
      let end = min(body.count, start + size)
      decoded.bytes += body[start..<end]
      if end < start + size {
        // A page that begins like a chunk, with a number, is hardly one of that many bytes.
        decoded.isCut = true
        return index == 0 && size > body.count * 4 ? nil : decoded
      }
      index = end
      if index < body.count, body[index] == 0x0D { index += 1 }
      if index < body.count, body[index] == 0x0A { index += 1 }
    }
  }

  /// The size that a line of hexadecimal digits gives, and where its chunk begins.
  private static func chunk(_ body: [UInt8], at start: Int) -> (size: Int, start: Int)? {
    var size = 0
    var index = start
    while index < body.count, let digit = hexadecimal(body[index]) {
      guard index - start < 8 else { return nil }
      size = size * 16 + digit
      index += 1
    }
    guard index > start else { return nil }
    // Extensions and blanks up to the end of the line.
    let limit = min(body.count, index + 256)
    guard index < limit, [0x0D, 0x0A, 0x20, 0x09, 0x3B].contains(body[index]),
      let end = body[index..<limit].firstIndex(of: 0x0A)
    else { return nil }
    return (size, end + 1)
  }

  private static func hexadecimal(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte - 0x30)
    case 0x41...0x46: Int(byte - 0x37)
    case 0x61...0x66: Int(byte - 0x57)
    default: nil
    }
  }

  /// The body out of the encoding `name`; nil when it is not in it.
  private static func plain(
    _ body: [UInt8], _ name: String, _ limits: Limits
  ) -> Result<Decoded?, Failure> {
    switch name {
    case "gzip", "x-gzip":
      guard Inflater.piece(at: Array(body.prefix(Inflater.headBytes))) == .member else {
        return .success(nil)
      }
      return decode(body, Inflater(.gzip), name, hasMagic: true, limits)
    case "deflate":
      // By the standard it is wrapped as zlib; some servers send it bare.
      let isWrapped =
        body.count > 1 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
      return decode(body, Inflater(isWrapped ? .zlib : .raw), name, hasMagic: false, limits)
    case "br": return decode(body, BrotliDecoder(), name, hasMagic: false, limits)
    case "zstd":
      guard body.starts(with: ZstdDecoder.magic) else { return .success(nil) }
      return decode(body, ZstdDecoder(), name, hasMagic: true, limits)
    default: return .success(nil)
    }
  }

  private static func decode<Decoder: StreamDecoder & ~Copyable>(
    _ body: [UInt8], _ decoder: consuming Decoder, _ name: String, hasMagic: Bool, _ limits: Limits
  ) -> Result<Decoded?, Failure> {
    let free = 16 << 20
    let most = max(free, body.count.multipliedReportingOverflow(by: limits.ratio).partialValue)
    switch StreamDecoding.all(of: body.span, decoder, limit: min(limits.bytes, most)) {
    case .success(let whole):
      // What has no magic number may end at once by chance.
      if whole.isWhole, whole.bytes.isEmpty, whole.used < body.count { return .success(nil) }
      if !whole.isWhole, whole.bytes.isEmpty, !hasMagic, !body.isEmpty, isText(body) {
        return .success(nil)
      }
      return .success(Decoded(bytes: whole.bytes, isCut: !whole.isWhole))
    case .failure(.tooLarge): return .failure(most < limits.bytes ? .expansion : .tooLarge)
    case .failure(.needsMemory): return .failure(.needsMemory)
    case .failure(.bad):
      // A magic number proves the label; without one, text is no stream.
      return !hasMagic && isText(body) ? .success(nil) : .failure(.damaged(name))
    }
  }

  /// Whether the bytes read as a page as they are.
  private static func isText(_ body: [UInt8]) -> Bool {
    let head = Array(body.prefix(InputKind.bytes))
    if HTMLSign.begins(head, claimsHTML: true) { return true }
    // Compressed bytes are full of controls and are not UTF-8.
    var controls = 0
    for byte in head where byte < 0x09 || 0x0E..<0x20 ~= byte || byte == 0x7F { controls += 1 }
    return controls * 64 <= head.count
  }
}
