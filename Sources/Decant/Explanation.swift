public import DecantCore
internal import DecantText

/// What became of every piece of a page, in page order.
public struct Explanation: Sendable {
  /// Characters of text on a line of a listing.
  public static let columns = 60

  /// What became of a piece: a block that stayed or went, or a part cut out of a block.
  public enum Fate: String, Sendable { case keep, drop, cut }

  public struct Piece: Sendable {
    public let fate: Fate
    public let block: Int
    public let kind: String
    /// Lines of the decoded input, from 1.
    public let lines: ClosedRange<Int>?
    public let text: String
    /// The way to the block through the markup, `div#page > p`; nil where there is none. Of a
    /// metadata candidate, what it is one for.
    public let path: String?
    /// Who dropped or cut it, and why; nil for what was kept.
    public let stage: String?
    public let reason: Reason?
  }

  public let pieces: [Piece]
  /// What was rewritten, in page order.
  public let edits: [Edit]

  public init(_ document: Document) {
    let entries = document.entriesInPageOrder
    edits = entries.filter { $0.deed == .rewrite }.map { Edit($0, document) }
    // Signs that parted a piece from its neighbours went with it and tell a reader nothing.
    var cuts = entries.filter { $0.deed == .cut && $0.reason.rule != "separator" }[...]
    var pieces: [Piece] = []
    for index in document.blocks.indices {
      let block = document.blocks[index]
      let lines = block.lines.map { $0.lowerBound + 1...$0.upperBound + 1 }
      let evidence = document.evidence(of: index)
      let path =
        evidence.path.map { document.text.string(in: $0) }
        ?? evidence.statement.map { "\($0.field) (\($0.source))" }
      func add(_ fate: Fate, _ text: String, _ entry: Entry?) {
        pieces.append(
          Piece(
            fate: fate, block: index, kind: block.kind.name, lines: lines, text: text,
            path: path, stage: entry?.stage, reason: entry?.reason))
      }
      while let entry = cuts.first, entry.block == index {
        add(.cut, document.text.string(in: entry.before), entry)
        cuts.removeFirst()
      }
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
  public func line(columns: Int = Explanation.columns) -> String {
    let fate = fate.rawValue.padded(to: 4)
    let shown = text.split(whereSeparator: \.isNewline).joined(separator: " / ")
      .replacingTabs().clipped(to: columns)
    var parts = "\(fate)  \(kind.padded(to: 10))  \(shown)"
    let notes = [
      stage.flatMap { stage in reason.map { "\(stage): \($0)" } }, path.map { "at \($0)" },
    ]
    .compactMap { $0 }
    if !notes.isEmpty {
      parts += String(repeating: " ", count: max(0, columns - shown.unicodeScalars.count))
      parts += "  " + notes.joined(separator: "  ")
    }
    return parts
  }
}

extension String {
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, columns - unicodeScalars.count))
  }

  func clipped(to columns: Int) -> String {
    let scalars = unicodeScalars
    if scalars.count <= columns { return self }
    return String(String.UnicodeScalarView(scalars.prefix(Swift.max(0, columns - 1)))) + "…"
  }

  fileprivate func replacingTabs() -> String {
    String(map { $0 == "\t" ? "│" : $0 })
  }
}
