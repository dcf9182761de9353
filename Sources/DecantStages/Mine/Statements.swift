internal import DecantCore
internal import DecantText

/// What the markup of a page states about one field, the surest source first.
struct Statements {
  struct Entry {
    let source: Statement.Source
    let range: TextRange
  }

  private(set) var entries: [Entry] = []

  init(_ field: PageField, in document: borrowing Document) {
    guard !document.evidence.isEmpty else { return }
    for index in document.blocks.indices where document.blocks[index].kind == .meta {
      guard let statement = document.evidence(of: index).statement, statement.field == field,
        !document.blocks[index].isDropped
      else { continue }
      entries.append(Entry(source: statement.source, range: document.blocks[index].range))
    }
    // Equal sources stay in the order of the page.
    let order = entries.indices.sorted { (entries[$0].source, $0) < (entries[$1].source, $1) }
    entries = order.map { entries[$0] }
  }

  /// The strings of the surest source that gives any that `isUsable`.
  func strings(
    in document: borrowing Document, where isUsable: (String) -> Bool = { _ in true }
  ) -> [String] {
    var found: [String] = []
    var source: Statement.Source?
    for entry in entries {
      if let source, entry.source != source { break }
      let string = LineText.string(document, entry.range)
      guard !string.isEmpty, isUsable(string) else { continue }
      source = entry.source
      if !found.contains(string) { found.append(string) }
    }
    return found
  }
}
