public import DecantCore
internal import DecantText

/// Removes characters that show nothing where they stand, and keeps those that a script or an emoji
/// needs.
///
/// Soft hyphens, word joiners, byte order marks and marks of direction go. Zero-width spaces stay
/// between letters of Thai, Lao, Khmer and Myanmar, where they part words. Joiners stay behind
/// letters of scripts that join or stack, and within emoji; selectors stay behind emoji, Han and
/// Mongolian; tags stay in flags. Private characters, mostly icons of a font, stay inside words.
///
/// - Complexity: O(bytes) of blocks that hold such characters; other blocks are not read.
public struct InvisibleCharacters: Stage {
  public static let name = "invisible-characters"

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    document.editBlocks(holding: [.format, .unassigned]) { bytes, _, editor in
      var cursor = ScalarCursor()
      /// The last scalar that stays, and the last of those that is visible by itself.
      var last: UInt32 = 0
      var lastVisible: UInt32 = 0
      while cursor.next(bytes) {
        let scalar = cursor.scalar
        guard let kind = InvisibleKind.of(scalar) else {
          last = scalar
          lastVisible = scalar
          continue
        }
        let next = Self.nextVisible(bytes, from: cursor.index)
        if kind == .tag, last == 0x1F3F4,
          let end = Self.endOfFlag(bytes, from: cursor.range.lowerBound)
        {
          cursor.skip(to: end)
          last = 0xE007F
        } else if kind.stays(scalar, after: last, visible: lastVisible, before: next) {
          last = scalar
        } else {
          editor.remove(bytes, cursor.range, rule: kind.rule)
        }
      }
    }
    return .keep
  }

  /// The next scalar at or behind `index` that is visible by itself; 0 at the end.
  private static func nextVisible(_ bytes: Span<UInt8>, from index: Int) -> UInt32 {
    var cursor = ScalarCursor()
    cursor.skip(to: index)
    // Floods of invisible characters are not looked through to their end.
    for _ in 0..<16 {
      guard cursor.next(bytes) else { return 0 }
      if InvisibleKind.of(cursor.scalar) == nil { return cursor.scalar }
    }
    return 0
  }

  /// Where the flag's tags end that begin at `start`: three to six letters or digits, and the
  /// closing tag.
  private static func endOfFlag(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var cursor = ScalarCursor()
    cursor.skip(to: start)
    var tags = 0
    while tags <= 6, cursor.next(bytes) {
      switch cursor.scalar {
      case 0xE0030...0xE0039, 0xE0061...0xE007A: tags += 1
      case 0xE007F: return tags >= 3 ? cursor.index : nil
      default: return nil
      }
    }
    return nil
  }
}
