internal import CDecant

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

  /// Charsets in the order that settles ties, the more common first.
  static let candidates = [
    "windows-1252", "windows-1251", "gb18030", "shift_jis", "euc-jp", "big5", "euc-kr",
    "windows-1250", "iso-8859-2", "koi8-r", "koi8-u", "windows-1254", "windows-1256",
    "windows-1253", "iso-8859-7", "windows-1255", "iso-8859-8", "windows-874", "windows-1257",
    "iso-8859-4", "iso-8859-13", "iso-8859-15", "iso-8859-5", "ibm866", "x-mac-cyrillic",
    "iso-8859-6", "iso-8859-3", "iso-8859-16", "macintosh",
  ]

  /// A standard name in lower case, as `CharsetDecoder.standard` gives it; `utf-8` for ASCII alone.
  /// Nil when all texts are bad.
  ///
  /// Markup may be among the bytes; tags are passed over.
  ///
  /// - Complexity: O(bytes) until enough bytes beyond ASCII are seen, then about two milliseconds.
  public static func guess(_ bytes: Span<UInt8>) -> String? {
    if let wide = wideForm(bytes) { return wide }
    let sample = sample(bytes)
    if sample.isEmpty { return hasJapaneseEscapes(bytes) ? "iso-2022-jp" : "utf-8" }
    // Of the bytes that UTF-8 would let stand, a good half must be text.
    var best: (name: String, score: Double) = ("", 0)
    for name in ["utf-8"] + candidates {
      guard let text = CharsetDecoder.decode(sample.span, charset: name) else { continue }
      let score = score(text.span)
      if score > best.score { best = (name, score) }
    }
    return best.name.isEmpty ? nil : best.name
  }

  /// The bytes beyond ASCII with their neighbours and without tags, parted by blanks where
  /// something is left out.
  static func sample(_ bytes: Span<UInt8>) -> [UInt8] {
    var sample: [UInt8] = []
    // Bytes of ASCII that wait for one beyond, and how many may still follow the last.
    var waiting: [UInt8] = []
    var following = 0
    var isInTag = false
    var index = 0
    while index < bytes.count, sample.count < sampleBytes {
      let byte = bytes[index]
      index += 1
      // No charset has these two as a second byte.
      if byte == 0x3C { isInTag = true }
      if byte == 0x3E { isInTag = false }
      let seen = isInTag || byte == 0x3E || byte < 0x20 ? 0x20 : byte
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

  /// How much a text looks like one, at most about 2; below 0 when it is bad.
  static func score(_ text: Span<UInt8>) -> Double {
    let shape = CharsetShape(text)
    guard shape.scalars > 0 else { return 0 }
    var score = -Double(shape.faults)
    var bonus = 0.0
    if let guess = LanguageDetector.guess(text) {
      let letters = count(text, guess.code)
      score += Double(letters.common) + 0.2 * Double(letters.auxiliary) - Double(letters.foreign)
      bonus = (guess.isReliable ? 0.3 : 0.1) * guess.score
    } else {
      score -= 0.5 * Double(shape.letters)
    }
    return score / Double(shape.scalars) + bonus
  }

  private static func count(
    _ text: Span<UInt8>, _ language: String
  ) -> (common: Int, auxiliary: Int, foreign: Int) {
    let counts = unsafe language.withCString { language in
      unsafe text.withUnsafeBufferPointer {
        unsafe cdecant_icu_count_letters(language, $0.baseAddress, $0.count)
      }
    }
    return (Int(counts.common), Int(counts.auxiliary), Int(counts.foreign))
  }
}
