internal import DecantText

/// What becomes of control characters in a string that leaves.
///
/// Meant are C0 and C1 without TAB and LF, and DEL. The form feed and its like, which part lines,
/// and the next-line character count among them.
public enum ControlCharacters {
  /// Taken out. Those that part lines become LF, but for a CR before a LF.
  case removed
  /// C0 and DEL stand as their pictures (U+2400 and on), C1 as U+FFFD: for names and for pieces of
  /// text in explanations, where it matters that something was there.
  case shown

  /// Bytes of the control character at `index` of UTF-8 text; 0 when there is none.
  @inline(__always)
  static func length(_ text: Span<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A ? 0 : 1 }
    if byte == 0x7F { return 1 }
    guard byte == 0xC2, index &+ 1 < text.count else { return 0 }
    return text[index &+ 1] < 0xA0 ? 2 : 0
  }

  /// Place of the first control character at or behind `start`; the end when there is none.
  static func first(in text: Span<UInt8>, from start: Int = 0) -> Int {
    var index = SpecialBytes.next(in: text, from: start, isJSON: false)
    while index < text.count, length(text, at: index) == 0 {
      index = SpecialBytes.next(in: text, from: index &+ 1, isJSON: false)
    }
    return index
  }

  /// Puts `text` behind `bytes`, its control characters dealt with.
  func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    while start < text.count {
      let place = Self.first(in: text, from: start)
      bytes.append(text.extracting(start..<place))
      guard place < text.count else { return }
      let length = Self.length(text, at: place)
      bytes.append(contentsOf: replacement(in: text, at: place, length: length))
      start = place + length
    }
  }

  private func replacement(in text: Span<UInt8>, at place: Int, length: Int) -> [UInt8] {
    let byte = text[place + length - 1]
    switch self {
    case .shown:
      if length == 2 { return [0xEF, 0xBF, 0xBD] }
      return [0xE2, 0x90, byte == 0x7F ? 0xA1 : 0x80 | byte]
    case .removed:
      switch (length, byte) {
      case (1, 0x0D): return place + 1 < text.count && text[place + 1] == 0x0A ? [] : [0x0A]
      case (1, 0x0B), (1, 0x0C), (2, 0x85): return [0x0A]
      default: return []
      }
    }
  }
}
