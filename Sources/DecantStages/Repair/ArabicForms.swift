/// The plain letters behind Arabic letters that are drawn for one place in a word.
///
/// Fonts of the days before shaping had these; text taken out of PDF still does.
enum ArabicForms {
  /// The plain letter, and for the ligatures of lam and alef a second one; 0 where there is none.
  static func plain(_ scalar: UInt32) -> (first: UInt32, second: UInt32) {
    switch scalar {
    case 0xFE70...0xFE7F: return (marks[Int(scalar) - 0xFE70], 0)
    case 0xFE80...0xFEF4: return (letters[Int(scalar) - 0xFE80], 0)
    case 0xFEF5...0xFEFC: return (0x644, alefs[Int(scalar - 0xFEF5) / 2])
    case 0xFB56...0xFB59: return (0x67E, 0)
    case 0xFB66...0xFB69: return (0x679, 0)
    case 0xFB7A...0xFB7D: return (0x686, 0)
    case 0xFB88...0xFB89: return (0x688, 0)
    case 0xFB8A...0xFB8B: return (0x698, 0)
    case 0xFB8C...0xFB8D: return (0x691, 0)
    case 0xFB8E...0xFB91: return (0x6A9, 0)
    case 0xFB92...0xFB95: return (0x6AF, 0)
    case 0xFBFC...0xFBFF: return (0x6CC, 0)
    default: return (0, 0)
    }
  }

  /// Of U+FE70 to U+FE7F: vowel signs, alone or on a tatweel.
  private static let marks: [UInt32] = [
    0x64B, 0x64B, 0x64C, 0, 0x64D, 0, 0x64E, 0x64E, 0x64F, 0x64F, 0x650, 0x650, 0x651, 0x651,
    0x652, 0x652,
  ]

  /// Second letters of the ligatures from U+FEF5 on, two forms each.
  private static let alefs: [UInt32] = [0x622, 0x623, 0x625, 0x627]

  /// Letters in the order of their forms from U+FE80 on, with the number of forms each has.
  private static let letters: [UInt32] = [
    (0x621, 1), (0x622, 2), (0x623, 2), (0x624, 2), (0x625, 2), (0x626, 4), (0x627, 2), (0x628, 4),
    (0x629, 2), (0x62A, 4), (0x62B, 4), (0x62C, 4), (0x62D, 4), (0x62E, 4), (0x62F, 2), (0x630, 2),
    (0x631, 2), (0x632, 2), (0x633, 4), (0x634, 4), (0x635, 4), (0x636, 4), (0x637, 4), (0x638, 4),
    (0x639, 4), (0x63A, 4), (0x641, 4), (0x642, 4), (0x643, 4), (0x644, 4), (0x645, 4), (0x646, 4),
    (0x647, 4), (0x648, 2), (0x649, 2), (0x64A, 4),
  ].flatMap { [UInt32](repeating: $0.0, count: $0.1) }
}
