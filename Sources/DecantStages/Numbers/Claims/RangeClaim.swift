internal import DecantText

/// Groups by spaces that a hyphen, colon or slash ties to others: `51-100 101-150`. Between two
/// numbers with groups a hyphen is a range of its own: `15 001-19 999`.
enum RangeClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    guard candidate.isSpaced else { return false }
    let (first, last) = (candidate.first, candidate.last)
    let left = first > 0 ? reader.runs[first - 1].gap : .other
    let right = reader.runs[last].gap
    if right == .colon || right == .slash || left == .slash || left == .colon { return true }
    if left != .hyphen, right != .hyphen { return false }
    if left == .hyphen, right == .hyphen { return true }
    if right == .hyphen {
      let next = reader.runs[last + 1]
      let isGrouped =
        next.gap.isSpace && last + 2 < reader.runs.count && reader.runs[last + 2].isGroup
      return !(next.isFirstGroup && isGrouped) && next.digits < 4
    }
    let previous = reader.runs[first - 1]
    let isGrouped = first > 1 && reader.runs[first - 2].gap.isSpace && previous.isGroup
    return !isGrouped && (previous.lead == 0 || reader.runs[candidate.lastGroup].value != 0)
  }
}
