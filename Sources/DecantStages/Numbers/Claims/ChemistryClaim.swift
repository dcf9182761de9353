internal import DecantText

/// Locants of a compound: digits by commas, a hyphen, and the beginning of a chemical name:
/// `2,5-dimethyl`, `1,3-Butadien`, `2,4-D`. A dwelling of `2,5-Zimmer` is none.
enum ChemistryClaim {
  /// Fewest and most characters of a beginning in the list, inclusive.
  private static let lengths = 3...9

  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    guard candidate.flanks.right == 0x2D, case .decimal(.comma) = candidate.shape else {
      return false
    }
    let word = NumberText.wordStarting(bytes, at: candidate.flanks.rightEnd)
    var end = word.lowerBound
    for length in 1...lengths.upperBound where end < word.upperBound {
      end = NumberText.after(bytes, end).end
      if length < lengths.lowerBound { continue }
      if NumberWords.roles(bytes, word.lowerBound..<end).contains(.chemistry) { return true }
    }
    return word.count == 1 && NumberText.isCapitalized(bytes, word)
  }
}
