internal import DecantText

extension NumberReader {
  /// Whether a comma before other than three digits is a decimal mark, by language or page.
  func readsDecimalComma(_ bytes: Span<UInt8>, _ flanks: NumberFlanks, _ first: Int) -> Bool {
    if !habits.hasDecimalComma {
      let reading =
        block.reading(of: .comma, minTokens: SeparatorEvidence.minTokens)
        ?? page.reading(of: .comma, minTokens: SeparatorEvidence.minTokens)
      guard reading == .decimal else { return false }
    }
    return allowsDecimalComma(bytes, flanks, first)
  }

  /// Whether nothing beside a comma between digits speaks against a decimal mark.
  func allowsDecimalComma(_ bytes: Span<UInt8>, _ flanks: NumberFlanks, _ first: Int) -> Bool {
    let (whole, part) = (runs[first], runs[first + 1])
    if isYear(part), isYear(whole) || whole.value >= 0 && whole.value <= 31 { return false }
    if isListed(bytes, first, first + 1) { return false }
    let before = NumberText.previousWord(bytes, before: whole.start)
    if whole.value <= 24, whole.value >= 0, part.digits == 2, part.value < 60 {
      let word = NumberText.nextWord(bytes, after: part.end)
      if NumberWords.hour.contains(bytes, word) || NumberWords.clock.contains(bytes, before) {
        return false
      }
    }
    if !flanks.hasUnit(bytes) {
      // Pages 45,46 of a book.
      let isNext = whole.digits > 1 && whole.digits == part.digits && part.value == whole.value + 1
      if isNext || NumberWords.place.contains(bytes, before) || flanks.isReference(bytes)
        || followsSectionSign(bytes, whole)
      {
        return false
      }
    }
    if flanks.right == 0x2D, isChemistry(bytes, part.end + 1) { return false }
    if NumberWords.scripture.contains(bytes, before), part.digits <= 2,
      NumberText.kind(decodeScalar(bytes, at: before.lowerBound).scalar) == .upper
    {
      return false
    }
    return !flanks.isLabelled(bytes)
  }

  private func followsSectionSign(_ bytes: Span<UInt8>, _ run: DigitRun) -> Bool {
    let previous = NumberText.before(bytes, run.start)
    guard NumberText.isSpace(previous.scalar) else { return false }
    return NumberText.before(bytes, previous.start).scalar == 0xA7
  }

  private func isYear(_ run: DigitRun) -> Bool { run.digits == 4 && (1500...2100) ~= run.value }

  /// Whether two runs parted by a comma are members of a list: 1,3, 5, 8 or 3,5 and 7.
  func isListed(_ bytes: Span<UInt8>, _ first: Int, _ last: Int) -> Bool {
    if NumberFlanks(bytes, runs[first].start..<runs[last].end).hasUnit(bytes) { return false }
    if last + 1 < runs.count {
      let next = runs[last + 1]
      if isShort(next), !next.gap.isTight, !hasUnitAfter(bytes, next) {
        let gap = runs[last].end..<next.start
        if isListComma(bytes, gap) { return true }
        let isAscending =
          runs[first].value >= 0 && runs[first].value < runs[last].value
          && runs[last].value < next.value && runs[last].digits <= 2
        if isAscending, runs[last].gap == .hyphen || isJoining(bytes, gap) { return true }
      }
    }
    guard first > 0 else { return false }
    let previous = runs[first - 1]
    let isWhole = first < 2 || !runs[first - 2].gap.isTight
    return isShort(previous) && isWhole && isListComma(bytes, previous.end..<runs[first].start)
  }

  /// Whether a run is short enough to be a member of a list, and no year.
  private func isShort(_ run: DigitRun) -> Bool { run.digits <= 3 }

  private func hasUnitAfter(_ bytes: Span<UInt8>, _ run: DigitRun) -> Bool {
    NumberFlanks(bytes, run.start..<run.end).hasUnit(bytes)
  }

  /// A comma or semicolon and a blank.
  private func isListComma(_ bytes: Span<UInt8>, _ gap: Range<Int>) -> Bool {
    guard gap.count == 2, bytes[gap.lowerBound + 1] == 0x20 else { return false }
    return bytes[gap.lowerBound] == 0x2C || bytes[gap.lowerBound] == 0x3B
  }

  /// A blank, a word such as "and", a blank.
  private func isJoining(_ bytes: Span<UInt8>, _ gap: Range<Int>) -> Bool {
    guard gap.count > 2, gap.count <= NumberText.maxWordBytes else { return false }
    guard bytes[gap.lowerBound] == 0x20, bytes[gap.upperBound - 1] == 0x20 else { return false }
    return NumberWords.joining.contains(bytes, gap.lowerBound + 1..<gap.upperBound - 1)
  }

  /// Whether a chemical name goes on at `index`: 2,5-dimethyl, 1,3-butadien.
  private func isChemistry(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let roots: [StaticString] = [
      "dimeth", "dieth", "dichlor", "dihydr", "dinitr", "dibrom", "dioxo", "diamin", "diol", "tri",
      "tetra", "bis", "meth", "eth", "prop", "buta", "hydro", "chlor", "brom", "nitr", "amin",
      "phenyl", "pent", "hex", "benz", "xyl", "dien", "диме", "три", "тетра", "бута", "окси",
    ]
    for root in roots {
      let length = root.utf8CodeUnitCount
      guard index + length <= bytes.count else { continue }
      var isEqual = true
      for offset in 0..<length
      where unsafe bytes[index + offset] != root.utf8Start[offset] { isEqual = false }
      if isEqual { return true }
    }
    return false
  }
}
