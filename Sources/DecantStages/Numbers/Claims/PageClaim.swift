internal import DecantText

/// Numbers of pages, articles and margins by comma: `S. 45,46`, `Art. 3,4`; also without a word where
/// one follows the other.
enum PageClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    let flanks = candidate.flanks
    guard let mark = candidate.mark, !flanks.hasUnit else { return false }
    let (one, two) = (reader.runs[candidate.first], reader.runs[candidate.last])
    let areNeighbours = one.digits > 1 && one.digits == two.digits && two.value == one.value + 1
    if case .ambiguous = candidate.shape, areNeighbours { return true }
    return mark == .comma && (areNeighbours || flanks.beforeRoles.contains(.place))
  }
}
