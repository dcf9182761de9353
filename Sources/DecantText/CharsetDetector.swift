internal import CDecant

/// Guesses of the charset of bytes that come without a label, by ICU and by the zeros of UTF-16.
///
/// A weak witness: the caller asks byte order marks, UTF-8's own rules and labels first.
public enum CharsetDetector {
  /// Most bytes shown to ICU. Its tables of letter pairs say little more beyond one kilobyte.
  static let sampleBytes = 2048

  /// Bytes of ASCII kept before and behind others: the rest of their word, about.
  static let marginBytes = 12

  /// A standard name in lower case, as `CharsetDecoder.standard` gives it; `utf-8` for ASCII alone.
  /// Nil when nothing is likely.
  ///
  /// - Complexity: O(bytes) until enough bytes beyond ASCII are seen.
  public static func guess(_ bytes: Span<UInt8>) -> String? {
    if let wide = wideForm(bytes) { return wide }
    let sample = sample(bytes)
    if sample.isEmpty { return "utf-8" }
    for rank in 0..<Int32(8) {
      guard let (name, confidence) = candidate(sample.span, rank), confidence >= 10 else { break }
      if isPlausible(name) { return CharsetDecoder.standard(name) }
    }
    return nil
  }

  /// The bytes beyond ASCII with their neighbours, parted by blanks where something is left out.
  static func sample(_ bytes: Span<UInt8>) -> [UInt8] {
    var sample: [UInt8] = []
    var taken = 0
    var index = 0
    while index < bytes.count, sample.count < sampleBytes {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let start = max(taken, index - marginBytes)
      if start > taken { sample.append(0x20) }
      var end = index + 1
      while end < bytes.count, end - index <= marginBytes, end - start < sampleBytes {
        if bytes[end] >= 0x80 { index = end }
        end += 1
      }
      sample.append(bytes.extracting(start..<end))
      taken = end
      index = end
    }
    return sample
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
    // A text of letters beyond U+00FF has a blank in ten characters or so; CJK has line feeds.
    guard max(even, odd) >= 2, max(even, odd) * 50 >= pairs else { return nil }
    if even * 8 <= odd { return "utf-16le" }
    if odd * 8 <= even { return "utf-16be" }
    return nil
  }

  private static func isPlausible(_ name: String) -> Bool {
    !name.hasPrefix("IBM4") && !name.hasPrefix("UTF-16") && !name.hasPrefix("UTF-32")
  }

  private static func candidate(
    _ bytes: Span<UInt8>, _ rank: Int32
  ) -> (name: String, confidence: Int)? {
    var confidence: Int32 = -1
    let name = unsafe [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      confidence = unsafe bytes.withUnsafeBufferPointer { input in
        unsafe cdecant_icu_guess_charset(
          input.baseAddress, input.count, rank, buffer.baseAddress, buffer.count)
      }
      count = 0
      guard confidence >= 0 else { return }
      while count < 64, unsafe buffer[count] != 0 { count += 1 }
    }
    return confidence >= 0 ? (String(decoding: name, as: UTF8.self), Int(confidence)) : nil
  }
}
