/// What a stream is, told by its first bytes.
enum InputKind: Equatable {
  case text, html, jsonl, warc, arc
  case gzip, zstd
  case archive(ArchiveReader.Format)
  /// A kind that is known and is not read, by name.
  case unsupported(String)
  /// Of no known kind.
  case binary

  /// Bytes that are looked at, at most.
  static let bytes = 8192

  /// The kind of a stream that begins with `bytes`; nil when more of it is needed.
  ///
  /// - Parameters:
  ///   - isWhole: whether the stream has no more bytes.
  ///   - claimsHTML: whether its name says that it is HTML, so that any tag will do.
  static func of(_ bytes: [UInt8], isWhole: Bool, claimsHTML: Bool = false) -> InputKind? {
    for (magic, kind) in packings + records where bytes.starts(with: magic) { return kind }
    let start = firstVisible(bytes)
    let visible = bytes[start...]
    if let kind = json(visible) { return kind }
    // Text is decided on as late as can be: a page has to be read to its end anyway.
    guard isWhole || bytes.count >= InputKind.bytes else { return nil }
    if TarHeader.begins(bytes) { return .archive(.tar) }
    if HTMLSign.begins(bytes, claimsHTML: claimsHTML) { return .html }
    return isBinary(bytes) ? .binary : .text
  }

  /// The compression or archive that hides lines or pages in a stream that begins with `bytes`: nil
  /// where it is none, and nil round that when more of them are needed.
  static func packing(_ bytes: [UInt8], isWhole: Bool) -> InputKind?? {
    for (magic, kind) in packings {
      if bytes.starts(with: magic) { return .some(kind) }
      if !isWhole, magic.starts(with: bytes) { return nil }
    }
    switch TarHeader.canBegin(bytes, isWhole: isWhole) {
    case nil: return nil
    case .some(false): return .some(nil)
    case .some(true): return .some(TarHeader.begins(bytes) ? .archive(.tar) : nil)
    }
  }

  private static let packings: [(magic: [UInt8], kind: InputKind)] =
    [
      ([0x1F, 0x8B], .gzip),
      ([0x28, 0xB5, 0x2F, 0xFD], .zstd),
      // A skippable frame of zstd, which holds a dictionary.
      ([0x5D, 0x2A, 0x4D, 0x18], .zstd),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive(.xz)),
      ([0x50, 0x4B, 0x03, 0x04], .archive(.zip)),
      ([0x50, 0x4B, 0x05, 0x06], .archive(.zip)),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive(.sevenZip)),
    ] + bzip2

  /// A block size, then the magic of a block or, where there is none, of the end.
  private static let bzip2: [(magic: [UInt8], kind: InputKind)] = (0x31...0x39).flatMap { size in
    [[0x31, 0x41, 0x59, 0x26, 0x53, 0x59], [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]].map {
      (magic: [0x42, 0x5A, 0x68, size] + $0, kind: .archive(.bzip2))
    }
  }

  private static let records: [(magic: [UInt8], kind: InputKind)] = [
    (Array("WARC/".utf8), .warc),
    (Array("filedesc://".utf8), .arc),
    (Array("%PDF-".utf8), .unsupported("PDF")),
  ]

  /// Position behind a byte order mark and blanks.
  static func firstVisible(_ bytes: [UInt8]) -> Int {
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    return index
  }

  /// JSON Lines begin with an object on one line: a brace, then a key or the other brace.
  private static func json(_ visible: ArraySlice<UInt8>) -> InputKind? {
    guard visible.first == 0x7B else { return nil }
    var index = visible.startIndex + 1
    var hasLineEnd = false
    while index < visible.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(visible[index]) {
      hasLineEnd = hasLineEnd || visible[index] == 0x0A
      index += 1
    }
    guard index < visible.endIndex, visible[index] == 0x22 || visible[index] == 0x7D else {
      return nil
    }
    return hasLineEnd ? .unsupported("JSON over several lines") : .jsonl
  }

  /// NUL bytes that are not those of UTF-16 or UTF-32, among other control characters.
  ///
  /// At least 8 controls, and more than one byte in 32: a stray NUL in a page is repaired, and
  /// random bytes have one control in nine.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    {
      return false
    }
    var zeros = (even: 0, odd: 0)
    var controls = 0
    for (index, byte) in bytes.enumerated() {
      if byte == 0 {
        if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
      }
      if byte < 0x09 || 0x0E..<0x1B ~= byte || 0x1C..<0x20 ~= byte || byte == 0x7F {
        controls += 1
      }
    }
    // The pattern of UTF-16 without a mark: every other byte of ASCII text is NUL.
    if zeros.odd * 3 > bytes.count, zeros.even * 20 < zeros.odd { return false }
    if zeros.even * 3 > bytes.count, zeros.odd * 20 < zeros.even { return false }
    return zeros.even + zeros.odd > 0 && controls >= 8 && controls * 32 > bytes.count
  }
}
