internal import DecantText

/// Citations and indices in square brackets: `[58,59]`, `row[1,200]`.
enum CitationClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    candidate.flanks.left == 0x5B || candidate.flanks.right == 0x5D
  }
}
