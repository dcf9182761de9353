internal import DecantText

extension NumberReader {
  /// What a piece without spaces is by its shape.
  enum TightShape {
    /// Groups by one separator, and a decimal part after run `decimal` if that is not negative.
    case grouped(by: DigitGap, decimal: Int)
    /// One comma or point before three digits, which may group or part.
    case ambiguous(DigitGap)
    /// One decimal mark.
    case decimal(DigitGap)
  }

  /// The shape of runs `first` to `last`; nil when they are no number.
  func tightShape(_ first: Int, _ last: Int) -> TightShape? {
    for index in first..<last where runs[index + 1].zero != runs[first].zero { return nil }
    let gap = runs[first].gap
    if last == first + 1 { return singleShape(first, gap) }
    // All separators but the last group; the last groups too, or it is another and parts.
    let final = runs[last - 1].gap
    for index in first..<last - 1 where runs[index].gap != gap { return nil }
    let lastGroup = final == gap ? last : last - 1
    guard final == gap || mayPart(final, after: gap) else { return nil }
    guard isGrouped(first, lastGroup, by: gap) else { return nil }
    if final == gap { return isAddress(first, last) ? nil : .grouped(by: gap, decimal: -1) }
    // 1’234.567 is a million where the point groups.
    if gap == .apostrophe, final == .point, habits.hasDecimalComma, runs[last].isGroup {
      return .grouped(by: gap, decimal: -1)
    }
    return .grouped(by: gap, decimal: last - 1)
  }

  /// Whether `final` can be the decimal mark of a number that `group` groups.
  private func mayPart(_ final: DigitGap, after group: DigitGap) -> Bool {
    switch final {
    case .comma, .point, .decimalMark, .widePoint: group != .decimalMark
    default: false
    }
  }

  private func singleShape(_ first: Int, _ gap: DigitGap) -> TightShape? {
    let (whole, part) = (runs[first], runs[first + 1])
    switch gap {
    case .groupMark, .apostrophe:
      return whole.isFirstGroup && part.isGroup ? .grouped(by: gap, decimal: -1) : nil
    case .wideComma:
      let isWide = whole.zero == 0xFF10 && whole.isFirstGroup && part.isGroup
      return isWide ? .grouped(by: gap, decimal: -1) : nil
    case .decimalMark, .widePoint: return .decimal(gap)
    case .comma, .point:
      if whole.lead == 0, whole.digits > 1 { return nil }
      return whole.isFirstGroup && part.isGroup ? .ambiguous(gap) : .decimal(gap)
    default: return nil
    }
  }

  /// Whether the runs are groups of three, or for commas two digits and at last three.
  private func isGrouped(_ first: Int, _ last: Int, by gap: DigitGap) -> Bool {
    guard runs[first].isFirstGroup, runs[last].isGroup, gap != .decimalMark else { return false }
    if gap == .wideComma, runs[first].zero != 0xFF10 { return false }
    var areThrees = true
    // Where commas do not group, 5,10,100 is a list.
    let mayBeIndian = habits.groupsByComma || !runs[first].isASCII
    var areTwos = gap == .comma && runs[first].digits < 3 && mayBeIndian
    for index in first..<last where index > first {
      if runs[index].digits != 3 { areThrees = false }
      if runs[index].digits != 2 { areTwos = false }
    }
    return (areThrees || areTwos) && !isSequence(first, last, areTwos: areTwos && !areThrees)
  }

  /// Whether groups are rather the members of a list: 101,102,103, or 5,10,100.
  private func isSequence(_ first: Int, _ last: Int, areTwos: Bool) -> Bool {
    if areTwos {
      return runs.items[first...last].allSatisfy { $0.value < 3 || $0.value % 5 == 0 }
        && (first..<last).allSatisfy { runs[$0].value < runs[$0 + 1].value }
    }
    guard runs[first].isGroup else { return false }
    return (first..<last).allSatisfy {
      let step = runs[$0 + 1].value - runs[$0].value
      return step > 0 && step <= Self.maxListStep
    }
  }

  /// Widest step between members of a list of rooms, codes or pages, inclusive. Three groups of a
  /// number rise by so little once in ten thousand.
  static let maxListStep = 9

  /// Whether four runs may be the bytes of an internet address.
  private func isAddress(_ first: Int, _ last: Int) -> Bool {
    guard last == first + 3, runs[first].gap == .point else { return false }
    return runs.items[first...last].allSatisfy { $0.value <= 255 && $0.value >= 0 }
  }

