internal import DecantText

extension NumberReader {
  /// The shape of a whole chain that holds spaces: groups of three, and at most a decimal part. Its
  /// group is `space` if any space is a plain one.
  func spacedShape(_ first: Int, _ last: Int) -> NumberCandidate.Shape? {
    guard runs[first].isFirstGroup else { return nil }
    var group = DigitGap.fixedSpace
    var decimal = -1
    for index in first..<last {
      let gap = runs[index].gap
      guard runs[index + 1].zero == runs[first].zero else { return nil }
      if gap.isSpace {
        guard runs[index + 1].isGroup else { return nil }
        if gap == .space { group = .space }
      } else {
        let isMark = gap == .comma || gap == .point || gap == .decimalMark
        guard isMark, index == last - 1, index > first else { return nil }
        decimal = index
      }
    }
    return .spaced(by: group, decimal: decimal)
  }

  /// The shape of the piece without spaces of runs `first` to `last`; nil when it is no number.
  func tightShape(_ first: Int, _ last: Int) -> NumberCandidate.Shape? {
    for index in first..<last where runs[index + 1].zero != runs[first].zero { return nil }
    let gap = runs[first].gap
    if last == first + 1 { return singleShape(first, gap) }
    // All separators but the last group; the last groups too, or it is another and parts.
    let final = runs[last - 1].gap
    for index in first..<last - 1 where runs[index].gap != gap { return nil }
    let lastGroup = final == gap ? last : last - 1
    guard final == gap || mayPart(final, after: gap) else { return nil }
    guard isGrouped(first, lastGroup, by: gap) else { return nil }
    if final == gap { return .grouped(by: gap, decimal: -1) }
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

  private func singleShape(_ first: Int, _ gap: DigitGap) -> NumberCandidate.Shape? {
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
      for index in first...last
      where runs[index].value >= 3 && runs[index].value % 5 != 0 { return false }
      for index in first..<last where runs[index].value >= runs[index + 1].value { return false }
      return true
    }
    guard runs[first].isGroup else { return false }
    for index in first..<last {
      let step = runs[index + 1].value - runs[index].value
      if step <= 0 || step > Self.maxListStep { return false }
    }
    return true
  }

  /// Widest step between members of a list of rooms, codes or pages, inclusive. Three groups of a
  /// number rise by so little once in ten thousand.
  static let maxListStep = 9
}
