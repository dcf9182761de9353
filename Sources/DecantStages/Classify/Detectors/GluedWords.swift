internal import DecantText

/// Words that lost the blanks between them: `FacebookTwitterEmail`, `ҚазақшаРусскийEnglish`.
enum GluedWords {
  /// Whether a capital follows a small letter somewhere, or an ASCII letter stands beside another
  /// script's. A look at the bytes, for turning nearly every word away.
  static func hasSeam(_ bytes: Span<UInt8>) -> Bool {
    var last: UInt8 = 0
    var isASCII = true
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x80 { isASCII = false }
      if last &- 0x61 < 26, byte &- 0x41 < 26 { return true }
      last = byte
    }
    return !isASCII
  }

  /// Ranges of the pieces of `bytes`: parted where a capital follows a small letter, where the
  /// script changes, and at blanks and signs.
  static func pieces(_ bytes: Span<UInt8>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = -1
    var index = 0
    var lastKind = CharacterClass.other
    var lastScript = CharacterScript.unknown
    while index < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: index)
      let kind = CharacterClass.of(scalar: scalar)
      if kind.isWordPart {
        let script = CharacterScript.of(scalar: scalar)
        let isSeam =
          (lastKind == .lower && kind == .upper) || (kind != .mark && script != lastScript)
        if start >= 0, isSeam {
          pieces.append(start..<index)
          start = index
        } else if start < 0 {
          start = index
        }
        if kind != .mark { lastScript = script }
      } else if start >= 0 {
        pieces.append(start..<index)
        start = -1
      }
      lastKind = kind
      index += length
    }
    if start >= 0 { pieces.append(start..<bytes.count) }
    return pieces
  }

  /// The meanings of the names that `bytes` are made of, or nil when something is left over: of
  /// five pieces and more, more than one.
  ///
  /// A name may itself hold a capital (`LinkedIn`), so up to three pieces are tried as one.
  static func meanings(
    _ bytes: Span<UInt8>, maxPieces: Int = 24, _ meaning: (borrowing Tokens) -> UInt64?
  ) -> [UInt64]? {
    let pieces = pieces(bytes)
    guard pieces.count >= 2, pieces.count <= maxPieces else { return nil }
    var found: [UInt64] = []
    var tokens = Tokens()
    var index = 0
    var strange = 0
    search: while index < pieces.count {
      for count in [3, 2, 1] where index + count <= pieces.count {
        let range = pieces[index].lowerBound..<pieces[index + count - 1].upperBound
        tokens.scan(bytes.extracting(range))
        if let value = meaning(tokens) {
          found.append(value)
          index += count
          continue search
        }
      }
      strange += 1
      if strange > 1 { return nil }
      index += 1
    }
    return strange == 0 || found.count >= 4 ? found : nil
  }
}
