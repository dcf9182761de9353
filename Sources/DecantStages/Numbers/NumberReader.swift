internal import DecantText

/// Reads the numbers of a block: scratch and knowledge of one page.
///
/// Runs of digits joined by single separators are one chain. A chain is one number, or it is read
/// in pieces without spaces, each of which is a number, or no number at all.
struct NumberReader {
  var runs = DigitRuns()
  /// What is to be rewritten in the block read last, in order.
  private(set) var found: [FoundNumber] = []
  let habits: NumberHabits
  /// Evidence of the page, and of the block at hand.
  var page = SeparatorEvidence()
  var block = SeparatorEvidence()

  init(_ habits: NumberHabits) {
    self.habits = habits
  }

  /// Counts the numbers of the runs that can be read in one way only.
  mutating func weigh(_ bytes: Span<UInt8>) {
    block = SeparatorEvidence()
    var first = 0
    while first < runs.count {
      let last = tightEnd(from: first)
      if last > first { weigh(bytes, first, last) }
      first = last + 1
    }
  }

  /// Finds the numbers of the runs that are to be rewritten.
  ///
  /// - Parameter hasWords: whether the block holds letters or a sign of what is counted.
  mutating func read(_ bytes: Span<UInt8>, hasWords: Bool) {
    found.removeAll(keepingCapacity: true)
    var first = 0
    while first < runs.count {
      var last = first
      var hasSpace = false
      while last + 1 < runs.count, runs[last].gap.isJoint {
        if runs[last].gap.isSpace { hasSpace = true }
        last += 1
      }
      if hasSpace, let number = spaced(bytes, first, last, hasWords: hasWords) {
        found.append(number)
      } else if last > first {
        readPieces(bytes, first, last)
      }
      first = last + 1
    }
  }

  /// Reads the pieces of a chain that is no number as a whole.
  private mutating func readPieces(_ bytes: Span<UInt8>, _ first: Int, _ last: Int) {
    var start = first
    while start <= last {
      let end = min(tightEnd(from: start), last)
      // A piece beside a group that the space may join is no number of its own.
      let followsGroup =
        start > first && runs[start].isGroup && runs[start - 1].isFirstGroup
        && mayJoin(runs[start - 1].gap)
      let leadsGroup =
        end < last && runs[end + 1].isGroup && runs[end].isGroup && mayJoin(runs[end].gap)
      if end > start, !followsGroup, !leadsGroup, let number = tight(bytes, start, end) {
        found.append(number)
      }
      start = end + 1
    }
  }

  /// Whether a gap joins groups in the page's language.
  private func mayJoin(_ gap: DigitGap) -> Bool {
    gap == .fixedSpace || habits.joinsPlainSpaces
  }

  /// The last run of the piece without spaces that starts with run `first`.
  private func tightEnd(from first: Int) -> Int {
    var last = first
    while last + 1 < runs.count, runs[last].gap.isTight { last += 1 }
    return last
  }
}
