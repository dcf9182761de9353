/// Guesses of the charset of bytes that come without a label.
///
/// A sample is read in every charset of the web, and each reading is judged by what it costs: how
/// likely its letters follow each other in a language that is written so, and where its signs stand.
/// A charset in which the bytes are in error is out. A witness for bytes alone: the caller asks byte
/// order marks, UTF-8's own rules and labels first.
public enum CharsetDetector {
  /// Most bytes of a sample.
  static let sampleBytes = 1024

  /// Bytes of ASCII kept before and behind others: enough for the words they stand in.
  static let marginBytes = 16

  /// Most that a byte beyond ASCII may cost in the best reading, in sixteenths of a bit. Text is at
  /// about 5 bits, bytes by chance above 11.
  static let worst = 14 * 16

  /// A reading of bytes, and what it costs.
  public struct Guess: Sendable {
    /// Standard name in lower case.
    public let charset: String
    /// Code of the language's or script's model; of charsets of East Asia empty.
    public let language: String
    /// Sixteenths of a bit.
    public let cost: Int
  }

  /// A standard name in lower case, as `CharsetDecoder.standard` gives it; `utf-8` for ASCII alone.
  /// Nil when all texts are bad.
  ///
  /// Markup may be among the bytes; tags are passed over.
  ///
  /// - Complexity: O(bytes) until enough bytes beyond ASCII are seen, then about a tenth of a
  ///   millisecond.
  public static func guess(_ bytes: Span<UInt8>) -> String? {
    if let disguised = disguised(bytes) { return disguised }
    if UTF8Repair.isValid(bytes) { return "utf-8" }
    var sample = sample(bytes, skipsTags: true)
    if sample.isEmpty { sample = self.sample(bytes, skipsTags: false) }
    let high = sample.count { $0 >= 0x80 }
    guard let best = best(sample.span), best.cost <= worst * high else { return nil }
    return best.charset
  }

  /// The cheapest reading.
  public static func best(_ bytes: Span<UInt8>) -> Guess? {
    var best: Guess?
    for charset in WideCharset.allCases {
      guard let cost = charset.cost(of: bytes), cost < best?.cost ?? .max else {
        continue
      }
      best = Guess(charset: charset.rawValue, language: "", cost: cost)
    }
    for reading in CharsetReading.all {
      let least = best?.cost ?? .max
      let cost = reading.cost(of: bytes, limit: least)
      if cost < least {
        best = Guess(charset: reading.charset, language: reading.language, cost: cost)
      }
    }
    return best
  }

  /// The bytes beyond ASCII with their neighbours, parted by blanks where something is left out.
  public static func sample(_ bytes: Span<UInt8>, skipsTags: Bool) -> [UInt8] {
    var sample: [UInt8] = []
    // Bytes of ASCII that wait for one beyond, and how many may still follow the last.
    var waiting: [UInt8] = []
    var following = 0
    var isInTag = false
    var index = 0
    while index < bytes.count, sample.count < sampleBytes {
      let byte = bytes[index]
      index += 1
      // No charset has the two brackets as a second byte.
      if byte == 0x3C, index < bytes.count, skipsTags { isInTag = startsTag(bytes[index]) }
      let seen = isInTag || byte < 0x20 ? 0x20 : byte
      if byte == 0x3E { isInTag = false }
      if seen >= 0x80 {
        sample.append(contentsOf: waiting.suffix(marginBytes))
        waiting.removeAll(keepingCapacity: true)
        sample.append(seen)
        following = marginBytes
      } else if following > 0 {
        following -= 1
        if seen != 0x20 || sample.last != 0x20 { sample.append(seen) }
      } else if seen != 0x20 || waiting.last != 0x20 {
        if waiting.count > 4096 { waiting.removeFirst(4096 - marginBytes) }
        waiting.append(seen)
      }
    }
    return sample
  }

  /// Whether a byte behind `<` makes it a tag: a letter, `/` or `!`.
  private static func startsTag(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == 0x2F || byte == 0x21
  }
}
