public import DecantCore
internal import DecantText

/// Brings text into Unicode's Normalization Form C, so that one word is always the same bytes.
///
/// Never the compatibility form, which would turn 10⁶ into 106.
///
/// - Complexity: O(bytes) of blocks beyond ASCII; other blocks are not read.
public struct Normalization: Stage {
  public static let name = "nfc"

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    document.editBlocks(holding: .nonASCII) { bytes, _, editor in
      if UnicodeNormalizer.isNFC(bytes) { return }
      let normal = UnicodeNormalizer.nfc(bytes)
      let span = normal.span
      let (start, tail) = Self.common(bytes, span)
      if start == bytes.count, start == span.count { return }
      editor.replace(
        bytes, start..<bytes.count - tail, with: normal[start..<normal.count - tail], rule: "nfc")
    }
    return .keep
  }

  /// How many bytes, in whole scalars, two texts have in common at the beginning and at the end.
  static func common(_ left: Span<UInt8>, _ right: Span<UInt8>) -> (start: Int, end: Int) {
    let shorter = min(left.count, right.count)
    var start = 0
    while start < shorter, left[start] == right[start] { start += 1 }
    if start == left.count, start == right.count { return (start, 0) }
    while start > 0,
      (start < left.count && left[start].isContinuation)
        || (start < right.count && right[start].isContinuation)
    {
      start -= 1
    }
    var end = 0
    while end < shorter - start, left[left.count - 1 - end] == right[right.count - 1 - end] {
      end += 1
    }
    while end > 0, left[left.count - end].isContinuation || right[right.count - end].isContinuation
    {
      end -= 1
    }
    return (start, end)
  }
}
