internal import DecantText

/// Places on the globe: degrees and minutes, a letter of the compass behind, a label before:
/// `48.137° N`, `52.520 N, 13.405 E`, `GPS 52.520`.
enum CoordinateClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    let flanks = candidate.flanks
    if flanks.left == 0xB0 { return true }
    guard let mark = candidate.mark else { return false }
    let (whole, part) = (reader.runs[candidate.first], reader.runs[candidate.last])
    if flanks.beforeRoles.contains(.coordinate), part.digits >= 3, !flanks.hasUnit { return true }
    guard whole.value >= 0, whole.value <= 180 else { return false }
    if flanks.right == 0xB0 {
      // No degrees of heat.
      let scale = NumberText.after(bytes, flanks.rightEnd).scalar | 0x20
      if case .ambiguous = candidate.shape, scale != 0x63, scale != 0x66 { return true }
    }
    return part.digits >= 3 && isCompass(bytes, candidate, reader, mark)
  }

  /// Whether N or S follows and no letter more; or another letter of the compass, and the number
  /// before was followed by N or S.
  private static func isCompass(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader,
    _ mark: DigitGap
  ) -> Bool {
    func letter(after run: Int) -> UInt32 {
      let word = NumberText.nextWord(bytes, after: reader.runs[run].end)
      return word.count == 1 ? UInt32(bytes[word.lowerBound]) : 0
    }
    switch letter(after: candidate.last) {
    case 0x4E, 0x53: return true  // N S
    case 0x45, 0x57, 0x4F:  // E W O
      guard candidate.first > 1, reader.runs[candidate.first - 2].gap == mark else { return false }
      let other = letter(after: candidate.first - 1)
      return other == 0x4E || other == 0x53
    default: return false
    }
  }
}
