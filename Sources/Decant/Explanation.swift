public import DecantCore
internal import DecantText

/// What became of every piece of a page, in page order.
public struct Explanation: Sendable {
  /// What became of a piece: a block that stayed or went, or a part cut out of a block.
  public enum Fate: String, Sendable { case keep, drop, cut }

  public struct Piece: Sendable {
    public let fate: Fate
    public let block: Int
    public let kind: String
    /// Lines of the decoded input, from 1.
    public let lines: ClosedRange<Int>?
    public let text: String
    /// Who dropped or cut it, and why; nil for what was kept.
    public let stage: String?
    public let reason: Reason?
  }

  public let pieces: [Piece]

  public init(_ document: Document) {
    var cuts: [Int: [Entry]] = [:]
    for entry in document.ledger where entry.deed == .cut {
      cuts[entry.block, default: []].append(entry)
    }
    var pieces: [Piece] = []
    for index in document.blocks.indices {
      let block = document.blocks[index]
      let lines = block.lines.map { $0.lowerBound + 1...$0.upperBound + 1 }
      func add(_ fate: Fate, _ text: String, _ entry: Entry?) {
        pieces.append(
          Piece(
            fate: fate, block: index, kind: block.kind.name, lines: lines, text: text,
            stage: entry?.stage, reason: entry?.reason))
      }
      // Signs that parted a piece from its neighbours went with it and tell a reader nothing.
      let own = (cuts[index] ?? []).filter { $0.reason.rule != "separator" }
        .sorted { $0.before.start < $1.before.start }
      for entry in own { add(.cut, document.text.string(in: entry.before), entry) }
      if let entry = document.dropEntry(of: index) {
        if entry.deed == .drop { add(.drop, document.string(of: index), entry) }
      } else {
        add(.keep, document.string(of: index), nil)
      }
    }
    self.pieces = pieces
  }
}

extension Explanation.Piece {
  /// The piece as one line of a listing: fate, kind, text, and for what went, who and why.
  ///
  /// - Parameter columns: characters of text that are shown.
  public func line(columns: Int = 60) -> String {
    let fate = fate.rawValue.padded(to: 4)
    let shown = text.split(whereSeparator: \.isNewline).joined(separator: " / ")
      .replacingTabs().clipped(to: columns)
    var line = "\(fate)  \(kind.padded(to: 10))  \(shown)"
    if let stage, let reason {
      line = "\(fate)  \(kind.padded(to: 10))  \(shown.padded(to: columns))  \(stage): \(reason)"
    }
    return line
  }
}

extension String {
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, columns - unicodeScalars.count))
  }

  fileprivate func clipped(to columns: Int) -> String {
    let scalars = unicodeScalars
    if scalars.count <= columns { return self }
    return String(String.UnicodeScalarView(scalars.prefix(columns - 1))) + "…"
  }

  fileprivate func replacingTabs() -> String {
    String(map { $0 == "\t" ? "│" : $0 })
  }
}
