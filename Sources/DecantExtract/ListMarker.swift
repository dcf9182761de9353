internal import DecantText

/// The mark that an item of a list begins with: a bullet, a hyphen, an asterisk, or a number.
///
/// Dashes longer than a hyphen open speech as often as items, so they are none.
enum ListMarker {
  /// What kind of mark stands first; items of one list share it.
  enum Kind: Equatable {
    case bullet(UInt32)
    case number(UInt8)
  }

  static func kind(in bytes: Span<UInt8>) -> Kind? { find(in: bytes)?.kind }

  /// Bytes of the mark and the blanks behind it; 0 when there is none.
  static func length(in bytes: Span<UInt8>) -> Int { find(in: bytes)?.length ?? 0 }

  private static func find(in bytes: Span<UInt8>) -> (kind: Kind, length: Int)? {
    guard bytes.count >= 3 else { return nil }
    let (scalar, width) = decodeScalar(bytes, at: 0)
    let isBullet = CharacterClass.of(scalar: scalar) == .bullet
    if isBullet || scalar == 0x2A || scalar == 0x2D {
      let end = skipBlanks(bytes, from: width)
      let needsBlank = scalar < 0x80
      return end < bytes.count && (end > width || !needsBlank) ? (.bullet(scalar), end) : nil
    }
    return number(bytes)
  }

  /// One to three digits, then a full stop or a bracket, then a blank; or a dash between blanks,
  /// and a letter: `01 - Song`, not `3 - 1`.
  private static func number(_ bytes: Span<UInt8>) -> (kind: Kind, length: Int)? {
    var index = 0
    while index < bytes.count, index < 4, bytes[index].isASCIIDigit { index += 1 }
    guard (1...3).contains(index), index < bytes.count else { return nil }
    let sign = bytes[index]
    if sign == 0x20, index + 1 < bytes.count {
      let (dash, width) = decodeScalar(bytes, at: index + 1)
      guard dash == 0x2D || dash == 0x2013 else { return nil }
      let end = skipBlanks(bytes, from: index + 1 + width)
      guard end > index + 1 + width, end < bytes.count else { return nil }
      let isLetter = CharacterClass.of(scalar: decodeScalar(bytes, at: end).scalar).isLetter
      return isLetter ? (.number(0x2D), end) : nil
    }
    guard sign == 0x2E || sign == 0x29 else { return nil }
    let end = skipBlanks(bytes, from: index + 1)
    return end > index + 1 && end < bytes.count ? (.number(sign), end) : nil
  }

  private static func skipBlanks(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    return index
  }
}
