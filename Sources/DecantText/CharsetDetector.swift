/// Guesses of the charset of bytes that come without a label.
///
/// A sample is decoded in every charset of the web, and each text is judged: by the language that
/// is found in it and the letters which that language is written with, and by what no text holds,
/// such as controls or symbols inside words. A witness for bytes alone: the caller asks byte order
/// marks, UTF-8's own rules and labels first.
public enum CharsetDetector {
  /// Most bytes of a sample; language detection wants about a kilobyte.
  static let sampleBytes = 1536

  /// Bytes of ASCII kept before and behind others: some words, to tell the language by.
  static let marginBytes = 40

  /// A standard name in lower case, as `CharsetDecoder.standard` gives it; `utf-8` for ASCII alone.
  /// Nil when all texts are bad.
  ///
  /// Markup may be among the bytes; tags are passed over.
  ///
  /// - Complexity: O(bytes) until enough bytes beyond ASCII are seen, then two to four milliseconds.
  public static func guess(_ bytes: Span<UInt8>) -> String? {
    if let disguised = disguised(bytes) { return disguised }
    var sample = sample(bytes, skipsTags: true)
    if sample.isEmpty { sample = self.sample(bytes, skipsTags: false) }
    if sample.isEmpty { return "utf-8" }
    var best: (name: String, score: Double) = ("", 0)
    for candidate in CharsetCandidate.all {
      guard let text = CharsetDecoder.decode(sample.span, charset: candidate.name) else { continue }
      let score = candidate.score(text.span)
      if score > best.score { best = (candidate.name, score) }
    }
    return best.name.isEmpty ? nil : best.name
  }

  /// The bytes beyond ASCII with their neighbours, parted by blanks where something is left out.
  static func sample(_ bytes: Span<UInt8>, skipsTags: Bool) -> [UInt8] {
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
