internal import DecantText

/// Finds out whether a text was decoded in a wrong charset, and which.
struct MojibakeScan: Sendable {
  /// For each place of a scalar what the charsets read it from: a bit for each of them, at each of
  /// the places of `Bits`.
  private let flags: [UInt64]

  /// Places in `flags`: a first byte of two, a first byte of three or four, a later byte, and the
  /// first two bytes of punctuation, E2 80, whose third is often lost.
  private enum Bits {
    static let firstOfTwo: UInt64 = 0
    static let firstOfMore: UInt64 = 12
    static let later: UInt64 = 24
    static let byteE2: UInt64 = 36
    static let byte80: UInt64 = 48
    static let all: UInt64 = 0xFFF
  }

  static let shared = MojibakeScan()

  private init() {
    var flags = [UInt64](repeating: 0, count: SingleByteCode.places)
    for position in flags.indices {
      let scalar = UInt32(position < 0x500 ? position : position - 0x500 + 0x2000)
      for (number, code) in SingleByteCode.all.enumerated() {
        let byte = code.byte(of: scalar)
        let bit = UInt64(1) << UInt64(number)
        if byte >= 0xC2, byte <= 0xDF, MojibakeSequence.mayLead(scalar) {
          flags[position] |= bit << Bits.firstOfTwo
        }
        if byte >= 0xE0, byte <= 0xF4 { flags[position] |= bit << Bits.firstOfMore }
        if byte & 0xC0 == 0x80, MojibakeSequence.mayFollow(scalar, code) {
          flags[position] |= bit << Bits.later
        }
        if byte == 0xE2 { flags[position] |= bit << Bits.byteE2 }
        if byte == 0x80 { flags[position] |= bit << Bits.byte80 }
      }
    }
    self.flags = flags
  }

  /// The charsets, a bit for each, that read as many bytes in a row as make a sequence. Clean text
  /// seldom has any.
  func candidates(in bytes: Span<UInt8>) -> UInt64 {
    let table = flags.span
    var found: UInt64 = 0
    // Flags of the scalar before this one, and the charsets in which it is the second of three.
    var previous: UInt64 = 0
    var second: UInt64 = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        previous = 0
        second = 0
        index = bytes.firstNonASCII(from: index)
        continue
      }
      // Three and four bytes beyond U+2000 to U+25FF are none of these; U+FFFD is a lost byte.
      if byte >= 0xE0, byte != 0xE2, byte != 0xEF {
        previous = 0
        second = 0
        index &+= byte < 0xF0 ? 3 : 4
        continue
      }
      let (scalar, length) = decodeScalar(bytes, at: index)
      index &+= length
      if scalar == 0xFFFD { found |= previous >> Bits.firstOfTwo & Bits.all }
      let own = SingleByteCode.place(of: scalar).map { table[$0] } ?? 0
      let later = own >> Bits.later & Bits.all
      found |= later & (previous >> Bits.firstOfTwo | second)
      found |= own >> Bits.byte80 & previous >> Bits.byteE2 & Bits.all
      second = later & previous >> Bits.firstOfMore
      previous = own
    }
    return found
  }

  /// How much of a text is to be repaired.
  enum Extent { case certain, all }

  /// What was found: the charset, and how much is to be repaired.
  struct Finding {
    let code: SingleByteCode
    let extent: Extent
  }

  /// The charset with most certain sequences, when there are enough to believe it; of those with as
  /// many, the one with most sequences.
  func finding(in bytes: Span<UInt8>) -> Finding? {
    let candidates = candidates(in: bytes)
    if candidates == 0 { return nil }
    var best: Finding?
    var most = (certain: 0, all: 0)
    for (number, code) in SingleByteCode.all.enumerated()
    where candidates & (1 << UInt64(number)) != 0 {
      let counts = Counts(bytes, code)
      if (counts.certain, counts.sequences) > most, let extent = counts.extent {
        best = Finding(code: code, extent: extent)
        most = (counts.certain, counts.sequences)
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
