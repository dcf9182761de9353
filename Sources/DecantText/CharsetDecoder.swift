internal import CDecant

/// Decoding of a charset's bytes to UTF-8, by ICU.
public enum CharsetDecoder {
  /// The text in UTF-8, without a byte order mark; U+FFFD stands for what is bad.
  ///
  /// A charset goes by any label that IANA or the web knows, in any case. Labels mean what they
  /// mean to browsers: `iso-8859-1` is `windows-1252`, `gb2312` is `gbk`. Nil for a label that
  /// nobody knows, and for charsets that are not supersets of ASCII, UTF-16 and UTF-32 excepted.
  public static func decode(_ bytes: Span<UInt8>, charset: String) -> [UInt8]? {
    let name = converter(standard(charset))
    guard !name.isEmpty, name.utf8.count < 64, !name.utf8.contains(0) else { return nil }
    let text = unsafe name.withCString { name in
      unsafe bytes.withUnsafeBufferPointer { input in
        unsafe filled(capacity: input.count + input.count / 2 + 64) { buffer, capacity in
          unsafe cdecant_icu_decode(name, input.baseAddress, input.count, buffer, capacity)
        }
      }
    }
    guard let text, text.starts(with: [0xEF, 0xBB, 0xBF]) else { return text }
    return Array(text.dropFirst(3))
  }

  /// Name of a label's charset in lower case, after the Encoding Standard where it knows the label.
  public static func standard(_ label: String) -> String {
    let name = String(
      decoding: label.utf8.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed(),
      as: UTF8.self
    ).lowercased()
    return names[name] ?? name
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for index in 0..<Int(cdecant_encoding_label_count) {
      guard let label = unsafe cdecant_encoding_label(index),
        let name = unsafe cdecant_encoding_name(index)
      else { break }
      names[unsafe String(cString: label)] = unsafe String(cString: name)
    }
    return names
  }()

  /// ICU's name for a standard name: of several tables, that of browsers.
  private static func converter(_ name: String) -> String {
    switch name {
    case "gbk": "gb18030"
    case "iso-8859-8-i": "iso-8859-8"
    case "x-user-defined": "windows-1252"
    case "replacement": ""
    case "shift_jis": "ibm-943_P15A-2003"
    case "euc-kr": "windows-949-2000"
    case "big5": "big5-hkscs"
    case "x-mac-cyrillic": "macos-7_3-10.2"
    default: name
    }
  }
}
