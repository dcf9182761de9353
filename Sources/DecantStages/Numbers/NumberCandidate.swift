internal import DecantText

/// Runs of digits that by their shape may be one number, and what stands around them.
struct NumberCandidate {
  /// What the runs are by shape.
  enum Shape {
    /// Groups of three parted by spaces, and a decimal part after run `decimal` if not negative.
    case spaced(by: DigitGap, decimal: Int)
    /// Groups by one tight separator, and a decimal part after run `decimal` if not negative.
    case grouped(by: DigitGap, decimal: Int)
    /// One comma or point before three digits, which may group or part.
    case ambiguous(DigitGap)
    /// One decimal mark.
    case decimal(DigitGap)
    /// One run alone.
    case plain
  }

  /// First and last run.
  let first: Int
  let last: Int
  let shape: Shape
  let flanks: NumberFlanks

  init(_ bytes: Span<UInt8>, _ runs: DigitRuns, _ first: Int, _ last: Int, _ shape: Shape) {
    self.first = first
    self.last = last
    self.shape = shape
    flanks = NumberFlanks(bytes, runs[first].start..<runs[last].end)
  }

  /// Separator of the groups, where the shape alone says that there are some.
  var group: DigitGap? {
    switch shape {
    case .spaced(let gap, _), .grouped(let gap, _): gap
    default: nil
    }
  }

  /// Whether spaces part the groups.
  var isSpaced: Bool {
    if case .spaced = shape { true } else { false }
  }

  /// The single comma or point, where its meaning is open or it parts.
  var mark: DigitGap? {
    switch shape {
    case .ambiguous(let gap), .decimal(let gap): gap
    default: nil
    }
  }

  /// The last run before a decimal part.
  var lastGroup: Int {
    switch shape {
    case .spaced(_, let decimal), .grouped(_, let decimal): decimal < 0 ? last : decimal
    case .decimal: first
    default: last
    }
  }
}
