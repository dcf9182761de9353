/// Names of files and members as they may be shown and written.
public enum EscapedName {
  /// `name` as it is where it is UTF-8 without control characters; else with every byte of what
  /// is not, and of every backslash, as `\xHH`.
  ///
  /// Controls are C0, DEL and C1, the separators U+2028 and U+2029, and the marks that turn the
  /// direction of writing. Two names are never shown alike.
  public static func string(_ name: [UInt8]) -> String {
    let plain = written(name, escapesBackslash: false)
    // A clean name with a backslash of its own stays, unless it reads like an escape.
    if plain.isClean, !plain.text.contains("\\x") { return plain.text }
    return written(name, escapesBackslash: true).text
  }

  private static func written(
    _ name: [UInt8], escapesBackslash: Bool
  ) -> (text: String, isClean: Bool) {
    var text = ""
    var isClean = true
    var index = 0
    while index < name.count {
      var decoder = UTF8()
      var bytes = name[index..<min(name.count, index + 4)].makeIterator()
      var length = 1
      if case .scalarValue(let scalar) = decoder.decode(&bytes) {
        length = UTF8.width(scalar)
        if !isControl(scalar), scalar != "\\" || !escapesBackslash {
          text.unicodeScalars.append(scalar)
          index += length
          continue
        }
      }
      isClean = false
      for byte in name[index..<index + length] {
        text += byte < 16 ? "\\x0" : "\\x"
        text += String(byte, radix: 16)
      }
      index += length
    }
    return (text, isClean)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
