internal import CDecant

/// Letters of Latin, and of Cyrillic or Greek, that nobody can tell apart, from the generated table.
public enum LookAlikePairs {
  /// The letter of Cyrillic or Greek that looks like a Latin one; 0 where there is none.
  ///
  /// Of several the first in Unicode's order of the letters that living languages of Europe and
  /// Central Asia are written with.
  public static func other(of latin: UInt32, in script: CharacterScript) -> UInt32 {
    var found: UInt32 = 0
    for index in 0..<cdecant_look_alike_count
    where cdecant_look_alike(index, 0) == UInt16(truncatingIfNeeded: latin) {
      let letter = UInt32(cdecant_look_alike(index, 1))
      let isAlive = script == .greek ? (0x391...0x3C9).contains(letter) : isCommonCyrillic(letter)
      if found == 0, isAlive { found = letter }
    }
    return latin <= 0xFFFF ? found : 0
  }

  /// The Latin letter that looks like one of Cyrillic or Greek; 0 where there is none.
  public static func latin(of other: UInt32) -> UInt32 {
    for index in 0..<cdecant_look_alike_count
    where cdecant_look_alike(index, 1) == UInt16(truncatingIfNeeded: other) {
      return other <= 0xFFFF ? UInt32(cdecant_look_alike(index, 0)) : 0
    }
    return 0
  }

  /// Letters of Slavic languages, and of those of Central Asia. Not `ѕ`, for which nobody types a Latin
  /// one but in Macedonian.
  private static func isCommonCyrillic(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x405, 0x455: false
    case 0x401...0x45F, 0x4BB, 0x4D8, 0x4D9: true
    default: false
    }
  }
}
