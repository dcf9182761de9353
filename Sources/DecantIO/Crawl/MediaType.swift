internal import DecantText

/// What a label says a body is.
struct MediaType {
  enum Kind: Equatable { case html, text, other }

  /// Type and subtype in lower case, such as `text/html`.
  let name: String
  /// The label of the charset, as given.
  let charset: String?

  /// - Parameter label: the value of a Content-Type field.
  init(_ label: ArraySlice<UInt8>) {
    var rest = label
    name = String(
      decoding: Self.part(of: &rest).map { $0.isASCIILetter ? $0 | 0x20 : $0 }, as: UTF8.self)
    var charset: String?
    while charset == nil, !rest.isEmpty {
      let parameter = Self.part(of: &rest)
      guard let equals = parameter.firstIndex(of: 0x3D),
        Self.isCharset(Self.trimmed(parameter[..<equals]))
      else { continue }
      let value = Self.trimmed(parameter[(equals + 1)...]).filter { $0 != 0x22 && $0 != 0x27 }
      charset = GivenValues.line(value)
    }
    self.charset = charset
  }

  /// HTML, text, or nothing that holds a page.
  var kind: Kind {
    switch name {
    case "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml": .html
    case "text/plain", "text/markdown", "text/x-markdown", "text/x-web-markdown": .text
    default: .other
    }
  }

  /// Takes what stands before the next semicolon.
  private static func part(of rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = rest.firstIndex(of: 0x3B) ?? rest.endIndex
    let part = rest[..<end]
    rest = rest[end...].dropFirst()
    return trimmed(part)
  }

  private static func isCharset(_ name: ArraySlice<UInt8>) -> Bool {
    name.count == 7 && zip(name, "charset".utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    return bytes
  }
}
