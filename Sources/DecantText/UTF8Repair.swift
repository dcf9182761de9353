/// Tells UTF-8 from other bytes, and makes UTF-8 of them.
public enum UTF8Repair {
  /// Whether `bytes` are UTF-8: no overlong forms, no surrogates, nothing past U+10FFFF.
  public static func isValid(_ bytes: Span<UInt8>) -> Bool {
    JSONIndexer.isUTF8(bytes)
  }

  /// `bytes` with U+FFFD in the place of each maximal part that is no scalar, and how many there
  /// were.
  ///
  /// A maximal part is the longest beginning of a scalar that stands there, or else one byte: the
  /// practice that Unicode (chapter 3, table 3-8) and the WHATWG Encoding Standard share.
  public static func repaired(_ bytes: Span<UInt8>) -> (bytes: [UInt8], replaced: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var replaced = 0
    var kept = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index &+= 1
        continue
      }
      let (length, isWhole) = part(of: bytes, at: index)
      if !isWhole {
        result.append(bytes.extracting(kept..<index))
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
        replaced &+= 1
        kept = index &+ length
      }
      index &+= length
    }
    result.append(bytes.extracting(kept..<bytes.count))
    return (result, replaced)
  }

  /// Bytes of the scalar, or of the maximal part of one, that starts at `index`.
  static func part(of bytes: Span<UInt8>, at index: Int) -> (length: Int, isWhole: Bool) {
    let lead = bytes[index]
    let wanted: Int
    switch lead {
    case 0xC2...0xDF: wanted = 2
    case 0xE0...0xEF: wanted = 3
    case 0xF0...0xF4: wanted = 4
    default: return (1, false)
    }
    // The second byte is narrower than a continuation after four of the leads.
    let second: ClosedRange<UInt8>
    switch lead {
    case 0xE0: second = 0xA0...0xBF
    case 0xED: second = 0x80...0x9F
    case 0xF0: second = 0x90...0xBF
    case 0xF4: second = 0x80...0x8F
    default: second = 0x80...0xBF
    }
    var length = 1
    while length < wanted, index &+ length < bytes.count {
      let byte = bytes[index &+ length]
      guard length == 1 ? second.contains(byte) : byte.isContinuation else { break }
      length &+= 1
    }
    return (length, length == wanted)
  }
}
