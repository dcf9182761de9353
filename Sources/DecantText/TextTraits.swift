/// What kinds of characters a text holds, and how it begins and ends.
///
/// Lets a stage pass over a text that cannot concern it without reading the bytes again.
public struct TextTraits: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64

  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Any byte of 128 or more.
  public static let nonASCII = TextTraits(rawValue: 1 << 0)
  /// C0 but TAB and LF, DEL, C1.
  public static let control = TextTraits(rawValue: 1 << 1)
  /// An invisible format character: joiner, soft hyphen, mark of direction.
  public static let format = TextTraits(rawValue: 1 << 2)
  /// U+FFFD.
  public static let replacement = TextTraits(rawValue: 1 << 3)
  public static let ampersand = TextTraits(rawValue: 1 << 4)
  /// Two or more blanks in a row, of any kind.
  public static let wideSpace = TextTraits(rawValue: 1 << 5)
  /// A space other than U+0020, TAB and LF.
  public static let otherSpace = TextTraits(rawValue: 1 << 6)
  public static let tab = TextTraits(rawValue: 1 << 7)
  public static let lineFeed = TextTraits(rawValue: 1 << 8)
  public static let pipe = TextTraits(rawValue: 1 << 9)
  public static let bullet = TextTraits(rawValue: 1 << 10)
  public static let arrow = TextTraits(rawValue: 1 << 11)
  public static let guillemet = TextTraits(rawValue: 1 << 12)
  /// © ® ℗ or (c).
  public static let copyright = TextTraits(rawValue: 1 << 13)
  public static let currency = TextTraits(rawValue: 1 << 14)
  public static let digit = TextTraits(rawValue: 1 << 15)
  public static let at = TextTraits(rawValue: 1 << 16)
  public static let slash = TextTraits(rawValue: 1 << 17)
  public static let colon = TextTraits(rawValue: 1 << 18)
  public static let angle = TextTraits(rawValue: 1 << 19)
  public static let brace = TextTraits(rawValue: 1 << 20)
  public static let underscore = TextTraits(rawValue: 1 << 21)
  public static let percent = TextTraits(rawValue: 1 << 22)
  /// The last visible character, closing quotes and brackets left out, ends a sentence.
  public static let endsSentence = TextTraits(rawValue: 1 << 23)
  /// The last visible character is a colon.
  public static let endsWithColon = TextTraits(rawValue: 1 << 24)
  /// The last visible character is a comma or a semicolon.
  public static let endsWithComma = TextTraits(rawValue: 1 << 25)
  /// The first visible character is an upper-case letter.
  public static let startsUpper = TextTraits(rawValue: 1 << 26)
  /// The first visible character is a lower-case letter.
  public static let startsLower = TextTraits(rawValue: 1 << 27)
  /// The first visible character is a bullet, or a hyphen, dash or asterisk before a blank.
  public static let startsWithMarker = TextTraits(rawValue: 1 << 28)
  /// A character of the private use areas or one that is not assigned.
  public static let unassigned = TextTraits(rawValue: 1 << 29)
  /// A question mark of any script.
  public static let question = TextTraits(rawValue: 1 << 30)
  /// At least twelve words, as a sentence of running text has.
  public static let manyWords = TextTraits(rawValue: 1 << 31)
  /// A single visible character.
  public static let single = TextTraits(rawValue: 1 << 32)
  /// A small ASCII letter directly before a capital one.
  public static let seam = TextTraits(rawValue: 1 << 33)
  /// A capital, or a letter without case, with no letter and no mark beside it.
  public static let loneLetter = TextTraits(rawValue: 1 << 34)
  /// Numbers that a date can be made of: one of four to six digits, or three of any.
  public static let dateNumbers = TextTraits(rawValue: 1 << 35)
  /// The first word may begin the name of a language.
  public static let languageFirst = TextTraits(rawValue: 1 << 36)
}
