internal import DecantText

/// How two lines of one broken paragraph are put together again.
enum LineJoint {
  /// Whether a blank belongs between the two.
  static func needsBlank(after left: Span<UInt8>, before right: Span<UInt8>) -> Bool {
    let next = CharacterClass.of(scalar: decodeScalar(right, at: 0).scalar)
    if left.count > 1, left[left.count - 1] == 0x2D, next == .lower {
      return !CharacterClass.of(scalar: scalar(before: left.count - 1, in: left)).isLetter
    }
    let last = CharacterClass.of(scalar: scalar(before: left.count, in: left))
    return !(last == .ideograph && next == .ideograph)
  }
}
