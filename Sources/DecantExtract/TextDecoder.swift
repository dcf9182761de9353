internal import DecantText

/// Turns the bytes of a text document into valid UTF-8, and says how the charset was found.
///
/// In this order: a byte order mark, what looks like UTF-8 and is another (UTF-16 without
/// a mark, ISO-2022-JP), UTF-8 validity, UTF-8 with a few broken sequences, a label that came beside
/// the bytes, the detector. Labels are often wrong, and UTF-8 proves itself, so they come late.
enum TextDecoder {
  struct Decoded {
    var bytes: [UInt8]
    /// WHATWG name in lower case.
    var charset: String
    /// `bom`, `utf-8`, `pattern`, `label`, `detected`, `given` or `unicode`.
    var from: String
  }

  /// Decodes `bytes`. Nothing fails: what cannot be read becomes U+FFFD.
  ///
  /// - Parameters:
  ///   - isUnicode: whether the bytes come from a Unicode string.
  ///   - charset: the name the caller insists on; unknown names are passed over.
  ///   - label: the name that came with the bytes, such as that of HTTP.
  static func decode(
    _ bytes: [UInt8], isUnicode: Bool, charset: String?, label: String? = nil
  ) -> Decoded {
    if isUnicode { return Decoded(bytes: valid(bytes), charset: "utf-8", from: "unicode") }
    if let charset, let text = CharsetDecoder.decode(bytes.span, charset: charset) {
      return Decoded(bytes: text, charset: charset, from: "given")
    }
    if let mark = byteOrderMark(bytes) {
      if mark.charset == "utf-8" {
        return Decoded(bytes: valid(Array(bytes.dropFirst(3))), charset: "utf-8", from: "bom")
      }
      let body = Array(bytes.dropFirst(mark.length))
      let text = CharsetDecoder.decode(body.span, charset: mark.charset) ?? valid(body)
      return Decoded(bytes: text, charset: mark.charset, from: "bom")
    }
    if let name = CharsetDetector.disguised(bytes.span),
      let text = CharsetDecoder.decode(bytes.span, charset: name)
    {
      return Decoded(bytes: text, charset: name, from: "pattern")
    }
    if UTF8Repair.isValid(bytes.span) {
      return Decoded(bytes: bytes, charset: "utf-8", from: "utf-8")
    }
    if let text = StrayBytes.decode(bytes.span) {
      return Decoded(bytes: text, charset: "utf-8", from: "detected")
    }
    if let label {
      let name = CharsetDecoder.standard(label)
      if name != "utf-8", let text = CharsetDecoder.decode(bytes.span, charset: name) {
        return Decoded(bytes: text, charset: name, from: "label")
      }
    }
    if let name = CharsetDetector.guess(bytes.span),
      let text = CharsetDecoder.decode(bytes.span, charset: name)
    {
      return Decoded(bytes: text, charset: name, from: "detected")
    }
    return Decoded(bytes: valid(bytes), charset: "utf-8", from: "detected")
  }

  private static func valid(_ bytes: [UInt8]) -> [UInt8] {
    UTF8Repair.isValid(bytes.span) ? bytes : UTF8Repair.repaired(bytes.span).bytes
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> (charset: String, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("utf-32le", 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("utf-32be", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
    return nil
  }
}
