internal import DecantText

/// Numbers that end in a check digit which holds: an Australian business number of eleven digits, a
/// book's number of ten. Only where nothing is counted.
enum AccountClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    guard case .spaced(_, let decimal) = candidate.shape, decimal < 0 else { return false }
    guard candidate.last == candidate.first + 3, !candidate.flanks.hasUnit else { return false }
    // Round numbers are counts.
    if reader.runs[candidate.last].value == 0 { return false }
    switch reader.runs[candidate.first].digits {
    case 1: return CheckDigits.book(reader.runs, candidate.first, candidate.last)
    case 2: return CheckDigits.business(reader.runs, candidate.first, candidate.last)
    default: return false
    }
  }
}
