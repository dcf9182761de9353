internal import DecantText

extension NumberReader {
  /// Counts a piece that can be read in one way only.
  mutating func weigh(_ bytes: Span<UInt8>, _ first: Int, _ last: Int) {
    guard let shape = tightShape(first, last) else { return }
    if case .ambiguous = shape { return }
    let candidate = NumberCandidate(bytes, runs, first, last, shape)
    if candidate.flanks.isGluedLeft || claim(bytes, candidate) != nil { return }
    switch shape {
    case .grouped(let gap, let decimal):
      block.group(gap)
      if decimal >= 0 { block.decimal(runs[decimal].gap) }
    case .decimal(let gap):
      if runs[first].lead == 0, runs[first].digits == 1 {
        block.decimal(gap)
      } else if gap == .comma {
        if habits.hasDecimalComma { block.decimal(gap) }
      } else if gap == .point, !habits.groupsByPoint, candidate.flanks.hasUnit {
        block.decimal(gap)
      }
    default: break
    }
  }

  /// The number of a piece without spaces.
  func tight(_ bytes: Span<UInt8>, _ first: Int, _ last: Int) -> FoundNumber? {
    guard let shape = tightShape(first, last) else { return nil }
    let candidate = NumberCandidate(bytes, runs, first, last, shape)
    if claim(bytes, candidate) != nil { return nil }
    switch shape {
    case .grouped(let gap, let decimal):
      return FoundNumber(first: first, last: last, decimal: decimal, group: gap)
    case .ambiguous(let gap):
      switch reading(of: gap) {
      case .group: return FoundNumber(first: first, last: last, group: gap)
      case .decimal:
        // Against the habit of the language the page settles nothing.
        let isHabit = gap == .comma ? habits.groupsByComma : habits.groupsByPoint
        if !isHabit, !ListClaim.isListed(bytes, candidate, self) {
          return FoundNumber(first: first, last: last, decimal: first)
        }
      case nil:
        // In a language that groups by commas a point parts.
        if gap == .point, habits.groupsByComma {
          return listed(FoundNumber(first: first, last: last, decimal: first))
        }
      }
      return listed(FoundNumber(first: first, last: last, reading: .ambiguousSeparator))
    case .decimal(let gap):
      let number = FoundNumber(first: first, last: last, decimal: first)
      if gap == .point { return listed(number) }
      if gap != .comma || habits.hasDecimalComma || settled(.comma) == .decimal { return number }
      return listed(
        FoundNumber(first: first, last: last, decimal: first, reading: .foreignDecimal))
    default: return nil
    }
  }

  /// A number that is not rewritten, where all are wanted.
  private func listed(_ number: FoundNumber) -> FoundNumber? { listsAll ? number : nil }

  /// What one comma or point before three digits is, by the numbers beside it, the page, the language.
  private func reading(of gap: DigitGap) -> SeparatorEvidence.Reading? {
    let groups = gap == .comma ? habits.groupsByComma : habits.groupsByPoint
    return block.reading(of: gap, minTokens: 1) ?? neighbours.reading(of: gap, minTokens: 1)
      ?? page.reading(of: gap, minTokens: SeparatorEvidence.minTokens) ?? (groups ? .group : nil)
  }

  /// What the page says of a separator, in a language that says otherwise.
  private func settled(_ gap: DigitGap) -> SeparatorEvidence.Reading? {
    let minTokens = SeparatorEvidence.minTokens
    return block.reading(of: gap, minTokens: minTokens)
      ?? neighbours.reading(of: gap, minTokens: minTokens)
      ?? page.reading(of: gap, minTokens: minTokens)
  }
}
