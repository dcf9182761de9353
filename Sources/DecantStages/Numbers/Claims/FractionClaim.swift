internal import DecantText

/// Fractions, and numbers in a row by slashes: a slash and a digit follow, where one separator before
/// three digits leaves the reading open.
enum FractionClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    guard case .ambiguous = candidate.shape else { return false }
    return reader.runs[candidate.last].gap == .slash
  }
}
