internal import CDecant

/// What a character is to a reader of scraped text: one class for every Unicode scalar.
///
/// Finer than general categories where page furniture is concerned (arrows, bullets, pipes) and
/// coarser elsewhere. Decided by the rules in `decant-tables`, from ICU's properties.
@frozen
public enum CharacterClass: UInt8, Sendable, CaseIterable {
  /// Unassigned, private use, surrogates, and integers that are no scalar.
  case other
  /// White space of any kind: TAB, LF, CR, no-break and ideographic spaces, U+0085.
  case space
  /// C0 and C1 controls that are not white space.
  case control
  /// Invisible: format controls, soft hyphen, joiners, variation selectors, fillers.
  case format
  /// Lower-case letters.
  case lower
  /// Upper-case and title-case letters.
  case upper
  /// Letters without case, and modifier letters, of scripts written with spaces.
  case letter
  /// Letters of scripts written without spaces: Han, kana, Bopomofo, Yi, Thai, Lao, Khmer,
  /// Myanmar, Tibetan and their like. Hangul is written with spaces and is `letter`.
  case ideograph
  /// Combining marks.
  case mark
  /// Decimal digits of any script.
  case digit
  /// Other numbers: Roman numerals, fractions, superscripts, circled digits.
  case number
  /// Enders of sentences in any script, and ellipses.
  case terminal
  /// Closing brackets, and quotation marks of either side.
  case closing
  /// « » ‹ ›, which quote in some languages and page in all.
  case guillemet
  /// All other punctuation, opening brackets among it.
  case punctuation
  /// Signs of currencies.
  case currency
  /// Arrows, triangles that point, the caret. Not `<` and `>`, which are `symbol`.
  case arrow
  /// Bullets and dots that mark or part items: • · ▪ ● ◦.
  case bullet
  /// Vertical bars of any width.
  case pipe
  /// All other symbols.
  case symbol

  /// Class of a byte below 128; `other` for any other byte.
  @inlinable
  public static func of(ascii byte: UInt8) -> CharacterClass {
    guard byte < 128 else { return .other }
    // One letter a character, A for the first class. A static string needs no set-up at run time
    // and reaches into other modules; the tests compare it with the generated table.
    let table: StaticString = """
      CCCCCCCCCBBBBBCCCCCCCCCCCCCCCCCCBLMOPOOMOMOTOOLOJJJJJJJJJJOOTTTL\
      OFFFFFFFFFFFFFFFFFFFFFFFFFFOOMQOTEEEEEEEEEEEEEEEEEEEEEEEEEEOSMTC
      """
    let letter = unsafe table.utf8Start[Int(byte)]
    return of(number: letter &- 65)
  }

  /// Class of a scalar. Any integer is accepted.
  @inlinable
  public static func of(scalar: UInt32) -> CharacterClass {
    scalar < 128 ? of(ascii: UInt8(truncatingIfNeeded: scalar)) : ofTable(scalar: scalar)
  }

  /// Class of a scalar, from the generated table alone.
  @usableFromInline
  static func ofTable(scalar: UInt32) -> CharacterClass {
    of(number: cdecant_character_class(scalar))
  }

  /// The class with a raw value, which the initializer finds by comparing it with every case.
  @inlinable @inline(__always)
  static func of(number: UInt8) -> CharacterClass {
    number <= CharacterClass.symbol.rawValue ? unsafe unsafeBitCast(number, to: Self.self) : .other
  }
}

extension CharacterClass {
  /// Whether it is a letter of any kind; marks are none.
  @inlinable
  public var isLetter: Bool {
    switch self {
    case .lower, .upper, .letter, .ideograph: true
    default: false
    }
  }

  /// Whether it is a letter or a mark, of which words are made.
  @inlinable
  public var isWordPart: Bool { isLetter || self == .mark }

  /// Whether nothing is seen of it: spaces, controls and format characters.
  @inlinable
  public var isInvisible: Bool {
    switch self {
    case .space, .control, .format: true
    default: false
    }
  }
}
