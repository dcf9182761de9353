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
}
