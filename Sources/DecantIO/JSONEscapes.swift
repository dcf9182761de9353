internal import DecantText

/// What stands in a JSON string for characters that may not stand there themselves: quotes,
/// backslashes, controls, and the line ends of Unicode.
enum JSONEscapes {
  /// Bytes that are enough for `text` with its escapes; those of `text` when it has none.
  static func room(for text: Span<UInt8>) -> Int {
    var room = text.count
    var index = SpecialBytes.next(in: text, from: 0, isJSON: true)
    while index < text.count {
      let length = escapedLength(text, at: index)
      if length > 0 { room &+= longest }
      index = SpecialBytes.next(in: text, from: index &+ max(length, 1), isJSON: true)
    }
    return room
  }

  /// `text` with its escapes, which takes at most `room` bytes.
  static func escaped(_ text: Span<UInt8>, room: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      unsafe text.withUnsafeBufferPointer { source in
        guard let from = unsafe source.baseAddress, let to = unsafe buffer.baseAddress else {
          return
        }
        var index = 0
        while index < text.count {
          let next = nextEscaped(text, from: index)
          unsafe (to + count).initialize(from: from + index, count: next &- index)
          count &+= next &- index
          index = next
          if index == text.count { break }
          let (escape, bytes) = escape(text, at: index)
          for place in 0..<bytes {
            unsafe buffer[count] = UInt8(truncatingIfNeeded: escape >> UInt64(8 &* place))
            count &+= 1
          }
          index &+= escapedLength(text, at: index)
        }
      }
    }
  }

  /// Bytes of an escape that is spelled out: `\u2028`.
  private static let longest = 6

  private static func nextEscaped(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = SpecialBytes.next(in: text, from: start, isJSON: true)
    while index < text.count, escapedLength(text, at: index) == 0 {
      index = SpecialBytes.next(in: text, from: index &+ 1, isJSON: true)
    }
    return index
  }

  /// Bytes of the character at `index` if it must be escaped, else 0.
  private static func escapedLength(_ text: Span<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0xC2:
      return index &+ 1 < text.count && text[index &+ 1] < 0xA0 ? 2 : 0
    case 0xE2:
      guard index &+ 2 < text.count, text[index &+ 1] == 0x80 else { return 0 }
      return text[index &+ 2] == 0xA8 || text[index &+ 2] == 0xA9 ? 3 : 0
    default: return 1
    }
  }

  /// The escape of the character at `index`, its first byte lowest, and its length.
  private static func escape(_ text: Span<UInt8>, at index: Int) -> (bytes: UInt64, count: Int) {
    let letter: UInt8
    switch text[index] {
    case 0x22, 0x5C: letter = text[index]
    case 0x0A: letter = 0x6E
    case 0x0D: letter = 0x72
    case 0x09: letter = 0x74
    default:
      let (scalar, _) = decodeScalar(text, at: index)
      var digits: UInt64 = 0
      for shift in [0, 4, 8, 12] as [UInt32] {
        let digit = UInt64(scalar >> shift & 15)
        digits = digits << 8 | (digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
      return (digits << 16 | 0x755C, longest)
    }
    return (UInt64(letter) << 8 | 0x5C, 2)
  }
}
