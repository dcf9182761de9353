public import DecantCore
internal import DecantText

/// Drops what a script should have filled or replaced: `Loading...`, `{{ title }}`, `%d comments %s`,
/// `undefined`, `[object Object]`.
///
/// Labels of the word list; a piece that is a placeholder in braces, or holds two forms of `%`; the
/// words that scripts print for nothing, alone in their line.
public struct Placeholder: Stage, Detector {
  public static let name = "placeholder"

  /// Most words, inclusive.
  public var maxWords = 8

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { .everything }

  func isCandidate(_ segment: Segment) -> Bool {
    if segment.marks.covers.contains(.loading) { return true }
    let shape = segment.shape
    if shape.quarterWords > 4 * UInt32(maxWords) { return false }
    return !shape.traits.isDisjoint(with: [.brace, .percent])
      || shape.characters == 9 || shape.characters == 14
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    if segment.marks.covers.contains(.loading) {
      return segment.shape.words <= maxWords && page.allows(candidate, .good)
        ? .whole(Reason("label")) : .none
    }
    let rule: String? = page.document.text.withBytes(in: segment.range) { bytes in
      if Self.equals(bytes, "undefined") || Self.equals(bytes, "[object Object]") {
        return "script-value"
      }
      if Self.isInBraces(bytes) { return "braces" }
      return Self.formats(bytes) >= 2 ? "formats" : nil
    }
    guard let rule, page.siblings(candidate).count == 1 else { return .none }
    return .whole(Reason(rule))
  }

  private static func equals(_ bytes: Span<UInt8>, _ text: StaticString) -> Bool {
    guard bytes.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<bytes.count where unsafe bytes[index] != text.utf8Start[index] { return false }
    return true
  }

  /// Whether the text is one `{{…}}` from end to end.
  private static func isInBraces(_ bytes: Span<UInt8>) -> Bool {
    let count = bytes.count
    guard count > 4 else { return false }
    return bytes[0] == 0x7B && bytes[1] == 0x7B && bytes[count - 1] == 0x7D
      && bytes[count - 2] == 0x7D
  }

  /// Number of `%d`, `%s`, `%1$s` in the text.
  private static func formats(_ bytes: Span<UInt8>) -> Int {
    var found = 0
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == 0x25 {
        var next = index + 1
        if next + 2 < bytes.count, bytes[next].isASCIIDigit, bytes[next + 1] == 0x24 { next += 2 }
        let isForm = bytes[next] == 0x64 || bytes[next] == 0x73
        let ends = next + 1 == bytes.count || !bytes[next + 1].isASCIILetter
        if isForm, ends { found += 1 }
      }
      index += 1
    }
    return found
  }
}
