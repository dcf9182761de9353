/// A segment as a measurer finds it: range in the measured bytes, shape, marks.
public struct MeasuredSegment: Sendable {
  public let range: TextRange
  public let shape: TextShape
  public let marks: LexiconMarks
}

/// Parts the text of a block into segments and measures each.
///
/// Segments are parted by two or more blanks of any kind, a TAB, a pipe or a bullet. The measurer
/// is scratch: one serves a whole page.
public struct Measurer: Sendable {
  public private(set) var segments: [MeasuredSegment] = []
  private var tokens = Tokens()

  /// Longest text, in bytes and in words, that is looked up in the word lists. Longer lines that
  /// hold such words are as often content (reference figure: a third of them).
  public static var maxMarkedBytes: Int { 240 }
  public static var maxMarkedWords: Int { 14 }

  public init() {}

  /// Replaces the segments by those of `bytes`. There is always at least one.
  public mutating func measure(_ bytes: Span<UInt8>, isPreformatted: Bool) {
    segments.removeAll(keepingCapacity: true)
    let whole = measureWhole(bytes)
    let separators: TextTraits = [.wideSpace, .tab, .pipe, .bullet]
    if isPreformatted || whole.shape.traits.isDisjoint(with: separators) {
      segments.append(whole)
      return
    }
    var start = 0
    while let next = SegmentSeparator.next(in: bytes, from: start) {
      append(bytes, start..<next.lowerBound)
      start = next.upperBound
    }
    append(bytes, start..<bytes.count)
    if segments.isEmpty { segments.append(whole) }
  }

  /// Measures `bytes` as one segment.
  public mutating func measureWhole(_ bytes: Span<UInt8>) -> MeasuredSegment {
    let shape = TextShape(measuring: bytes)
    var marks = LexiconMarks.none
    if bytes.count <= Self.maxMarkedBytes, shape.words <= Self.maxMarkedWords, shape.letters > 0 {
      tokens.scan(bytes)
      marks = LexiconMarks(Lexicon.shared.marks(tokens))
    }
    return MeasuredSegment(range: TextRange(0..<bytes.count), shape: shape, marks: marks)
  }

  private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let range = SegmentSeparator.trimmed(range, in: bytes)
    guard !range.isEmpty else { return }
    let measured = measureWhole(bytes.extracting(range))
    segments.append(
      MeasuredSegment(range: TextRange(range), shape: measured.shape, marks: measured.marks))
  }
}
