/// Blocks that belong together: the items of a list, the rows of a table, a post with its parts.
public struct Group: Sendable, Equatable {
  public enum Kind: UInt8, Sendable { case list, table, post, card }

  public let kind: Kind
  /// Number of the group around this one; -1 at the top.
  public let parent: Int32

  public init(_ kind: Kind, parent: Int32 = -1) {
    self.kind = kind
    self.parent = parent
  }
}
