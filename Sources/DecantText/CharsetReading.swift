/// One way to read bytes: a single-byte charset, and a language that the text may be in.
///
/// Its cost is about the negative logarithm of the text's likelihood, so that readings of the same
/// bytes can be compared. Only words with bytes beyond ASCII are counted: all charsets agree on the rest.
public struct CharsetReading: Sendable {
  /// Standard name in lower case.
  public let charset: String
  /// BCP 47 code, or the code of a script whose languages share a model.
  public let language: String

  /// For each byte the number of its letter, and above it what the byte is.
  private let units: [UInt16]
  /// Costs of pairs of letters, `width` for each first letter.
  private let costs: [UInt8]
  private let width: Int

  /// What a byte is.
  private enum Kind {
    static let all: UInt16 = 0xFF00
    static let isLetter: UInt16 = 0x80 << 8
    static let isSign: UInt16 = 0x40 << 8
    static let end: UInt16 = 0
    static let lower: UInt16 = 0x81 << 8
    static let upper: UInt16 = 0x82 << 8
    /// A letter that the language is not written with; a letter of ASCII, to another script.
    static let foreign: UInt16 = 0x83 << 8
    static let latin: UInt16 = 0x84 << 8
    /// Punctuation and signs that text has often; then those that it has seldom.
    static let mark: UInt16 = 0x41 << 8
    static let sign: UInt16 = 0x42 << 8
    /// A control, or nothing.
    static let none: UInt16 = 0x01 << 8
  }

  /// Costs in sixteenths of a bit. Set by hand between what pairs of letters cost in text (about 4
  /// bits) and what they cost in noise (about 9), and tried on made-up sentences in all charsets.
  private enum Cost {
    /// What a letter of ASCII costs in text; only the rest counts, since wide charsets have no such
    /// words.
    static let expected = 4 * 16 + 8
    /// How far a total may fall again.
    static let slack = 64 * 16
    static let mark = 4 * 16
    static let sign = 10 * 16
    static let foreign = 20 * 16
    static let none = 24 * 16
    /// A mark or sign between two letters.
    static let inWord = 12 * 16
    /// A sign right behind a letter.
    static let glued = 5 * 16
    /// A letter of ASCII beside one of another script.
    static let scripts = 10 * 16
    /// A capital behind a small letter, behind a capital, and elsewhere; a small letter behind two
    /// capitals.
    static let upperInWord = 8 * 16
    static let upperInCapitals = 1 * 16
    static let upper = 1 * 16
    static let lowerAfterCapitals = 4 * 16
  }

  public init?(_ charset: String, _ language: String) {
    guard let table = SingleByteCharset(charset), let pairs = LetterPairs(language) else {
      return nil
    }
    self.charset = charset
    self.language = language
    width = pairs.letters + 1
    let numbers = pairs.numbers
    units = (UInt8(0)...255).map { Self.unit(table.scalar(of: $0), numbers) }
    var costs: [UInt8] = []
    for first in 0..<width {
      for second in 0..<width { costs.append(pairs.cost(UInt8(first), UInt8(second))) }
    }
    self.costs = costs
  }

  private static func unit(_ scalar: UInt32, _ numbers: [UInt32: UInt8]) -> UInt16 {
    let kind = CharacterClass.of(scalar: scalar)
    if scalar == 0 { return Kind.none }
    if kind.isWordPart {
      let lower =
        Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
      guard let number = numbers[scalar] ?? numbers[lower] else {
        return scalar < 0x80 ? Kind.latin : Kind.foreign
      }
      return UInt16(number) | (kind == .upper ? Kind.upper : Kind.lower)
    }
    // An apostrophe, a raised point and a soft hyphen part or join words as blanks do.
    if scalar < 0x80 || [0xA0, 0xAD, 0xB7, 0x2019].contains(scalar) { return Kind.end }
    switch kind {
    case .closing, .terminal, .guillemet, .punctuation, .bullet, .currency: return Kind.mark
    case .symbol: return [0xA9, 0xAE, 0xB0, 0x2116, 0x2122].contains(scalar) ? Kind.mark : Kind.sign
    case .control, .other: return Kind.none
    default: return Kind.sign
    }
  }

