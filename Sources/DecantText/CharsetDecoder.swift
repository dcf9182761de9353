internal import CDecant

/// Decoding of a charset's bytes to UTF-8, by ICU.
public enum CharsetDecoder {
  /// The text in UTF-8, without a byte order mark; U+FFFD stands for what is bad.
  ///
  /// A charset goes by any label that IANA or the web knows, in any case. Labels mean what they
  /// mean to browsers: `iso-8859-1` is `windows-1252`, `gb2312` is `gb18030`. Nil for a label that
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
    switch name {
    case "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": return "utf-8"
    case "utf-16", "utf16", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode": return "utf-16le"
    case "unicodefffe": return "utf-16be"
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591", "latin1", "latin-1", "l1", "ascii",
      "us-ascii", "cp1252", "x-cp1252", "ansi_x3.4-1968", "cp819", "ibm819":
      return "windows-1252"
    case "iso-8859-9", "iso8859-9", "iso_8859-9", "iso88599", "latin5", "l5", "cp1254", "x-cp1254":
      return "windows-1254"
    case "iso-8859-11", "iso8859-11", "tis-620", "dos-874", "cp874": return "windows-874"
    case "iso-8859-8-i", "iso-8859-8-e", "logical", "visual", "hebrew": return "iso-8859-8"
    case "cp1250", "x-cp1250", "cp1251", "x-cp1251", "cp1253", "x-cp1253", "cp1255", "x-cp1255",
      "cp1256", "x-cp1256", "cp1257", "x-cp1257", "cp1258", "x-cp1258":
      return "windows-" + name.suffix(4)
    case "koi", "koi8", "koi8_r": return "koi8-r"
    case "koi8-ru": return "koi8-u"
    case "latin2", "latin-2", "l2", "iso8859-2", "iso_8859-2": return "iso-8859-2"
    case "cyrillic", "iso8859-5", "iso_8859-5": return "iso-8859-5"
    case "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "cp932", "ms932":
      return "shift_jis"
    case "eucjp", "x-euc-jp", "euc_jp", "ujis": return "euc-jp"
    case "gb2312", "gb_2312", "gb_2312-80", "x-gbk", "gbk", "cp936", "chinese", "euc-cn", "gb-2312":
      return "gb18030"
    case "big5-hkscs", "cn-big5", "x-x-big5", "cp950", "big-5", "big5hkscs": return "big5"
    case "ks_c_5601-1987", "ksc5601", "ks_c_5601", "windows-949", "cp949", "uhc", "korean", "euckr":
      return "euc-kr"
    case "mac", "x-mac-roman": return "macintosh"
    case "x-mac-ukrainian": return "x-mac-cyrillic"
    default: return name
    }
  }

  /// ICU's name for a standard name: of several tables, that of browsers.
  private static func converter(_ name: String) -> String {
    switch name {
    case "shift_jis": "ibm-943_P15A-2003"
    case "euc-kr": "windows-949-2000"
    case "big5": "big5-hkscs"
    case "x-mac-cyrillic": "macos-7_3-10.2"
    default: name
    }
  }
}
