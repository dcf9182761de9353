public import DecantCore
internal import DecantText

/// Takes over what the markup states about a page beside its title, site and dates: authors,
/// tags, categories, description, image, address and licence.
///
/// Of several sources the surest speaks alone: JSON-LD on the page's subject, then `meta` and `link`
/// elements, then microdata in the body. An author that is an address, a handle or the site itself is
/// none. Keywords are parted at commas. Given values stay; pages without markup state nothing.
///
/// - Complexity: O(blocks).
public struct StatedFacts: Stage {
  public static let name = "stated-facts"

  /// Most tags, inclusive; more are made for search engines.
  public var maxTags = 30
  /// Most authors, inclusive.
  public var maxAuthors = 20
  /// Longest name of an author, tag or category in bytes, inclusive.
  public var maxBytes = 120

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard !document.evidence.isEmpty else { return .keep }
    if document.metadata.description == nil {
      document.metadata.description = first(.description, document)
    }
    if document.metadata.image == nil { document.metadata.image = first(.image, document) }
    if document.metadata.canonical == nil {
      document.metadata.canonical = first(.canonical, document)
    }
    if document.metadata.license == nil {
      document.metadata.license = first(.license, document) { $0.utf8.contains(0x3A) }
    }
    if document.metadata.authors.isEmpty { document.metadata.authors = authors(document) }
    if document.metadata.tags.isEmpty {
      let tags = parts(.tag, document)
      if tags.count <= maxTags { document.metadata.tags = tags }
    }
    if document.metadata.categories.isEmpty {
      document.metadata.categories = parts(.category, document)
    }
    return .keep
  }

  private func first(
    _ field: PageField, _ document: borrowing Document,
    where isUsable: (String) -> Bool = { _ in true }
  ) -> String? {
    Statements(field, in: document).strings(in: document, where: isUsable).first
  }

  private func authors(_ document: borrowing Document) -> [String] {
    let site = document.metadata.site?.lowercased()
    let names = Statements(.author, in: document).strings(in: document) { name in
      name.utf8.count <= maxBytes && name.utf8.first != 0x40 && !name.utf8.contains(0x2F)
        && name.lowercased() != site && name.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
    return names.count <= maxAuthors ? names : []
  }

  /// Values parted at commas, each once.
  private func parts(_ field: PageField, _ document: borrowing Document) -> [String] {
    var found: [String] = []
    for value in Statements(field, in: document).strings(in: document) {
      for piece in value.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x3B }) {
        let bytes = Array(piece)
        let part = LineText.string(bytes.span)
        let isUsable = !part.isEmpty && part.utf8.count <= maxBytes && !found.contains(part)
        if isUsable { found.append(part) }
      }
    }
    return found
  }
}