  /// What the text costs, in sixteenths of a bit; some number beyond `limit` when it costs far more.
  ///
  /// Words count when one of their letters is beyond ASCII.
  ///
  /// - Complexity: O(bytes).
  public func cost(of bytes: Span<UInt8>, limit: Int = .max) -> Int {
    let units = units.span
    let costs = costs.span
    var total = 0
    /// The word at hand: what it costs so far, and whether it counts.
    var word = 0
    var counts = false
    var last = Kind.end
    var beforeLast = Kind.end
    for index in bytes.indices {
      let byte = bytes[index]
      let unit = units[Int(byte)]
      let kind = unit & Kind.all
      let lastKind = last & Kind.all
      if kind == Kind.lower || kind == Kind.upper {
        let pair = Int(costs[Int(last & 0xFF) &* width &+ Int(unit & 0xFF)])
        if byte >= 0x80 {
          counts = true
          word &+= pair
        } else {
          word &+= pair &- Cost.expected
        }
        if kind == Kind.upper {
          word &+=
            lastKind == Kind.lower
            ? Cost.upperInWord : lastKind == Kind.upper ? Cost.upperInCapitals : Cost.upper
        } else if lastKind == Kind.upper, beforeLast & Kind.all == Kind.upper {
          word &+= Cost.lowerAfterCapitals
        }
        if lastKind == Kind.latin { word &+= Cost.scripts }
        if last & Kind.isSign != 0, beforeLast & Kind.isLetter != 0 { total &+= Cost.inWord }
      } else {
        if last & 0xFF != 0 {
          if counts { total &+= word &+ Int(costs[Int(last & 0xFF) &* width]) }
          word = 0
          counts = false
        }
        switch kind {
        case Kind.end: break
        case Kind.latin:
          if lastKind == Kind.lower || lastKind == Kind.upper { total &+= Cost.scripts }
          if last & Kind.isSign != 0, beforeLast & Kind.isLetter != 0 { total &+= Cost.inWord }
        case Kind.mark: total &+= Cost.mark
        case Kind.sign: total &+= Cost.sign &+ (last & Kind.isLetter != 0 ? Cost.glued : 0)
        case Kind.foreign: total &+= Cost.foreign
        default: total &+= Cost.none
        }
        if total &- Cost.slack > limit { return total }
      }
      beforeLast = last
      last = unit
    }
    if counts { total &+= word &+ Int(costs[Int(last & 0xFF) &* width]) }
    return total
  }
}

extension CharsetReading {
  /// In the order that settles ties, the more common first.
  public static let all: [CharsetReading] = [
    ("windows-1252", western), ("windows-1251", ["Cyrl"]), ("windows-1250", central),
    ("iso-8859-2", central), ("koi8-r", ["Cyrl"]), ("koi8-u", ["Cyrl"]),
    ("windows-1254", ["tr", "az"]), ("windows-1256", ["Arab"]), ("windows-1253", ["Grek"]),
    ("iso-8859-7", ["Grek"]), ("windows-1255", ["Hebr"]), ("iso-8859-8", ["Hebr"]),
    ("windows-874", ["Thai"]), ("windows-1257", baltic), ("iso-8859-4", baltic),
    ("iso-8859-13", baltic), ("iso-8859-15", ["fr", "fi", "et"]), ("iso-8859-5", ["Cyrl"]),
    ("ibm866", ["Cyrl"]), ("x-mac-cyrillic", ["Cyrl"]),
  ].flatMap { (charset, languages) in languages.compactMap { CharsetReading(charset, $0) } }

  public static let western = [
    "fr", "de", "es", "pt", "it", "sv", "da", "nb", "nl", "fi", "is", "ca", "sq", "et",
  ]
  public static let central = ["pl", "cs", "sk", "hu", "hr", "sl", "ro", "sq", "de"]
  public static let baltic = ["lt", "lv", "et"]
}
