internal import DecantText

/// What stands around a number: the characters and words beside it, looked up once.
struct NumberFlanks {
  /// Bytes of the number.
  let range: Range<Int>
  /// The scalars beside it; 0 at the ends of the block.
  let left: UInt32
  let right: UInt32
  let leftStart: Int
  let rightEnd: Int
  /// The word before, with no digit and little else between, and what it may be.
  let before: Range<Int>
  let beforeRoles: NumberWords.Roles
  /// The word behind, glued or one blank away, and what it may be.
  let after: Range<Int>
  let afterRoles: NumberWords.Roles
  /// Whether a sign, code or word says what is counted: a currency, a unit, a share.
  let hasUnit: Bool

  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    self.range = range
    (left, leftStart) = NumberText.before(bytes, range.lowerBound)
    (right, rightEnd) = NumberText.after(bytes, range.upperBound)
    before = NumberText.previousWord(bytes, before: range.lowerBound)
    beforeRoles = NumberWords.roles(bytes, before)
    let isSpaced = NumberText.isSpace(right)
    after = NumberText.wordStarting(bytes, at: isSpaced ? rightEnd : range.upperBound)
    afterRoles = NumberWords.roles(bytes, after)
    let sign = isSpaced ? NumberText.after(bytes, rightEnd).scalar : right
    hasUnit =
      NumberText.kind(left) == .currency || left == 0x25 || Self.isMeasure(sign)
      || afterRoles.contains(.unit)
      || afterRoles.contains(.currencyCode) && NumberText.isCapitalized(bytes, after)
      || before.upperBound >= leftStart
        && Self.isMoney(bytes, before, beforeRoles)
  }

  /// Percent, per mille, degree, Arabic percent, or the sign of a currency.
  private static func isMeasure(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0: false
    case 0x25, 0x2030, 0xB0, 0x66A: true
    default: NumberText.kind(scalar) == .currency
    }
  }

  /// Whether a word is the code or the letters of a currency: CHF, Rs, zł.
  static func isMoney(
    _ bytes: Span<UInt8>, _ word: Range<Int>, _ roles: NumberWords.Roles
  ) -> Bool {
    if roles.isDisjoint(with: [.currency, .currencyCode]) { return false }
    return NumberText.isCapitalized(bytes, word)
      || roles.contains(.currency) && roles.contains(.unit)
  }

  /// A letter with case is glued to the left.
  var isGluedLeft: Bool { NumberText.isCased(left) }
  /// A letter with case is glued to the right.
  var isGluedRight: Bool { NumberText.isCased(right) }
  /// Whether no word follows the number.
  var endsPhrase: Bool { after.isEmpty }

  /// Whether two blanks stand before the number, as between the cells of a row.
  func followsWideBlank(_ bytes: Span<UInt8>) -> Bool {
    NumberText.isSpace(left) && NumberText.isSpace(NumberText.before(bytes, leftStart).scalar)
  }

  /// Whether what is glued to the left may stand there: letters of a currency, or a word of a page
  /// whose pieces lost their blanks.
  func allowsGlueLeft(_ bytes: Span<UInt8>, words: Bool) -> Bool {
    let word = NumberText.wordEnding(bytes, at: range.lowerBound)
    if Self.isMoney(bytes, word, NumberWords.roles(bytes, word)) {
      return !NumberText.isDigit(NumberText.before(bytes, word.lowerBound).scalar)
    }
    return words && NumberText.isName(bytes, word, needsCapital: false)
  }

  /// Whether the word before has one of some roles, or the one before that: behind a word for number
  /// always, else only where nothing is counted. RCS Lyon 489 215 660, and no call for 10 000 seats.
  func isLabelled(_ bytes: Span<UInt8>, _ roles: NumberWords.Roles) -> Bool {
    if before.isEmpty { return false }
    if !beforeRoles.isDisjoint(with: roles) { return true }
    if !beforeRoles.contains(.numeral) {
      if hasUnit || !after.isEmpty && !NumberText.isCapitalized(bytes, after) { return false }
    }
    let second = NumberText.previousWord(bytes, before: before.lowerBound)
    return !NumberWords.roles(bytes, second).isDisjoint(with: roles)
  }
}
