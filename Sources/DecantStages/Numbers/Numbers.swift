public import DecantCore
internal import DecantText

/// Rewrites numbers in one form: ASCII digits, no grouping, a point as decimal mark.
///
/// `78 862` becomes `78862`, `1.234,50` becomes `1234.50`, `٢٫٥` becomes `2.5`; signs, currencies,
/// units and words of scale stay as they are. What is no number keeps its form: phones, dates,
/// times, versions, addresses, sections, lists, scores, numbers of registers and models.
///
/// A separator is read by the number's shape, then by the other numbers of its block and of the
/// page, then by the language in `metadata.language`. Where these leave it open, it stays: a wrong
/// value is worse than an untouched one. Code is never changed.
///
/// A page on which the stage already rewrote something is left alone, since `2.500` may be a
/// number that it made of `2,500`.
///
/// - Complexity: O(bytes) of the blocks with digits; other blocks are not read.
public struct Numbers: Stage {
  public static let name = "numbers"

  /// How much is rewritten.
  public enum Mode: String, Sendable, KnobValue, CaseIterable {
    /// Nothing.
    case off
    /// Grouping is taken out; decimal marks and native digits stay.
    case join
    /// Grouping is taken out, decimal marks become points, native digits become ASCII.
    case full
  }

  public var mode = Mode.full
  /// Whether decimal marks stay as they are.
  public var keepsDecimal = false
  /// Whether digits of other scripts stay as they are.
  public var keepsDigits = false

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    if mode == .off || hasRun(on: document) { return .keep }
    var reader = NumberReader(NumberHabits(language: document.metadata.language))
    let blocks = candidates(document, &reader)
    document.spend(document.blocks.count)
    var writer = NumberWriter(
      keepsDecimal: keepsDecimal || mode == .join, keepsDigits: keepsDigits || mode == .join)
    var draft = Draft()
    for (index, evidence) in blocks {
      let shape = document.shape(of: index)
      let hasWords =
        shape.letters > 0 || shape.traits.contains(.currency) || shape.traits.contains(.percent)
      document.withBytes(of: index) { bytes in
        reader.runs.scan(bytes)
        reader.block = evidence
        reader.read(bytes, hasWords: hasWords)
        writer.write(bytes, reader, to: &draft)
      }
      if draft.hasEdits { document.rewrite(index, with: draft) }
    }
    return .keep
  }

  /// Whether the stage rewrote a block of this page before.
  private func hasRun(on document: Document) -> Bool {
    document.ledger.contains { $0.deed == .rewrite && $0.stage == Self.name }
  }

  /// The kept blocks that may hold something to rewrite; counts the page's evidence on the way.
  private func candidates(_ document: Document, _ reader: inout NumberReader)
    -> [(block: Int, evidence: SeparatorEvidence)]
  {
    var found: [(block: Int, evidence: SeparatorEvidence)] = []
    for index in document.blocks(of: Interest(.digit)) {
      let block = document.blocks[index]
      if block.isDropped || block.kind == .meta || block.kind == .code { continue }
      guard document.shape(of: index).traits.contains(.digit) else { continue }
      document.withBytes(of: index) { bytes in
        reader.runs.scan(bytes)
        guard reader.runs.hasCandidates else { return }
        reader.weigh(bytes)
        reader.page.add(reader.block)
        found.append((index, reader.block))
      }
    }
    return found
  }
}
