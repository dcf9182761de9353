/// Checks single tokens of a JSON text by RFC 8259.
enum JSONScalars {
  /// End of the number that starts at `start`, or nil where none does.
  static func number(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var index = start
    if index < bytes.count, bytes[index] == 0x2D { index &+= 1 }
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x30 {
      index &+= 1
    } else {
      guard let end = digits(bytes, at: index) else { return nil }
      index = end
    }
    if index < bytes.count, bytes[index] == 0x2E {
      guard let end = digits(bytes, at: index &+ 1) else { return nil }
      index = end
    }
    if index < bytes.count, bytes[index] | 0x20 == 0x65 {
      index &+= 1
      if index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D { index &+= 1 }
      guard let end = digits(bytes, at: index) else { return nil }
      index = end
    }
    return endsToken(bytes, at: index) ? index : nil
  }

  /// End of `true`, `false` or `null` at `start`, or nil where it is none of them.
  static func literal(_ bytes: Span<UInt8>, at start: Int) -> (end: Int, kind: JSONNode.Kind)? {
    let word: StaticString
    switch bytes[start] {
    case 0x74: word = "true"
    case 0x66: word = "false"
    case 0x6E: word = "null"
    default: return nil
    }
    let end = start + word.utf8CodeUnitCount
    guard end <= bytes.count, endsToken(bytes, at: end) else { return nil }
    let isSame = word.withUTF8Buffer { letters in
      unsafe bytes.extracting(start..<end).withUnsafeBufferPointer {
        unsafe $0.elementsEqual(letters)
      }
    }
    return isSame ? (end, bytes[start] == 0x6E ? .null : .bool) : nil
  }

  /// The first escape of `range` that is none of JSON's; sets whether there are any at all.
  ///
  /// - Parameter range: the inside of a string.
  static func badEscape(
    _ bytes: Span<UInt8>, in range: Range<Int>, hasEscapes: inout Bool
  ) -> Int? {
    let inside = bytes.extracting(range)
    var index = 0
    while true {
      index = inside.firstIndex(of: 0x5C, from: index)
      if index == inside.count { return nil }
      hasEscapes = true
      guard index &+ 1 < inside.count else { break }
      switch inside[index &+ 1] {
      case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: index &+= 2
      case 0x75 where index &+ 6 <= inside.count && hexadecimal(inside, at: index &+ 2) != nil:
        index &+= 6
      default: return range.lowerBound + index
      }
    }
    return range.lowerBound + index
  }

  /// Four hexadecimal digits at `start`, which lie inside `bytes`.
  static func hexadecimal(_ bytes: Span<UInt8>, at start: Int) -> UInt32? {
    var value: UInt32 = 0
    for index in start..<start &+ 4 {
      let byte = bytes[index]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte &- 0x30
      case 0x41...0x46: digit = byte &- 0x37
      case 0x61...0x66: digit = byte &- 0x57
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// End of one or more digits at `start`.
  private static func digits(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index].isASCIIDigit { index &+= 1 }
    return index > start ? index : nil
  }

  /// Whether a number or a word may end before `index`.
  private static func endsToken(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return true }
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D: return true
    default: return false
    }
  }
}
