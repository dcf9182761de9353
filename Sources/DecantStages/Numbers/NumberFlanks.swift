internal import DecantText

/// The characters beside a number, and what they say against reading it as one.
struct NumberFlanks {
  let range: Range<Int>
  /// The scalars beside it; 0 at the ends of the block.
  let left: UInt32
  let right: UInt32
  private let leftStart: Int
  private let rightEnd: Int

  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    self.range = range
    (left, leftStart) = NumberText.before(bytes, range.lowerBound)
    (right, rightEnd) = NumberText.after(bytes, range.upperBound)
  }

  /// A letter with case is glued to the left.
  var isGluedLeft: Bool { NumberText.isCased(left) }
  /// A letter with case is glued to the right.
  var isGluedRight: Bool { NumberText.isCased(right) }

  /// Whether the number is a part of something longer: an address, a path, a time, a reference,
  /// an argument, a code with hyphens, a number with an exponent.
  func isPart(_ bytes: Span<UInt8>) -> Bool {
    let before = NumberText.before(bytes, leftStart).scalar
    let after = NumberText.after(bytes, rightEnd).scalar
    switch left {
    case 0x5F, 0x5C, 0x40, 0x3D, 0x23, 0x26, 0x5E, 0x5B, 0xA7, 0xB0: return true  // _\@=#&^[§°
    case 0x28:
      if NumberText.isDigit(before) { return true }
      if NumberText.isCased(before), !isHeading(bytes, leftStart) { return true }
    case 0x3A: if NumberText.isDigit(before) { return true }
    case 0x2F: if !NumberText.isDigit(before), before != 0x20 { return true }
    case 0x2D, 0x2010, 0x2011: if NumberText.isCased(before) { return true }
    case 0x2E, 0x2C: if NumberText.isDigit(before) { return true }
    default: break
    }
    switch right {
    case 0x5F, 0x5C, 0x40, 0x3D, 0x5E, 0x5D: return true  // _ \ @ = ^ ]
    case 0x3A: if NumberText.isDigit(after) { return true }
    // The name of a host or of a file goes on.
    case 0x2E: if NumberText.kind(after) == .lower { return true }
    case 0x65, 0x45:  // e E
      if NumberText.isDigit(after) || after == 0x2B || after == 0x2D || after == 0x2212 {
        return true
      }
    default: break
    }
    return isInAddress(bytes)
  }

  /// Whether the word that ends at `index` stands alone and is written like a name: `Animals(354)`.
  /// Names of functions and variables begin with a small letter.
  private func isHeading(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let word = NumberText.wordEnding(bytes, at: index)
    let before = NumberText.before(bytes, word.lowerBound).scalar
    return before == 0 || NumberText.isSpace(before) ? isName(bytes, word) : false
  }

  /// Whether a word has four bytes or more and no capital letter after its first.
  private func isName(_ bytes: Span<UInt8>, _ word: Range<Int>, needsCapital: Bool = true) -> Bool {
    guard word.count >= 4 else { return false }
    let first = NumberText.after(bytes, word.lowerBound)
    if needsCapital, NumberText.kind(first.scalar) != .upper { return false }
    var index = first.end
    while index < word.upperBound {
      let next = NumberText.after(bytes, index)
      if NumberText.kind(next.scalar) != .lower { return false }
      index = next.end
    }
    return true
  }

  /// Most bytes of a word that are searched for the signs of an address, on either side.
  private static let reach = 96

  /// Whether the ASCII text without blanks around the number holds `://`, `www.` or `@`.
  private func isInAddress(_ bytes: Span<UInt8>) -> Bool {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < Self.reach,
      bytes[start - 1] > 0x20, bytes[start - 1] < 0x80
    {
      start -= 1
      if bytes[start] == 0x40 { return true }
      if bytes[start] == 0x3A, start + 2 < bytes.count, bytes[start + 1] == 0x2F,
        bytes[start + 2] == 0x2F
      {
        return true
      }
      if bytes[start] == 0x77, start + 3 < bytes.count, bytes[start + 1] == 0x77,
        bytes[start + 2] == 0x77, bytes[start + 3] == 0x2E
      {
        return true
      }
    }
    var end = range.upperBound
    while end < bytes.count, end - range.upperBound < Self.reach,
      bytes[end] > 0x20, bytes[end] < 0x80
    {
      if bytes[end] == 0x40 { return true }
      end += 1
    }
    return false
  }

  /// Whether a degree sign is glued to the right, and no scale of heat follows.
  func isAngle(_ bytes: Span<UInt8>) -> Bool {
    guard right == 0xB0 else { return false }
    let scale = NumberText.after(bytes, rightEnd).scalar
    return scale != 0x43 && scale != 0x46
  }

  /// Whether no word follows the number.
  func endsPhrase(_ bytes: Span<UInt8>) -> Bool {
    NumberText.nextWord(bytes, after: range.upperBound).isEmpty
  }

  /// Whether two blanks stand before the number, as between the cells of a row.
  func followsWideBlank(_ bytes: Span<UInt8>) -> Bool {
    NumberText.isSpace(left) && NumberText.isSpace(NumberText.before(bytes, leftStart).scalar)
  }

  /// Whether what is glued to the left may stand there: the code of a currency, or a word of a
  /// page whose pieces lost their blanks.
  func allowsGlueLeft(_ bytes: Span<UInt8>, words: Bool) -> Bool {
    let word = NumberText.wordEnding(bytes, at: range.lowerBound)
    if NumberWords.currency.contains(bytes, word) {
      let before = NumberText.before(bytes, word.lowerBound).scalar
      return !NumberText.isDigit(before)
    }
    return words && isName(bytes, word, needsCapital: false)
  }

  /// Whether one of the two words before the number says that it is a phone's or a register's.
  func isLabelled(_ bytes: Span<UInt8>) -> Bool {
    let word = NumberText.previousWord(bytes, before: range.lowerBound)
    if word.isEmpty { return false }
    if isNumberLabel(bytes, word) { return true }
    let second = NumberText.previousWord(bytes, before: word.lowerBound)
    return isNumberLabel(bytes, second)
  }

  private func isNumberLabel(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    NumberWords.phone.contains(bytes, word) || NumberWords.register.contains(bytes, word)
  }

  /// Whether the word before the number says that it is a version's, a section's or a room's.
  func isReference(_ bytes: Span<UInt8>) -> Bool {
    let word = NumberText.previousWord(bytes, before: range.lowerBound)
    return NumberWords.label.contains(bytes, word)
  }

  /// Whether a sign, code or word beside the number says what is counted: a currency, a unit, a
  /// share.
  func hasUnit(_ bytes: Span<UInt8>) -> Bool {
    if NumberText.kind(left) == .currency || left == 0x25 { return true }
    let glued = NumberText.wordEnding(bytes, at: range.lowerBound)
    if NumberWords.currency.contains(bytes, glued) { return true }
    var index = range.upperBound
    var next = NumberText.after(bytes, index)
    if NumberText.isSpace(next.scalar) {
      index = next.end
      next = NumberText.after(bytes, index)
    }
    switch next.scalar {
    case 0x25, 0x2030, 0xB0, 0x66A: return true
    default: if NumberText.kind(next.scalar) == .currency { return true }
    }
    let word = NumberText.wordStarting(bytes, at: index)
    return NumberWords.unit.contains(bytes, word)
  }
}
