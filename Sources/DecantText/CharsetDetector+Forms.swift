extension CharsetDetector {
  /// The charset of bytes that may pass for UTF-8 and are none: UTF-16 without a byte order mark,
  /// and ISO-2022-JP. Nil for all others.
  ///
  /// - Complexity: O(bytes).
  public static func disguised(_ bytes: Span<UInt8>) -> String? {
    wideForm(bytes) ?? (hasJapaneseEscapes(bytes) ? "iso-2022-jp" : nil)
  }

  /// UTF-16 without a byte order mark: zeros at every other byte, in text of any language that has
  /// blanks.
  static func wideForm(_ bytes: Span<UInt8>) -> String? {
    let pairs = min(bytes.count, sampleBytes) / 2
    var even = 0
    var odd = 0
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { even += 1 }
      if bytes[2 * pair + 1] == 0 { odd += 1 }
    }
    // Letters beyond U+00FF have a blank among ten or so; markup has more, CJK has line feeds.
    guard max(even, odd) >= 2, max(even, odd) * 50 >= pairs else { return nil }
    if even * 8 <= odd { return "utf-16le" }
    if odd * 8 <= even { return "utf-16be" }
    return nil
  }

  /// Whether bytes of ASCII switch to the two-byte characters of ISO-2022-JP: ESC $ @ or ESC $ B.
  static func hasJapaneseEscapes(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0x1B, bytes[index + 1] == 0x24,
        bytes[index + 2] == 0x42 || bytes[index + 2] == 0x40
      {
        return true
      }
      index += 1
    }
    return false
  }
}
