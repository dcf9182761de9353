internal import DecantText

/// Sections, figures and rooms: a word of the kind or the sign of a section before, `Raum 2.118`,
/// `§ 1.234`.
enum SectionClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    let flanks = candidate.flanks
    var sign = (scalar: flanks.left, start: flanks.leftStart)
    if NumberText.isSpace(sign.scalar) { sign = NumberText.before(bytes, sign.start) }
    if sign.scalar == 0xA7 { return true }
    guard flanks.beforeRoles.contains(.section), !flanks.hasUnit else { return false }
    switch candidate.shape {
    case .grouped(.point, _), .ambiguous, .decimal: return true
    default: return false
    }
  }
}
