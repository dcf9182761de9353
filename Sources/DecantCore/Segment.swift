public import DecantText

/// A piece of a block, parted from its neighbours by two or more blanks, a tab, a pipe or a bullet.
///
/// Most blocks are one segment. A table row has one for each cell.
public struct Segment: Sendable {
  /// Where the segment's text lies, without the separators around it.
  public let range: TextRange
  /// Counts and traits of the text.
  public let shape: TextShape
  /// Which concepts of the word lists the text names; empty for long segments.
  public let marks: LexiconMarks
  /// Whether a stage cut the segment out.
  public internal(set) var isCut = false

  init(_ measured: MeasuredSegment, at base: Int) {
    range = TextRange(base + measured.range.start..<base + measured.range.end)
    shape = measured.shape
    marks = measured.marks
  }
}
