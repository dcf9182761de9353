internal import CDecant

/// Writes the upper halves of the single-byte charsets of the web and of old consoles, from ICU.
enum CharsetTables {
  /// Name, and ICU's name for the table that browsers use, where it is another. The number of a
  /// charset is its place.
  static let charsets: [(name: String, converter: String)] = [
    ("windows-1250", ""), ("windows-1251", ""), ("windows-1252", ""), ("windows-1253", ""),
    ("windows-1254", ""), ("windows-1255", ""), ("windows-1256", ""), ("windows-1257", ""),
    ("windows-874", ""), ("iso-8859-2", ""), ("iso-8859-4", ""), ("iso-8859-5", ""),
    ("iso-8859-7", ""), ("iso-8859-8", ""), ("iso-8859-13", ""), ("iso-8859-15", ""),
    ("koi8-r", ""), ("koi8-u", ""), ("ibm866", ""), ("x-mac-cyrillic", "macos-7_3-10.2"),
    ("macintosh", ""), ("cp437", "ibm-437"), ("cp850", "ibm-850"), ("cp852", "ibm-852"),
  ]

  static func file() -> GeneratedFile {
    var source = CSource("Characters of single-byte charsets.", data: "charsets of ICU")
    source.add(line: "#include \"../include/cdecant_charsets.h\"")
    let uppers = charsets.flatMap { charset in
      (UInt8(0x80)...0xFF).map { byte in
        scalar(of: byte, in: charset.converter.isEmpty ? charset.name : charset.converter)
      }
    }
    source.add("uint16_t", "cdecant_charset_uppers", uppers)
    let names = charsets.map { "\"\($0.name)\"" }.joined(separator: ", ")
    source.add(line: "const char *const cdecant_charset_names[] = {\(names)};")
    source.add(line: "const uint32_t cdecant_charset_count = \(charsets.count);")
    return source.file(at: "Sources/CDecant/tables/charsets.c")
  }

  /// The character of a byte; 0 for none, for what has no place in 16 bits, and for C1 controls in
  /// charsets of Windows, where they fill gaps.
  private static func scalar(of byte: UInt8, in charset: String) -> UInt32 {
    var buffer: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]
    let count = unsafe charset.withCString { name in
      unsafe withUnsafePointer(to: byte) { input in
        unsafe buffer.withUnsafeMutableBufferPointer {
          unsafe cdecant_icu_decode(name, input, 1, $0.baseAddress, $0.count)
        }
      }
    }
    guard count > 0, count <= 8 else { return 0 }
    let text = String(decoding: buffer.prefix(Int(count)), as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return 0 }
    let isFiller = (0x80...0x9F).contains(scalar.value) && !charset.hasPrefix("iso")
    return scalar.value > 0xFFFC || isFiller ? 0 : scalar.value
  }
}
