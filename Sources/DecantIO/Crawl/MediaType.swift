/// What a label says a body is.
struct MediaType {
  /// Type and subtype in lower case, such as `text/html`.
  let name: String
  /// The label of the charset, as given.
  let charset: String?

  /// - Parameter label: the value of a Content-Type field.
  init(_ label: String) {
    let parts = label.split(separator: ";", omittingEmptySubsequences: false)
    name = Self.trimmed(parts.first ?? "").lowercased()
    var charset: String?
    for part in parts.dropFirst() where charset == nil {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, Self.trimmed(pair[0]).lowercased() == "charset" else { continue }
      let value = Self.trimmed(pair[1]).filter { $0 != "\"" && $0 != "'" }
      if !value.isEmpty { charset = value }
    }
    self.charset = charset
  }

  enum Kind: Equatable { case html, text, other }

  /// HTML, text, or nothing that holds a page.
  var kind: Kind {
    switch name {
    case "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml": .html
    case "text/plain", "text/markdown", "text/x-markdown", "text/x-web-markdown": .text
    default: .other
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let blanks: Set<Character> = [" ", "\t"]
    let start = text.drop { blanks.contains($0) }
    return String(start.reversed().drop { blanks.contains($0) }.reversed())
  }
}
