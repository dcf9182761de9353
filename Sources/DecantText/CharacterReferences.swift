internal import CDecant

/// The named character references of the HTML standard, from the generated table.
public enum CharacterReferences {
  /// Bytes of the longest name, without `&` and with its semicolon.
  public static let longest = 32

  /// A name that was found: its bytes, and the one or two scalars that it stands for; `second` is 0
  /// where there is one.
  public struct Match: Sendable, Equatable {
    public let bytes: Int
    public let first: UInt32
    public let second: UInt32
  }

  /// The longest name that begins at `index`, with its semicolon or, for some of HTML 4, without.
  ///
  /// - Complexity: O(bytes of the name), each a search in a part of the table.
  public static func longest(_ bytes: Span<UInt8>, at index: Int) -> Match? {
    guard index < bytes.count else { return nil }
    // Names from `low` to `high` begin with the `depth` bytes from `index` on.
    var low = cdecant_reference_first(bytes[index])
    var high = bytes[index] < 127 ? cdecant_reference_first(bytes[index] &+ 1) : low
    var depth = 1
    var found: Match?
    while low < high {
      if Int(cdecant_reference_bytes(low)) == depth {
        found = Match(
          bytes: depth, first: cdecant_reference_scalar(low, 0),
          second: cdecant_reference_scalar(low, 1))
        low += 1
      }
      guard index &+ depth < bytes.count else { break }
      let byte = bytes[index &+ depth]
      low = firstName(from: low, to: high) { cdecant_reference_byte($0, UInt32(depth)) >= byte }
      high = firstName(from: low, to: high) { cdecant_reference_byte($0, UInt32(depth)) > byte }
      depth &+= 1
    }
    return found
  }

  /// The first name of which `isBehind` is true, as it is of all behind that one.
  private static func firstName(
    from low: UInt32, to high: UInt32, where isBehind: (UInt32) -> Bool
  ) -> UInt32 {
    var (low, high) = (low, high)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
