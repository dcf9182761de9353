internal import DecantText

/// The words of a page beyond ASCII, as far as they were read as windows-1252, to tell whether
/// another Latin charset was meant.
struct LatinPage {
  /// Charsets of Latin letters, all of which give much the same text of the same bytes.
  static let charsets: Set<String> = [
    "windows-1252", "windows-1250", "iso-8859-2", "windows-1254", "windows-1257", "iso-8859-4",
    "iso-8859-13", "iso-8859-15",
  ]
  private static let wrong = SingleByteCode("windows-1252", takesC1: true)
  private static let own = CharsetReading.all.filter { $0.charset == "windows-1252" }
  /// MacRoman is never a page's charset today, and still met where text was read as ISO 8859-1.
  private static let others =
    CharsetReading.all.filter {
      ["windows-1250", "iso-8859-2", "windows-1254", "windows-1257"].contains($0.charset)
        && $0.language != "de" && $0.language != "sq" && $0.language != "et"
    }
    + ["fr", "es", "pt", "it", "de"].compactMap { CharsetReading("macintosh", $0) }

  /// Most bytes that are judged.
  private static let reach = 512
  /// Least that the right reading costs less, in sixteenths of a bit.
  private static let margin = 16 * 16
  /// Fewest words that must speak for it; one is enough where a sign stands inside it.
  private static let minWords = 2

  private var bytes: [UInt8] = []
  /// Whether a letter was seen that windows-1252 has not, so that the page was read aright.
  private(set) var isSound = false

  /// Adds a block's text.
  mutating func add(_ text: Span<UInt8>) {
    if bytes.count >= Self.reach { return }
    guard let wrong = Self.wrong else { return }
    guard let block = wrong.bytes(of: text, limit: Self.reach) else {
      var cursor = ScalarCursor()
      while !isSound, cursor.nextNonASCII(text) {
        isSound = (0x100...0x24F).contains(cursor.scalar) && wrong.byte(of: cursor.scalar) == 0
      }
      return
    }
    bytes.append(0x20)
    bytes.append(contentsOf: block)
  }

  /// What the page was subject to; nil when it is sound.
  func swap() -> Swap? {
    if isSound { return nil }
    let sample = CharsetDetector.sample(bytes.span, skipsTags: false)
    let high = sample.count { $0 >= 0x80 }
    if high == 0 { return nil }
    var least = Int.max
    for reading in Self.own {
      least = min(least, reading.cost(of: sample.span, limit: least))
      // A language that explains the page is enough.
      if least <= 5 * 16 * high { return nil }
    }
    var best: (reading: CharsetReading, cost: Int)?
    for reading in Self.others {
      let cost = reading.cost(of: sample.span)
      if least - cost >= Self.margin, cost < best?.cost ?? .max { best = (reading, cost) }
    }
    guard let wrong = Self.wrong, let best, speaks(for: best.reading, sample.span),
      agrees(best.reading)
    else { return nil }
    return Swap(wrong: wrong, right: best.reading)
  }

  /// Whether enough words hold letters that change.
  private func speaks(for reading: CharsetReading, _ sample: Span<UInt8>) -> Bool {
    guard let right = SingleByteCharset(reading.charset),
      let western = SingleByteCharset("windows-1252")
    else { return false }
    var words = 0
    var isCounted = false
    for index in sample.indices {
      let byte = sample[index]
      if byte < 0x80, !byte.isASCIILetter {
        isCounted = false
        continue
      }
      let scalar = right.scalar(of: byte)
      let old = western.scalar(of: byte)
      guard byte >= 0x80, scalar != old, CharacterClass.of(scalar: scalar).isLetter else { continue }
      let isInWord =
        index > 0 && sample[index - 1].isASCIILetter && index + 1 < sample.count
        && sample[index + 1].isASCIILetter
      if !CharacterClass.of(scalar: old).isLetter, isInWord { return true }
      // A name of another language begins with a capital, or holds no such letter twice.
      if !isCounted { words += 1 }
      isCounted = true
    }
    return words >= Self.minWords
  }

  /// Whether the page, read aright, is in the language of the reading.
  private func agrees(_ reading: CharsetReading) -> Bool {
    guard let text = CharsetDecoder.decode(bytes.span, charset: reading.charset),
      let guess = LanguageDetector.guess(text.span)
    else { return false }
    let kin: [String: Set<String>] = [
      "cs": ["cs", "sk"], "sk": ["cs", "sk"], "hr": ["hr", "bs", "sr", "sl", "sr-ME"],
      "sl": ["sl", "hr"], "tr": ["tr", "az"], "az": ["tr", "az"],
    ]
    return (kin[reading.language] ?? [reading.language]).contains(guess.code)
  }
}
