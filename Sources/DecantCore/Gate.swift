/// A decision about a page that needs the pages before it, such as "seen already".
///
/// Stages run in any order of pages, and on many threads; a gate sees every outcome once, in input
/// order, on one thread, after the stages.
public protocol Gate {
  /// Whether nothing more needs to be read. What is on its way is still let through.
  var isClosed: Bool { get }

  /// Looks at `outcome`, and says what leaves in its place.
  mutating func admit(_ outcome: Outcome) -> Outcome
}

extension Gate {
  public var isClosed: Bool { false }
}
