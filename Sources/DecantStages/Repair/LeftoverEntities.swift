public import DecantCore
internal import DecantText

/// Resolves character references that were left in the text: `&laquo;`, `&#8217;`, `&amp;nbsp;`.
///
/// Only terminated names and numbers count, so `R&D` and `&copy=2` stay. What was escaped more than
/// once is resolved to its end. A block that holds markup, or would hold it then, speaks about
/// markup and stays as it is, and so does code.
///
/// - Complexity: O(bytes) of blocks with an ampersand; other blocks are not read.
public struct LeftoverEntities: Stage {
  public static let name = "entities"

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    var resolver = EntityResolver()
    document.editBlocks(holding: .ampersand) { bytes, kind, editor in
      // Each that is resolved ends with a semicolon.
      let semicolon = bytes.firstIndex(of: 0x3B)
      if kind == .code || semicolon == bytes.count || Self.holdsMarkup(bytes) { return }
      resolver.resolve(bytes)
      if resolver.edits.isEmpty || Self.holdsMarkup(resolver.bytes.span) { return }
      for edit in resolver.edits {
        editor.replace(bytes, edit.old, with: resolver.bytes[edit.new], rule: "entity")
      }
    }
    return .keep
  }

  /// Whether a tag or a comment begins somewhere.
  private static func holdsMarkup(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index &+ 1 < bytes.count {
      if bytes[index] == 0x3C {
        let next = bytes[index &+ 1]
        if next.isASCIILetter || next == 0x2F || next == 0x21 { return true }
      }
      index &+= 1
    }
    return false
  }
}

/// Resolves references in one pass, those included that only a resolved one makes whole.
///
/// A reference is whole when its semicolon comes, so it is enough to look back from each of them.
private struct EntityResolver {
  /// A resolved reference, in the old and in the new bytes.
  struct Edit {
    let old: Range<Int>
    let new: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  private(set) var edits: [Edit] = []

  /// Bytes of the longest reference looked for, `&` and `;` included: `&#x0010FFFF;`.
  private static let longest = 12

  mutating func resolve(_ old: Span<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    edits.removeAll(keepingCapacity: true)
    for index in old.indices {
      bytes.append(old[index])
      while bytes.last == 0x3B, let (start, scalar) = lastReference() {
        let oldStart = oldIndex(of: start)
        while let edit = edits.last, edit.new.lowerBound >= start { edits.removeLast() }
        bytes.removeSubrange(start...)
        bytes.append(contentsOf: UTF8Bytes(scalar))
        edits.append(Edit(old: oldStart..<index + 1, new: start..<bytes.count))
      }
    }
  }

  /// The place in the old bytes of what now stands at `index`.
  private func oldIndex(of index: Int) -> Int {
    guard let edit = edits.last(where: { $0.new.lowerBound <= index }) else { return index }
    return index < edit.new.upperBound
      ? edit.old.lowerBound : edit.old.upperBound + index - edit.new.upperBound
  }

  /// The reference that the bytes end with: where it begins, and what it stands for.
  private func lastReference() -> (start: Int, scalar: UInt32)? {
    var start = bytes.count - 2
    let first = max(0, bytes.count - Self.longest)
    while start >= first, bytes[start] != 0x26 {
      let byte = bytes[start]
      guard byte.isASCIILetter || byte.isASCIIDigit || byte == 0x23 else { return nil }
      start -= 1
    }
    guard start >= first, start < bytes.count - 2 else { return nil }
    let inside = bytes[(start + 1)..<(bytes.count - 1)]
    if inside.first != 0x23 {
      guard inside.count <= EntityNames.longest, let named = EntityNames.scalar(Array(inside))
      else { return nil }
      return (start, named)
    }
    return Self.number(inside.dropFirst()).map { (start, $0) }
  }

  /// The scalar of `8217` or `x2019`; nil for controls and for what is no scalar. Numbers of C1 mean
  /// windows-1252, and line ends and tabs are blanks, as in browsers.
  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    let isHex = digits.first.map { $0 | 0x20 == 0x78 } ?? false
    let digits = isHex ? digits.dropFirst() : digits
    if digits.isEmpty { return nil }
    var value: UInt32 = 0
    for byte in digits {
      var digit = UInt32(byte &- 0x30)
      if isHex, digit > 9 { digit = UInt32((byte | 0x20) &- 0x61) + 10 }
      guard digit < (isHex ? 16 : 10), value < 0x200000 else { return nil }
      value = value * (isHex ? 16 : 10) + digit
    }
    switch value {
    case 0x09, 0x0A, 0x0D: return 0x20
    case 0x80...0x9F:
      let meaning = Windows1252.meaning(of: value)
      return meaning == 0 ? nil : meaning
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0x10FFFF:
      return value & 0xFFFE == 0xFFFE ? nil : value
    default: return nil
    }
  }
}
