internal import CDecant

/// The script of a character, as a small number: for words of mixed scripts and look-alike letters.
///
/// Numbers of scripts without a name here follow their ISO 15924 codes in byte order; they may
/// change with ICU's version and must not be stored.
@frozen
public struct CharacterScript: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// No script known: unassigned characters, and integers that are no scalar.
  public static var unknown: Self { Self(rawValue: 0) }
  /// Used with many scripts: digits, punctuation, symbols.
  public static var common: Self { Self(rawValue: 1) }
  /// Takes the script of the character before it: combining marks.
  public static var inherited: Self { Self(rawValue: 2) }
  public static var latin: Self { Self(rawValue: 3) }
  public static var cyrillic: Self { Self(rawValue: 4) }
  public static var greek: Self { Self(rawValue: 5) }
  public static var armenian: Self { Self(rawValue: 6) }
  public static var georgian: Self { Self(rawValue: 7) }
  public static var hebrew: Self { Self(rawValue: 8) }
  public static var arabic: Self { Self(rawValue: 9) }
  public static var devanagari: Self { Self(rawValue: 10) }
  public static var bengali: Self { Self(rawValue: 11) }
  public static var thai: Self { Self(rawValue: 12) }
  public static var hangul: Self { Self(rawValue: 13) }
  public static var han: Self { Self(rawValue: 14) }
  public static var hiragana: Self { Self(rawValue: 15) }
  public static var katakana: Self { Self(rawValue: 16) }

  /// ISO 15924 codes of the named scripts, by number.
  public static var namedCodes: [String] {
    [
      "Zzzz", "Zyyy", "Zinh", "Latn", "Cyrl", "Grek", "Armn", "Geor", "Hebr", "Arab", "Deva",
      "Beng", "Thai", "Hang", "Hani", "Hira", "Kana",
    ]
  }

  /// Script of a scalar. Any integer is accepted.
  public static func of(scalar: UInt32) -> CharacterScript {
    CharacterScript(rawValue: cdecant_character_script(scalar))
  }
}
