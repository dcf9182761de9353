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

  /// Replaces the segments by those of `bytes`, of which there is always at least one, and says what
  /// `bytes` hold in all, separators too.
  public mutating func measure(_ bytes: Span<UInt8>, isPreformatted: Bool) -> TextTraits {
    segments.removeAll(keepingCapacity: true)
    let shape = TextShape(measuring: bytes)
    if !isPreformatted, !shape.traits.isDisjoint(with: Self.separators) { part(bytes) }
    if segments.isEmpty { segments.append(segment(bytes, shape)) }
    return shape.traits
  }

  /// Measures `bytes` as one segment.
  public mutating func measureWhole(_ bytes: Span<UInt8>) -> MeasuredSegment {
    segment(bytes, TextShape(measuring: bytes))
  }

  private static var separators: TextTraits { [.wideSpace, .tab, .pipe, .bullet] }

  private mutating func part(_ bytes: Span<UInt8>) {
    var start = 0
    while let next = SegmentSeparator.next(in: bytes, from: start) {
      append(bytes, start..<next.lowerBound)
      start = next.upperBound
    }
    append(bytes, start..<bytes.count)
  }

  private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let range = SegmentSeparator.trimmed(range, in: bytes)
    guard !range.isEmpty else { return }
    let measured = measureWhole(bytes.extracting(range))
    segments.append(
      MeasuredSegment(range: TextRange(range), shape: measured.shape, marks: measured.marks))
  }

  private mutating func segment(_ bytes: Span<UInt8>, _ shape: TextShape) -> MeasuredSegment {
    var marks = LexiconMarks.none
    var shape = shape
    if bytes.count <= Self.maxMarkedBytes, shape.words <= Self.maxMarkedWords {
      if shape.letters > 0 {
        tokens.scan(bytes)
        marks = LexiconMarks(Lexicon.shared.marks(tokens))
        if LanguageNames.mayBegin(tokens) { shape.traits.insert(.languageFirst) }
      }
    } else {
      shape.traits.insert(.languageFirst)
    }
    return MeasuredSegment(range: TextRange(0..<bytes.count), shape: shape, marks: marks)
  }
}
