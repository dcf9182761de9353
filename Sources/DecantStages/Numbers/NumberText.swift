internal import DecantText

/// Looks around a number: the characters and words beside it.
///
/// Every function looks at a bounded number of bytes, so that a page of numbers stays linear.
enum NumberText {
  /// Longest word looked at, in bytes.
  static let maxWordBytes = 48
  /// Most characters between a number and a word that speaks of it.
  static let maxGap = 6

  /// The scalar that ends before `index` and where it starts; 0 at the beginning.
  static func before(_ bytes: Span<UInt8>, _ index: Int) -> (scalar: UInt32, start: Int) {
    guard index > 0, index <= bytes.count else { return (0, 0) }
    var start = index &- 1
    if bytes[start] < 0x80 { return (UInt32(bytes[start]), start) }
    while start > 0, index &- start < 4, bytes[start].isContinuation { start &-= 1 }
    return (decodeScalar(bytes, at: start).scalar, start)
  }

  /// The scalar at `index` and where it ends; 0 at the end.
  static func after(_ bytes: Span<UInt8>, _ index: Int) -> (scalar: UInt32, end: Int) {
    guard index < bytes.count else { return (0, bytes.count) }
    let (scalar, length) = decodeScalar(bytes, at: index)
    return (scalar, index &+ length)
  }

  static func kind(_ scalar: UInt32) -> CharacterClass {
    scalar == 0 ? .other : CharacterClass.of(scalar: scalar)
  }

  /// Whether it is a letter with case: one that, glued to a number, makes it a name.
  static func isCased(_ scalar: UInt32) -> Bool {
    let kind = kind(scalar)
    return kind == .lower || kind == .upper
  }

  static func isDigit(_ scalar: UInt32) -> Bool { CaseFolding.fold(scalar) &- 0x30 < 10 }

  static func isSpace(_ scalar: UInt32) -> Bool { kind(scalar) == .space }

  /// The word that ends at `index`, as far as it is looked at.
  static func wordEnding(_ bytes: Span<UInt8>, at index: Int) -> Range<Int> {
    var start = index
    while start > 0, index &- start < maxWordBytes {
      let previous = before(bytes, start)
      guard kind(previous.scalar).isWordPart else { break }
      start = previous.start
    }
    return start..<index
  }

  /// The word that starts at `index`, as far as it is looked at.
  static func wordStarting(_ bytes: Span<UInt8>, at index: Int) -> Range<Int> {
    var end = index
    while end < bytes.count, end &- index < maxWordBytes {
      let next = after(bytes, end)
      guard kind(next.scalar).isWordPart else { break }
      end = next.end
    }
    return index..<end
  }

  /// The word before `index` with at most `maxGap` characters between, none of them a digit.
  static func previousWord(_ bytes: Span<UInt8>, before index: Int) -> Range<Int> {
    var end = index
    for _ in 0..<maxGap {
      let previous = before(bytes, end)
      if previous.scalar == 0 { break }
      let kind = kind(previous.scalar)
      if kind == .digit { break }
      if kind.isWordPart { return wordEnding(bytes, at: end) }
      end = previous.start
    }
    return end..<end
  }

  /// The word that is one blank away from `index`, or glued to it.
  static func nextWord(_ bytes: Span<UInt8>, after index: Int) -> Range<Int> {
    let next = after(bytes, index)
    return wordStarting(bytes, at: isSpace(next.scalar) ? next.end : index)
  }

  /// Whether a word begins with a capital letter.
  static func isCapitalized(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    !word.isEmpty && kind(after(bytes, word.lowerBound).scalar) == .upper
  }

  /// Whether a word holds a capital letter: a name, or the start of a sentence.
  static func holdsCapital(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    var index = word.lowerBound
    while index < word.upperBound {
      let next = after(bytes, index)
      if kind(next.scalar) == .upper { return true }
      index = next.end
    }
    return false
  }

  /// Whether a word has four bytes or more and no capital letter after its first.
  static func isName(
    _ bytes: Span<UInt8>, _ word: Range<Int>, needsCapital: Bool = true
  ) -> Bool {
    guard word.count >= 4 else { return false }
    let first = after(bytes, word.lowerBound)
    if needsCapital, kind(first.scalar) != .upper { return false }
    var index = first.end
    while index < word.upperBound {
      let next = after(bytes, index)
      if kind(next.scalar) != .lower { return false }
      index = next.end
    }
    return true
  }
}
