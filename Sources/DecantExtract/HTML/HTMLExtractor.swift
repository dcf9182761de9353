public import DecantCore
internal import DecantHTML
internal import DecantText

/// Makes a document of a page of HTML: decodes it, builds its tree, and walks that into blocks.
///
/// Metadata candidates are blocks of kind `meta`: those of the head before all others, those of the
/// body in their place.
public struct HTMLExtractor: Sendable {
  /// Charset the page is to be read as, whatever it says.
  public var charset: String?

  public init() {}

  /// The page of `record`; its provenance says in the end which charset was found.
  public func document(from record: inout Record) -> Document {
    let decoded = TextDecoder.decode(
      record.bytes, isUnicode: record.isUnicode, charset: charset,
      label: record.charsetLabel ?? Self.declaredCharset(record.bytes))
    if record.provenance.charset == nil {
      record.provenance.charset = record.isUnicode ? nil : decoded.charset
      record.provenance.charsetFrom = record.isUnicode ? nil : decoded.from
    }
    let characters = decoded.bytes.span.scalarCount
    let tree = HTMLTree(decoded.bytes)
    let statements = PageStatements(tree).entries
    let walk = BlockWalk(tree)
    var document = Document(text: walk.writer.text, charactersIn: characters)
    document.metadata = record.given
    if tree.isCut { document.metadata.raise("truncated") }
    for group in walk.groups { _ = document.append(group) }
    for entry in statements where entry.statement.source != .body {
      append(entry, to: &document)
    }
    var waiting = statements.filter { $0.statement.source == .body }[...]
    for draft in walk.writer.drafts {
      while let entry = waiting.first, entry.node < draft.node {
        append(entry, to: &document)
        waiting.removeFirst()
      }
      document.append(
        draft.kind, level: draft.level, range: draft.range, group: draft.group,
        evidence: draft.evidence)
    }
    for entry in waiting { append(entry, to: &document) }
    return document
  }

  /// What the page's own `meta` says; nil for windows-1252 and its other names, which pages state
  /// out of habit, so that the bytes themselves are asked.
  private static func declaredCharset(_ page: [UInt8]) -> String? {
    guard let label = DeclaredCharset.label(in: page.span) else { return nil }
    let name = CharsetDecoder.standard(String(decoding: label, as: UTF8.self))
    return name == "windows-1252" ? nil : name
  }

  private func append(_ entry: PageStatements.Entry, to document: inout Document) {
    var evidence = Evidence()
    evidence.statement = entry.statement
    document.append(.meta, text: entry.value, evidence: evidence)
  }
}
