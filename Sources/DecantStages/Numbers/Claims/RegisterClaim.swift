internal import DecantText

/// Numbers of registers, accounts, articles and devices: a label before, or a check digit or branch
/// behind: `RCS Lyon 489 215 660`, `12.345.678-9`, `12.345.678/0001-95`.
enum RegisterClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    let flanks = candidate.flanks
    if case .grouped(let gap, let decimal) = candidate.shape {
      guard gap == .point, decimal < 0 else { return false }
      let last = reader.runs[candidate.last]
      if last.gap == .hyphen || last.gap == .slash {
        if !reader.runs[candidate.last + 1].gap.isTight { return true }
      }
      if flanks.right == 0x2D {
        // A letter that checks: 12.345.678-Z.
        let word = NumberText.wordStarting(bytes, at: flanks.rightEnd)
        if word.count == 1, NumberText.isCapitalized(bytes, word) { return true }
      }
    }
    if flanks.isLabelled(bytes, .register) { return true }
    if !flanks.hasUnit {
      if flanks.beforeRoles.contains(.item) { return true }
      if flanks.beforeRoles.contains(.numeral), flanks.isLabelled(bytes, .item) { return true }
    }
    return candidate.isSpaced && isAbbreviated(bytes, flanks.before)
  }

  /// Whether a word is the second letter of an account's label: р/с, к/с.
  private static func isAbbreviated(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard !word.isEmpty, word.count <= 2 else { return false }
    let slash = NumberText.before(bytes, word.lowerBound)
    guard slash.scalar == 0x2F else { return false }
    return !NumberText.wordEnding(bytes, at: slash.start).isEmpty
  }
}
