public import DecantText

/// One deed of one stage, as the ledger of a page keeps it.
public struct Entry: Sendable {
  public enum Deed: UInt8, Sendable { case drop, cut, rewrite }

  public let deed: Deed
  /// The block it was done to.
  public let block: Int
  /// Name of the stage that did it.
  public let stage: String
  /// Rule, and for drops and cuts what was measured.
  public let reason: Reason
  /// What was dropped, cut or replaced.
  public let before: TextRange
  /// What stands in its place after a rewriting; empty after a drop or cut.
  public let after: TextRange
  /// The block's text as the stage read it; `before` lies in it.
  public let around: TextRange
}

extension Document {
  /// The ledger by block, and within a block by place.
  ///
  /// A rewriting moves a block behind all other text, so what was done after it comes later.
  public var entriesInPageOrder: [Entry] {
    ledger.enumerated()
      .sorted {
        ($0.element.block, $0.element.before.start, $0.offset)
          < ($1.element.block, $1.element.before.start, $1.offset)
      }
      .map(\.element)
  }
}
