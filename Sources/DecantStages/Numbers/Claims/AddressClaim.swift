internal import DecantText

/// Addresses of pages, mail and files: the text without blanks around holds their signs, or a name
/// goes on behind a point: `https://example.org/1,234`, `192.168.in-addr.arpa`.
enum AddressClaim {
  /// Most bytes that are searched for the signs of an address, on either side.
  private static let reach = 96

  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    let flanks = candidate.flanks
    let before = NumberText.before(bytes, flanks.leftStart).scalar
    switch flanks.left {
    case 0x2F: if !NumberText.isDigit(before), before != 0x20 { return true }
    case 0x2E, 0x2C: if NumberText.isDigit(before) { return true }
    default: break
    }
    if flanks.right == 0x2E {
      let next = NumberText.after(bytes, flanks.rightEnd).scalar
      if NumberText.kind(next) == .lower { return true }
    }
    return isInside(bytes, flanks.range)
  }

  /// Whether the ASCII text without blanks around the number holds `://`, `www.` or `@`.
  private static func isInside(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < reach,
      bytes[start - 1] > 0x20, bytes[start - 1] < 0x80
    {
      start -= 1
      switch bytes[start] {
      case 0x40: return true
      case 0x3A: if follows(bytes, start, 0x2F, 0x2F) { return true }
      case 0x77:
        if follows(bytes, start, 0x77, 0x77), bytes.count > start + 3, bytes[start + 3] == 0x2E {
          return true
        }
      default: break
      }
    }
    var end = range.upperBound
    while end < bytes.count, end - range.upperBound < reach,
      bytes[end] > 0x20, bytes[end] < 0x80
    {
      if bytes[end] == 0x40 { return true }
      end += 1
    }
    return false
  }

  private static func follows(
    _ bytes: Span<UInt8>, _ index: Int, _ one: UInt8, _ two: UInt8
  ) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == one && bytes[index + 2] == two
  }
}
