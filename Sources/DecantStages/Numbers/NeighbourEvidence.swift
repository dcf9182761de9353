internal import DecantText

/// How the items of a list, and the cells of each column of a table, use comma and point.
///
/// Neighbours are written by one hand: `1.250` below `3,75` and `12,50` is read as they are.
struct NeighbourEvidence {
  private var places: [UInt64: SeparatorEvidence] = [:]
  /// The block at hand: its list or table, and how far its cells are counted.
  private var group: UInt64?
  private var isRow = false
  private var byte = 0
  private var column: UInt64 = 0

  /// Goes to the beginning of a block.
  ///
  /// - Parameter group: number of the list or table that the block belongs to; negative for none.
  mutating func enter(group: Int32, isRow: Bool) {
    self.group = group < 0 ? nil : UInt64(group)
    self.isRow = isRow
    byte = 0
    column = 0
  }

  /// Goes on to the cell that holds byte `place` of the block.
  mutating func move(to place: Int, in bytes: Span<UInt8>) {
    guard isRow else { return }
    while byte < place {
      if bytes[byte] == 0x09 { column += 1 }
      byte += 1
    }
  }

  /// Counts what `evidence` says at the place at hand.
  mutating func add(_ evidence: SeparatorEvidence) {
    guard let group else { return }
    places[group << 32 | column, default: SeparatorEvidence()].add(evidence)
  }

  /// What the neighbours of the place at hand say; nothing outside lists and tables.
  var here: SeparatorEvidence {
    guard let group else { return SeparatorEvidence() }
    return places[group << 32 | column] ?? SeparatorEvidence()
  }
}
