/// How a page uses comma and point in numbers that can be read in one way only.
struct SeparatorEvidence {
  /// What a separator before three digits may be.
  enum Reading { case group, decimal }

  private var commaGroup = 0
  private var commaDecimal = 0
  private var pointGroup = 0
  private var pointDecimal = 0

  /// Fewest tokens on a page that settle a separator, inclusive. One could be a slip.
  static let minTokens = 2

  /// Counts a mark that groups.
  mutating func group(_ gap: DigitGap) {
    if gap == .comma { commaGroup += 1 } else if gap == .point { pointGroup += 1 }
  }

  /// Counts a decimal mark.
  mutating func decimal(_ gap: DigitGap) {
    if gap == .comma { commaDecimal += 1 } else if gap == .point { pointDecimal += 1 }
  }

  mutating func add(_ other: SeparatorEvidence) {
    commaGroup += other.commaGroup
    commaDecimal += other.commaDecimal
    pointGroup += other.pointGroup
    pointDecimal += other.pointDecimal
  }

  /// What the counted tokens say of `gap`; nil when they are fewer than `minTokens` or at odds.
  ///
  /// The other mark speaks too: where a comma parts, a point can only group, and where a point
  /// groups, a comma can only part.
  func reading(of gap: DigitGap, minTokens: Int) -> Reading? {
    let group = gap == .comma ? commaGroup + pointDecimal : pointGroup + commaDecimal
    let decimal = gap == .comma ? commaDecimal + pointGroup : pointDecimal + commaGroup
    if group >= minTokens, decimal == 0 { return .group }
    if decimal >= minTokens, group == 0 { return .decimal }
    return nil
  }
}
