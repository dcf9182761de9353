internal import DecantText

/// A kind of characters that show nothing by themselves, with where they may stay.
enum InvisibleKind {
  case softHyphen, zeroWidthSpace, joiner, direction, selector, mongolian, tag, privateUse, filler

  /// Name as a rule in the ledger.
  var rule: String {
    switch self {
    case .softHyphen: "soft-hyphen"
    case .zeroWidthSpace: "zero-width-space"
    case .joiner: "joiner"
    case .direction: "direction"
    case .selector, .mongolian: "selector"
    case .tag: "tag"
    case .privateUse: "private-use"
    case .filler: "filler"
    }
  }

  /// The kind of `scalar`; nil for all that is visible or must stay everywhere.
  static func of(_ scalar: UInt32) -> InvisibleKind? {
    switch scalar {
    case 0...0xAC: nil
    case 0xAD: .softHyphen
    case 0x200B: .zeroWidthSpace
    case 0x200C, 0x200D: .joiner
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: .direction
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: .selector
    case 0x180B...0x180F: .mongolian
    case 0xE0000...0xE007F: .tag
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: .privateUse
    case 0x2060...0x2065, 0xFEFF, 0x3164, 0xFFA0, 0xFFF9...0xFFFB, 0x1D173...0x1D17A: .filler
    default: nil
    }
  }

  /// Whether `scalar`, which is of this kind, stays.
  ///
  /// - Parameters:
  ///   - last: the last scalar that stayed; `visible` the last of those that is no invisible one.
  ///   - next: the next scalar that is visible.
  func stays(_ scalar: UInt32, after last: UInt32, visible: UInt32, before next: UInt32) -> Bool {
    switch self {
    case .softHyphen, .direction, .tag, .filler: false
    case .zeroWidthSpace: Self.partsByZeroWidth(last) && Self.partsByZeroWidth(next)
    case .joiner:
      Self.joins(last) || (scalar == 0x200D && Self.isEmojiEnd(last) && Self.isEmoji(next))
    case .selector: Self.takesSelector(last, scalar, before: next)
    case .mongolian: (0x1807...0x18AA).contains(last)
    case .privateUse: Self.isWordPart(visible) && Self.isWordPart(next)
    }
  }

  private static func isWordPart(_ scalar: UInt32) -> Bool {
    CharacterClass.of(scalar: scalar).isWordPart
  }

  /// Thai, Lao, Myanmar, Khmer, and their neighbours that are written without spaces.
  private static func partsByZeroWidth(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE01...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAD,
      0xA9E0...0xA9FE, 0xAA60...0xAADF:
      true
    default: false
    }
  }

  /// Scripts whose letters join, or stack over a virama: Arabic to Myanmar, Khmer, Mongolian and
  /// smaller ones. Thai and Lao do neither.
  private static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x620...0x8FF, 0x900...0xDFF, 0xF00...0x109F, 0x1700...0x17FF, 0x1807...0x18AA,
      0x1A20...0x1BFF, 0xA800...0xA8FF, 0xA930...0xA9FF, 0xAA60...0xAAFF, 0xABC0...0xABFF,
      0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x10A00...0x10FFF, 0x11000...0x11FFF, 0x1E900...0x1E95F:
      CharacterClass.of(scalar: scalar).isWordPart
    default: false
    }
  }

  /// Pictographs, and older symbols that are drawn as such.
  private static func isEmoji(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139, 0x2194...0x21AA, 0x231A...0x23FF, 0x24C2,
      0x25AA...0x27BF, 0x2934, 0x2935, 0x2B05...0x2B55, 0x3030, 0x303D, 0x3297, 0x3299,
      0x1F000...0x1FAFF:
      true
    default: false
    }
  }

  /// Whether an emoji may end here, so that a joiner goes on with the next.
  private static func isEmojiEnd(_ scalar: UInt32) -> Bool {
    isEmoji(scalar) || scalar == 0xFE0F || scalar == 0xE007F
  }

  private static func takesSelector(
    _ last: UInt32, _ selector: UInt32, before next: UInt32
  ) -> Bool {
    switch last {
    case 0x23, 0x2A, 0x30...0x39: return selector == 0xFE0F && next == 0x20E3
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return true
    case 0x3000...0x30FF, 0xFF01...0xFF60: return selector < 0xFE0E
    case 0x1000...0x109F, 0xA840...0xA87F, 0x2200...0x22FF: return selector == 0xFE00
    default: return selector >= 0xFE0E && selector <= 0xFE0F && isEmoji(last)
    }
  }
}
