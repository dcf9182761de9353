internal import DecantText

/// The runs of digits of a block: scratch that is filled again and again.
struct DigitRuns {
  private(set) var items: [DigitRun] = []
  /// Whether some runs may be one number, or some digits are not ASCII. Else nothing is to do.
  private(set) var hasCandidates = false

  var count: Int { items.count }
  subscript(_ index: Int) -> DigitRun { items[index] }

  /// Replaces the runs by those of `bytes`.
  ///
  /// - Complexity: O(bytes).
  mutating func scan(_ bytes: Span<UInt8>) {
    items.removeAll(keepingCapacity: true)
    hasCandidates = false
    var index = 0
    while index < bytes.count {
      let word = ByteWord(bytes, at: index)
      let concerned = word.between(0x30, 0x39) | word.atLeast(Self.firstLead)
      if concerned == 0 {
        index &+= 8
        continue
      }
      index &+= concerned.trailingZeroBitCount >> 3
      let byte = bytes[index]
      if byte < 0x80 {
        index = take(bytes, at: index, byte: byte)
      } else if !Self.mayLeadDigit(byte) {
        index &+= 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: index)
        let digit = CaseFolding.fold(scalar) &- 0x30
        index = digit < 10 ? take(bytes, at: index, scalar: scalar) : index + length
      }
    }
  }

  /// The lowest byte that a decimal digit beyond ASCII begins with, of Arabic.
  private static let firstLead: UInt8 = 0xD9

  /// Whether a byte begins a character among which there are digits: U+0640 to U+07FF, U+0800 to
  /// U+1FFF, U+A000 to U+AFFF, U+F000 to U+FFFF, and beyond.
  private static func mayLeadDigit(_ byte: UInt8) -> Bool {
    byte >= firstLead
      && (byte < 0xE2 || byte == 0xEA || byte == 0xEF || byte == 0xF0)
  }

  /// Takes the run of ASCII digits that starts at `start`, and says where it ends.
  private mutating func take(_ bytes: Span<UInt8>, at start: Int, byte: UInt8) -> Int {
    var run = DigitRun(start: start, end: start, zero: 0x30, lead: UInt32(byte &- 0x30))
    while run.end < bytes.count, bytes[run.end].isASCIIDigit {
      run.add(UInt32(bytes[run.end] &- 0x30), bytes: 1)
    }
    append(run, bytes)
    return run.end
  }

  /// Takes the run of other digits that starts at `start`, and says where it ends.
  private mutating func take(_ bytes: Span<UInt8>, at start: Int, scalar first: UInt32) -> Int {
    let lead = CaseFolding.fold(first) &- 0x30
    let zero = first &- lead
    var run = DigitRun(start: start, end: start, zero: zero, lead: lead)
    while run.end < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: run.end)
      guard scalar &- zero < 10, CaseFolding.fold(scalar) == scalar &- zero &+ 0x30 else { break }
      run.add(scalar &- zero, bytes: length)
    }
    append(run, bytes)
    return run.end
  }

  private mutating func append(_ run: DigitRun, _ bytes: Span<UInt8>) {
    if !run.isASCII { hasCandidates = true }
    if let last = items.indices.last {
      let gap = DigitGap(bytes, items[last].end..<run.start)
      items[last].gap = gap
      if gap.isJoint { hasCandidates = true }
    }
    items.append(run)
  }
}
