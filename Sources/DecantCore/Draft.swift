internal import DecantText

/// New bytes for a block, with a note of each edit that made them.
///
/// A stage keeps one draft for a whole page: `reset` empties it and keeps its capacity.
///
///     draft.reset()
///     draft.keep(bytes, 0..<4)
///     draft.replace(4..<7, with: " ".utf8, rule: "fold-spaces")
///     draft.keep(bytes, 7..<bytes.count)
public struct Draft: Sendable {
  /// One replaced piece; ranges are relative to the block's old and new bytes.
  struct Edit: Sendable {
    let rule: String
    let old: TextRange
    let new: TextRange
  }

  public private(set) var bytes: [UInt8] = []
  private(set) var edits: [Edit] = []

  public init() {}

  /// Whether anything was replaced.
  public var hasEdits: Bool { !edits.isEmpty }

  /// Empties the draft and keeps its capacity.
  public mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    edits.removeAll(keepingCapacity: true)
  }

  /// Copies `range` of the old bytes as it is.
  public mutating func keep(_ source: Span<UInt8>, _ range: Range<Int>) {
    bytes.append(source.extracting(range))
  }

  /// Puts `replacement` in the place of `range` of the old bytes.
  public mutating func replace(
    _ range: Range<Int>, with replacement: some Sequence<UInt8>, rule: String
  ) {
    let start = bytes.count
    bytes.append(contentsOf: replacement)
    edits.append(Edit(rule: rule, old: TextRange(range), new: TextRange(start..<bytes.count)))
  }
}
