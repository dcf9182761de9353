internal import DecantText

/// Versions: a word of the kind before, `version 10.012`, `Firmware 2.310`.
enum VersionClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    guard candidate.flanks.beforeRoles.contains(.version), !candidate.flanks.hasUnit else {
      return false
    }
    switch candidate.shape {
    case .grouped(.point, _), .ambiguous, .decimal: return true
    default: return false
    }
  }
}
