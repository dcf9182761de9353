public import DecantCore
internal import DecantText

extension Document {
  /// A page with one paragraph a line, for the tests of stages. Empty lines are no blocks.
  public init(lines: [String], kind: Block.Kind = .paragraph) {
    self.init(text: [], charactersIn: lines.reduce(0) { $0 + $1.unicodeScalars.count + 1 })
    for (number, line) in lines.enumerated() where !line.isEmpty {
      append(kind, text: Array(line.utf8), lines: number...number)
    }
  }

  /// The text of each block that is still kept, as it stands now.
  public var keptLines: [String] {
    kept.map { string(of: $0) }
  }

  /// What was dropped or cut, in the order it was done: stage, and the text.
  public var removed: [(stage: String, text: String)] {
    ledger.filter { $0.deed != .rewrite }.map { ($0.stage, text.string(in: $0.before)) }
  }
}
