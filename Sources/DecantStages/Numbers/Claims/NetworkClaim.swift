internal import DecantText

/// Addresses of a network: four bytes by points, `192.168.100.200`.
enum NetworkClaim {
  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    guard case .grouped(.point, let decimal) = candidate.shape, decimal < 0 else { return false }
    guard candidate.last == candidate.first + 3 else { return false }
    return reader.runs.items[candidate.first...candidate.last].allSatisfy {
      $0.value <= 255 && $0.value >= 0
    }
  }
}
