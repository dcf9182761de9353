internal import Decant
internal import DecantCore

/// Closes a run after more errors than it may have.
struct ErrorLimit: Gate {
  /// Most errors of a run that goes on, inclusive.
  private let most: Int
  private var errors = 0

  init(_ most: Int) {
    self.most = most
  }

  var isClosed: Bool { errors > most }

  mutating func admit(_ outcome: Outcome) -> Outcome {
    if outcome.kind == .error { errors += 1 }
    return outcome
  }
}
