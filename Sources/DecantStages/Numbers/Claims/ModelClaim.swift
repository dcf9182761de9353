internal import DecantText

/// Names with numbers in them: a letter glued to the left, directly or by a hyphen, `LX7,500`,
/// `CHE-114.205.331`. Letters of a currency may stand there, and for numbers that are sure a whole
/// word, since pages lose blanks: `Followers12,408`. Also the number of a model before the size of its
/// memory, `Nova 5 512 GB`, and in running text, `Ryzo 7 580 im Test`.
enum ModelClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    let flanks = candidate.flanks
    switch flanks.left {
    case 0x2D, 0x2010, 0x2011:
      return NumberText.isCased(NumberText.before(bytes, flanks.leftStart).scalar)
    default: break
    }
    guard flanks.isGluedLeft else { return isNamed(bytes, candidate, reader) }
    let allowsWords: Bool
    switch candidate.shape {
    case .grouped, .ambiguous: allowsWords = true
    case .decimal: allowsWords = flanks.hasUnit
    case .spaced, .plain: allowsWords = false
    }
    return !flanks.allowsGlueLeft(bytes, words: allowsWords)
  }

  /// Whether a name and one digit stand before three digits that are a size of memory, or that a word
  /// follows which counts nothing.
  private static func isNamed(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    guard case .spaced(.space, let decimal) = candidate.shape, decimal < 0,
      candidate.last == candidate.first + 1, reader.runs[candidate.first].digits == 1,
      NumberText.isCapitalized(bytes, candidate.flanks.before)
    else { return false }
    let size = reader.runs[candidate.last].value
    if candidate.flanks.hasUnit { return size > 99 && size & (size - 1) == 0 }
    return size != 0 && !reader.habits.joinsPlainSpaces
      && candidate.flanks.afterRoles.contains(.function)
  }
}
