internal import DecantText

/// Finds out whether a text was decoded in a wrong charset, and which.
struct MojibakeScan: Sendable {
  /// For scalars below U+0500, then for U+2000 to U+217F: what each charset reads them from, three
  /// bits for the three charsets, at each of the places of `Bits`.
  private let flags: [UInt16]

  /// Places in `flags`: a first byte of two, a first byte of three or four, a later byte, and the
  /// first two bytes of punctuation, E2 80, whose third is often lost.
  private enum Bits {
    static let firstOfTwo: UInt16 = 0
    static let firstOfMore: UInt16 = 3
    static let later: UInt16 = 6
    static let byteE2: UInt16 = 9
    static let byte80: UInt16 = 12
  }

  static let shared = MojibakeScan()

  private init() {
    var flags = [UInt16](repeating: 0, count: 0x680)
    for position in flags.indices {
      let scalar = UInt32(position < 0x500 ? position : position - 0x500 + 0x2000)
      for (number, code) in SingleByteCode.all.enumerated() {
        let byte = code.byte(of: scalar)
        let bit = UInt16(1) << UInt16(number)
        if byte >= 0xC2, byte <= 0xDF { flags[position] |= bit << Bits.firstOfTwo }
        if byte >= 0xE0, byte <= 0xF4 { flags[position] |= bit << Bits.firstOfMore }
        if byte & 0xC0 == 0x80 { flags[position] |= bit << Bits.later }
        if byte == 0xE2 { flags[position] |= bit << Bits.byteE2 }
        if byte == 0x80 { flags[position] |= bit << Bits.byte80 }
      }
    }
    self.flags = flags
  }

  /// The charsets, a bit for each, that read as many bytes in a row as make a sequence. Clean text
  /// seldom has any.
  func candidates(in bytes: Span<UInt8>) -> UInt16 {
    let table = flags.span
    var found: UInt16 = 0
    // Flags of the scalar before this one, and the charsets in which it is the second of three.
    var previous: UInt16 = 0
    var second: UInt16 = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        previous = 0
        second = 0
        index = bytes.firstNonASCII(from: index)
        continue
      }
      // Three and four bytes beyond U+2000 to U+217F are none of these; U+FFFD is a lost byte.
      if byte >= 0xE0, byte != 0xE2, byte != 0xEF {
        previous = 0
        second = 0
        index &+= byte < 0xF0 ? 3 : 4
        continue
      }
      let (scalar, length) = decodeScalar(bytes, at: index)
      index &+= length
      if scalar == 0xFFFD { found |= previous >> Bits.firstOfTwo }
      let position = scalar < 0x500 ? Int(scalar) : Int(scalar) &- 0x2000 &+ 0x500
      let isKnown = scalar < 0x500 || (position >= 0x500 && position < 0x680)
      let own = isKnown ? table[position] : 0
      let later = own >> Bits.later
      found |= later & (previous >> Bits.firstOfTwo | second)
      found |= own >> Bits.byte80 & previous >> Bits.byteE2
      second = later & previous >> Bits.firstOfMore
      previous = own
    }
    return found & 7
  }

  /// How much of a text is to be repaired.
  enum Extent { case certain, all }

  /// What was found: the charset, and how much is to be repaired.
  struct Finding {
    let code: SingleByteCode
    let extent: Extent
  }

  /// The charset with most certain sequences, when there are enough to believe it.
  func finding(in bytes: Span<UInt8>) -> Finding? {
    let candidates = candidates(in: bytes)
    if candidates == 0 { return nil }
    var best: Finding?
    var most = 0
    for (number, code) in SingleByteCode.all.enumerated()
    where candidates & (1 << UInt16(number)) != 0 {
      let counts = Counts(bytes, code)
      if counts.certain > most, let extent = counts.extent {
        best = Finding(code: code, extent: extent)
        most = counts.certain
      }
    }
    return best
  }

  /// What speaks for a charset, and what against it.
  private struct Counts {
    var sequences = 0
    var certain = 0
    /// Letters of the charset beyond ASCII that belong to no sequence.
    var clean = 0

    init(_ bytes: Span<UInt8>, _ code: SingleByteCode) {
      var cursor = ScalarCursor()
      while cursor.nextNonASCII(bytes) {
        if let sequence = MojibakeSequence(bytes, at: cursor.range.lowerBound, code: code) {
          sequences += 1
          if sequence.isCertain { certain += 1 }
          cursor.skip(to: sequence.range.upperBound)
        } else if code.byte(of: cursor.scalar) != 0,
          CharacterClass.of(scalar: cursor.scalar).isLetter,
          !isCutShort(bytes, cursor, code)
        {
          clean += 1
        }
      }
    }

    /// Whether the scalar at hand may be a first byte whose second, a no-break space, was made a
    /// blank or trimmed.
    private func isCutShort(
      _ bytes: Span<UInt8>, _ cursor: ScalarCursor, _ code: SingleByteCode
    ) -> Bool {
      let byte = code.byte(of: cursor.scalar)
      let after = scalar(at: cursor.index, in: bytes)
      return (0xC2...0xDF).contains(byte) && (after == 0x20 || after == 0)
    }

    /// All sequences, when nearly everything beyond ASCII is one; the certain ones, when a text
    /// holds both and they are no accident; else nil. The shares were set by hand on made-up
    /// lines in fifteen languages, half of them clean.
    var extent: Extent? {
      if certain == 0 { return nil }
      if clean * 8 <= sequences { return .all }
      return certain >= 3 || certain * 4 >= clean ? .certain : nil
    }
  }
}
