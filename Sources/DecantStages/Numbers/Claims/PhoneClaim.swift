internal import DecantText

/// Phone numbers: a label or a plus before, an area code in brackets, before a hyphen or a slash, and
/// the shapes that phones share with numbers, where nothing is counted.
enum PhoneClaim {
  /// Fewest digits of a phone number after a plus sign, inclusive: ITU-T E.164 has no shorter ones
  /// in use with a country code.
  private static let minDigits = 8

  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    if followsAreaCode(candidate, reader) { return true }
    switch candidate.shape {
    case .spaced: return isSpaced(bytes, candidate, reader)
    case .grouped(.point, let decimal):
      return decimal < 0 && (isLabelled(bytes, candidate) || isPointed(candidate, reader))
    case .ambiguous(.point): return isLabelled(bytes, candidate)
    default: return false
    }
  }

  private static func isLabelled(_ bytes: Span<UInt8>, _ candidate: NumberCandidate) -> Bool {
    candidate.flanks.isLabelled(bytes, .phone)
  }

  /// Whether a run with a leading zero stands before, and a hyphen or a slash between:
  /// `021-345.678`, `0221 / 50 800`.
  private static func followsAreaCode(
    _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    let first = candidate.first
    guard first > 0 else { return false }
    let previous = reader.runs[first - 1]
    guard previous.lead == 0, previous.digits > 1 else { return false }
    guard first < 2 || !reader.runs[first - 2].gap.isJoint else { return false }
    if previous.gap == .hyphen { return true }
    return candidate.isSpaced && reader.runs[first].start - previous.end <= 3
  }

  private static func isSpaced(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    let flanks = candidate.flanks
    if isLabelled(bytes, candidate) { return true }
    let runs = reader.runs.items[candidate.first...candidate.lastGroup]
    let digits = runs.reduce(0) { $0 + $1.digits }
    if flanks.left == 0x2B, digits >= minDigits || !reader.habits.joinsPlainSpaces { return true }
    // An area code in brackets.
    var close = (scalar: flanks.left, start: flanks.leftStart)
    if NumberText.isSpace(close.scalar) { close = NumberText.before(bytes, close.start) }
    if close.scalar == 0x29, NumberText.isDigit(NumberText.before(bytes, close.start).scalar) {
      return true
    }
    // Eight leads out of town from Belarus to Kazakhstan: 8 800 555 010.
    return runs.count == 4 && reader.runs[candidate.first].value == 8 && flanks.endsPhrase
      && reader.runs[candidate.lastGroup].value != 0
  }

  /// Three groups of three by points: a phone, unless the language groups so. Phones of the Iberian
  /// peninsula have nine digits, of which the first is 6 or more.
  private static func isPointed(
    _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    let first = reader.runs[candidate.first]
    guard first.isGroup, candidate.last - candidate.first == 2, !candidate.flanks.hasUnit else {
      return false
    }
    return !reader.habits.groupsByPoint || first.lead >= 6 && candidate.flanks.endsPhrase
  }
}
