/// What is seen of a decoded text without knowing its language.
struct CharsetShape {
  /// Scalars beyond ASCII; the letters among them; punctuation that stands where it belongs.
  private(set) var scalars = 0
  private(set) var letters = 0
  private(set) var marks = 0
  /// Weight of what no text holds.
  private(set) var faults = 0.0

  init(_ text: Span<UInt8>) {
    var last = CharacterClass.space
    var lastScalar: UInt32 = 0x20
    var isLateQuote = false
    var index = 0
    while index < text.count {
      let (scalar, length) = decodeScalar(text, at: index)
      index += length
      let kind = CharacterClass.of(scalar: scalar)
      if scalar >= 0x80 {
        scalars += 1
        if kind.isLetter { letters += 1 }
        faults += CharsetShape.fault(scalar, kind)
        let isInside = last.isLetter && last != .ideograph
        if isInside, CharsetShape.isWrongInWord(kind) { faults += 0.5 }
        if !isInside || kind == .closing || kind == .terminal, CharsetShape.isMark(kind) {
          marks += 1
        }
      }
      if kind == .upper, last == .lower { faults += 1 }
      if kind.isLetter, last.isLetter {
        if CharsetShape.areStrange(scalar, lastScalar) { faults += 1 }
        if lastScalar == 0x3C2 { faults += 1 }  // Greek has this sigma at the end of words alone.
      } else if lastScalar == 0x3C3, !kind.isLetter {
        faults += 1  // And this one never there.
      }
      if kind == .mark, !last.isWordPart { faults += 1 }
      // A word begins with ’ seldom, and with the opening “ or ‘ often.
      if kind.isLetter, isLateQuote { faults += 1 }
      isLateQuote = (scalar == 0x2019 || scalar == 0x201D) && last == .space
      last = kind
      lastScalar = scalar
    }
  }

  /// The words that hold anything beyond ASCII, parted by blanks.
  static func words(_ text: Span<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    var start = 0
    var isBeyond = false
    for index in 0...text.count {
      let byte = index < text.count ? text[index] : 0x20
      if byte >= 0x80 { isBeyond = true }
      guard byte <= 0x20 else { continue }
      if isBeyond {
        words.append(text.extracting(start..<index))
        words.append(0x20)
      }
      start = index + 1
      isBeyond = false
    }
    return words
  }

  /// Weight of a scalar that is not text, whatever stands around it.
  private static func fault(_ scalar: UInt32, _ kind: CharacterClass) -> Double {
    switch kind {
    case .other, .control: 4
    case .symbol: scalar == 0xFFFD ? 4 : scalar == 0xA9 || scalar == 0xAE || scalar == 0xB0 ? 0 : 1
    case .currency: scalar == 0xA4 ? 1 : 0
    case .number: 0.5
    case .format, .arrow, .pipe: 0.3
    default: 0
    }
  }

  private static func isMark(_ kind: CharacterClass) -> Bool {
    switch kind {
    case .closing, .terminal, .guillemet, .punctuation, .space, .bullet: true
    default: false
    }
  }

  /// Whether a character beyond ASCII seldom follows a letter at once.
  private static func isWrongInWord(_ kind: CharacterClass) -> Bool {
    switch kind {
    case .symbol, .currency, .number, .bullet, .format, .punctuation: true
    default: false
    }
  }

  /// Whether two neighbouring letters, one of them of ASCII, are of scripts that share no word.
  private static func areStrange(_ one: UInt32, _ other: UInt32) -> Bool {
    guard (one < 0x80) != (other < 0x80) else { return false }
    switch CharacterScript.of(scalar: max(one, other)) {
    case .cyrillic, .greek, .hebrew, .arabic, .thai: return true
    default: return false
    }
  }
}
