/// A stage's last word on a page.
public enum Verdict: Sendable, Equatable {
  /// The page goes on.
  case keep
  /// The page leaves the run, and its line of account says why.
  case drop(Reason)
}
