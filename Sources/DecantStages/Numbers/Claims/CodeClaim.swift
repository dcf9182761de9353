internal import DecantText

/// Code and colours: an argument, an assignment, an entity, a part of a name with underscores:
/// `f(2,500)`, `rgb(96 139 168)`, `x=2,500`, `#123 456`.
enum CodeClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    let flanks = candidate.flanks
    switch flanks.left {
    case 0x5F, 0x5C, 0x40, 0x3D, 0x23, 0x26: return true  // _ \ @ = # &
    case 0x28:
      let before = NumberText.before(bytes, flanks.leftStart).scalar
      if NumberText.isDigit(before) { return true }
      if NumberText.isCased(before), !isHeading(bytes, flanks.leftStart) { return true }
    default: break
    }
    switch flanks.right {
    case 0x5F, 0x5C, 0x40, 0x3D: return true  // _ \ @ =
    default: return false
    }
  }

  /// Whether the word that ends at `index` stands alone and is written like a name: `Animals(354)`.
  /// Names of functions and variables begin with a small letter.
  private static func isHeading(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let word = NumberText.wordEnding(bytes, at: index)
    let before = NumberText.before(bytes, word.lowerBound).scalar
    return before == 0 || NumberText.isSpace(before) ? NumberText.isName(bytes, word) : false
  }
}