  /// Counts a piece that can be read in one way only.
  mutating func weigh(_ bytes: Span<UInt8>, _ first: Int, _ last: Int) {
    let flanks = NumberFlanks(bytes, runs[first].start..<runs[last].end)
    guard let shape = tightShape(first, last), !flanks.isPart(bytes), !flanks.isGluedLeft else {
      return
    }
    switch shape {
    case .grouped(let gap, let decimal):
      block.group(gap)
      if decimal >= 0 { block.decimal(runs[decimal].gap) }
    case .decimal(let gap):
      if runs[first].lead == 0, runs[first].digits == 1 {
        if !isListed(bytes, first, last) { block.decimal(gap) }
      } else if gap == .comma {
        if habits.hasDecimalComma, allowsDecimalComma(bytes, flanks, first) { block.decimal(gap) }
      } else if gap == .point, !habits.groupsByPoint, flanks.hasUnit(bytes) {
        block.decimal(gap)
      }
    case .ambiguous: break
    }
  }

  /// The number of a piece without spaces, as far as it is to be rewritten.
  func tight(_ bytes: Span<UInt8>, _ first: Int, _ last: Int) -> FoundNumber? {
    guard let shape = tightShape(first, last) else { return nil }
    let flanks = NumberFlanks(bytes, runs[first].start..<runs[last].end)
    if flanks.isPart(bytes) || followsAreaCode(first) { return nil }
    var isGroup = true
    if case .decimal = shape { isGroup = false }
    if flanks.isGluedLeft, !flanks.allowsGlueLeft(bytes, words: isGroup || flanks.hasUnit(bytes)) {
      return nil
    }
    switch shape {
    case .grouped(let gap, let decimal):
      if gap == .point, decimal < 0 {
        // A check digit or a branch follows: 12.345.678-9, 12.345.678/0001.
        let hasTail = runs[last].gap == .hyphen || runs[last].gap == .slash
        if hasTail, !runs[last + 1].gap.isTight { return nil }
        if flanks.isReference(bytes) || flanks.isLabelled(bytes) { return nil }
        // Three groups of three by points: a phone, unless the language groups so. Phones of the
        // Iberian peninsula have nine digits, of which the first is 6 or more.
        if runs[first].isGroup, last - first == 2, !flanks.hasUnit(bytes) {
          if !habits.groupsByPoint || runs[first].lead >= 6 && flanks.endsPhrase(bytes) {
            return nil
          }
        }
      }
      return FoundNumber(first: first, last: last, decimal: decimal, group: gap)
    case .ambiguous(let gap): return ambiguous(bytes, flanks, first, gap)
    case .decimal(let gap):
      if gap == .comma, !readsDecimalComma(bytes, flanks, first) { return nil }
      return FoundNumber(first: first, last: last, decimal: first)
    }
  }

  /// Whether a hyphen and a run with a leading zero stand before run `first`: 021-345.678.
  private func followsAreaCode(_ first: Int) -> Bool {
    guard first > 0, runs[first - 1].gap == .hyphen else { return false }
    let isWhole = first < 2 || !runs[first - 2].gap.isTight
    return isWhole && runs[first - 1].lead == 0 && runs[first - 1].digits > 1
  }

  /// Decides one comma or point before three digits: by the block, by the page, by the language.
  private func ambiguous(
    _ bytes: Span<UInt8>, _ flanks: NumberFlanks, _ first: Int, _ gap: DigitGap
  ) -> FoundNumber? {
    if flanks.isReference(bytes) || flanks.isLabelled(bytes) { return nil }
    if runs[first + 1].gap == .slash || flanks.isAngle(bytes) { return nil }
    if runs[first].isGroup, runs[first + 1].value == runs[first].value + 1, !flanks.hasUnit(bytes) {
      return nil
    }
    let groups = gap == .comma ? habits.groupsByComma : habits.groupsByPoint
    let own = block.reading(of: gap, minTokens: 1)
    let reading =
      own ?? page.reading(of: gap, minTokens: SeparatorEvidence.minTokens)
      ?? (groups ? .group : nil)
    switch reading {
    case .group: return FoundNumber(first: first, last: first + 1, group: gap)
    case .decimal:
      // Against the habit of the language the page settles nothing.
      let isNumber = gap == .comma && !groups && !isListed(bytes, first, first + 1)
      return isNumber ? FoundNumber(first: first, last: first + 1, decimal: first) : nil
    case nil: return nil
    }
  }
}
