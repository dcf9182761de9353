internal import DecantText

/// Reads the numbers of a block: scratch and knowledge of one page.
///
/// Runs of digits joined by single separators are one chain. A chain is one number, or it is read
/// in pieces without spaces, each of which is a number, or no number at all. A candidate that is a
/// number by its shape is first offered to the recognisers of higher classes, then its separators
/// are read: by shape, by the numbers beside it, by the page, by the language.
struct NumberReader {
  var runs = DigitRuns()
  /// The numbers of the block read last, in order: those that are to be rewritten, and all others
  /// too if `listsAll`.
  private(set) var found: [FoundNumber] = []
  let habits: NumberHabits
  /// Whether numbers that stay as they are, and those whose value is open, are found too.
  let listsAll: Bool
  /// Evidence of the page, of the block's neighbours, and of the block at hand.
  var page = SeparatorEvidence()
  var neighbours = SeparatorEvidence()
  var block = SeparatorEvidence()

  init(_ habits: NumberHabits, listsAll: Bool = false) {
    self.habits = habits
    self.listsAll = listsAll
  }

  /// The higher class that a candidate belongs to; nil when it is a number.
  func claim(_ bytes: Span<UInt8>, _ candidate: NumberCandidate) -> NumberClass? {
    for claim in NumberClaim.all where claim.holds(bytes, candidate, self) { return claim.kind }
    return nil
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

  /// Finds the numbers of the runs.
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
      if hasSpace {
        readSpaced(bytes, first, last, hasWords: hasWords)
      } else if last > first || listsAll {
        readPieces(bytes, first, last)
      }
      first = last + 1
    }
  }

  /// Reads a chain with spaces: as a whole, else in pieces.
  private mutating func readSpaced(
    _ bytes: Span<UInt8>, _ first: Int, _ last: Int, hasWords: Bool
  ) {
    if let shape = spacedShape(first, last) {
      let candidate = NumberCandidate(bytes, runs, first, last, shape)
      if claim(bytes, candidate) == nil {
        if let number = spaced(bytes, candidate, hasWords: hasWords) {
          found.append(number)
          return
        }
        if listsAll, candidate.lastGroup == last {
          found.append(FoundNumber(first: first, last: last, reading: .ambiguousSpace))
          return
        }
      } else if listsAll {
        return
      }
    }
    readPieces(bytes, first, last)
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
      if !followsGroup, !leadsGroup {
        if end > start {
          if let number = tight(bytes, start, end) { found.append(number) }
        } else if listsAll, let number = plain(bytes, start) {
          found.append(number)
        }
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
