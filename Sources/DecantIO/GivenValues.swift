internal import DecantText

/// Brings what an input states into the forms that a record has; nil for what has none.
public enum GivenValues {
  /// Text on one line: control characters and line separators become blanks, those at the ends go.
  static func line(_ bytes: [UInt8]) -> String? {
    if isPlain(bytes) { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0: continue
      case 0x01...0x20, 0x7F...0x9F, 0x2028, 0x2029:
        if !text.isEmpty, text.unicodeScalars.last != " " { text += " " }
      default: text.unicodeScalars.append(scalar)
      }
    }
    if text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
    return text.isEmpty ? nil : text
  }

  /// Whether the bytes are visible ASCII, as most addresses and names of sites are.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    for byte in bytes where byte &- 0x21 > 0x7E - 0x21 { return false }
    return !bytes.isEmpty
  }

  /// A BCP-47 tag such as `en`, `pt-BR` or `zh_Hans`, with hyphens; a name of a language is none.
  public static func language(_ bytes: [UInt8]) -> String? {
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x5F }
    guard let primary = parts.first, (2...3).contains(primary.count), bytes.count <= 35,
      primary.allSatisfy(\.isASCIILetter)
    else { return nil }
    for part in parts.dropFirst() {
      guard (1...8).contains(part.count), part.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit })
      else {
        return nil
      }
    }
    let tag = primary.map { $0 | 0x20 } + parts.dropFirst().flatMap { [0x2D] + $0 }
    return String(decoding: tag, as: UTF8.self)
  }
}
