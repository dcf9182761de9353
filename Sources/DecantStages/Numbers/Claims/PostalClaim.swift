internal import DecantText

/// Postal codes: a label before, or five digits whose last three are no round number and begin with
/// zero, before a name: `75 001 Paris`.
enum PostalClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    guard case .spaced(_, let decimal) = candidate.shape, decimal < 0 else { return false }
    let flanks = candidate.flanks
    if flanks.isLabelled(bytes, .postal) { return true }
    let (first, second) = (reader.runs[candidate.first], reader.runs[candidate.last])
    return candidate.last == candidate.first + 1 && first.digits == 2 && second.lead == 0
      && second.value != 0 && NumberText.isCapitalized(bytes, flanks.after)
  }
}
