/// A decision about a page that needs the pages before it, such as "seen already".
///
/// Stages run in any order of pages, and on many threads; gates see every outcome once, in input
/// order, on one thread, after the stages.
public protocol Gate {
  /// Name in reports.
  static var name: String { get }

  /// Looks at `outcome`, and says what leaves in its place.
  mutating func admit(_ outcome: Outcome) -> Outcome
}
