internal import DecantText

/// Members of a list: `1,3, 5, 8`, `3,5 and 7`.
enum ListClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    guard case .decimal(let gap) = candidate.shape, gap == .comma else { return false }
    return isListed(bytes, candidate, reader)
  }

  /// Whether the two runs of a candidate are members of a list.
  static func isListed(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    if candidate.flanks.hasUnit { return false }
    let (first, last) = (candidate.first, candidate.last)
    let (one, two) = (reader.runs[first], reader.runs[last])
    if last + 1 < reader.runs.count {
      let next = reader.runs[last + 1]
      if next.digits <= 3, !next.gap.isTight, !hasUnit(bytes, next) {
        let gap = two.end..<next.start
        if isListComma(bytes, gap) { return true }
        let isAscending =
          one.value >= 0 && one.value < two.value && two.value < next.value && two.digits <= 2
        if isAscending, two.gap == .hyphen || isJoining(bytes, gap) { return true }
      }
    }
    guard first > 0 else { return false }
    let previous = reader.runs[first - 1]
    let isWhole = first < 2 || !reader.runs[first - 2].gap.isTight
    return previous.digits <= 3 && isWhole && isListComma(bytes, previous.end..<one.start)
  }

  private static func hasUnit(_ bytes: Span<UInt8>, _ run: DigitRun) -> Bool {
    NumberFlanks(bytes, run.start..<run.end).hasUnit
  }

  /// A comma or semicolon and a blank.
  private static func isListComma(_ bytes: Span<UInt8>, _ gap: Range<Int>) -> Bool {
    guard gap.count == 2, bytes[gap.lowerBound + 1] == 0x20 else { return false }
    return bytes[gap.lowerBound] == 0x2C || bytes[gap.lowerBound] == 0x3B
  }

  /// A blank, a word such as "and", a blank.
  private static func isJoining(_ bytes: Span<UInt8>, _ gap: Range<Int>) -> Bool {
    guard gap.count > 2, gap.count <= NumberText.maxWordBytes else { return false }
    guard bytes[gap.lowerBound] == 0x20, bytes[gap.upperBound - 1] == 0x20 else { return false }
    return NumberWords.roles(bytes, gap.lowerBound + 1..<gap.upperBound - 1).contains(.joining)
  }
}
