internal import DecantText

/// Numbers with an exponent: `1,602e-19`, `6.022E23`, `10^3`.
enum ExponentClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    let flanks = candidate.flanks
    if flanks.left == 0x5E || flanks.right == 0x5E { return true }
    guard flanks.right | 0x20 == 0x65 else { return false }
    let next = NumberText.after(bytes, flanks.rightEnd).scalar
    return NumberText.isDigit(next) || next == 0x2B || next == 0x2D || next == 0x2212
  }
}
