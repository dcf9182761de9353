internal import DecantCore
internal import DecantHTML
internal import DecantText

/// What the markup of a page states about it, as candidates for its metadata.
///
/// Read are JSON-LD, `title`, `meta` and `link` elements wherever they stand (pages put them into the
/// body, too), the language of `html`, and in the body `time`, `rel` and microdata. What is stated
/// twice in the same words counts once.
struct PageStatements {
  struct Entry {
    let statement: Statement
    let value: [UInt8]
    /// Where in the page it stands.
    let node: Int
  }

  private(set) var entries: [Entry] = []
  private var node = 0

  /// Most statements of a page: some list hundreds of keywords.
  private static let maxEntries = 400
  /// Longest value in bytes, but for the text of the page. Descriptions of pages have up to a few
  /// hundred characters.
  private static let maxBytes = 4096

  init(_ tree: borrowing HTMLTree) {
    var hasTitle = false
    var data = StructuredData()
    for index in tree.nodes.indices where tree.nodes[index].kind == .element {
      node = index
      switch tree.nodes[index].tag {
      case .title where !hasTitle && tree.nodes[index].namespace == .html:
        hasTitle = true
        add(.title, .titleElement, tree.text(in: index, limit: Self.maxBytes))
      case .html: add(.language, .head, tree.bytes(.lang, of: index))
      case .meta: readMeta(tree, index)
      case .link, .a: readLink(tree, index)
      case .script where tree.has(.type, "application/ld+json", index):
        Self.readScript(tree, index, &data)
      case .time: readTime(tree, index)
      default:
        if tree.hasAttributes(index), tree.value(.itemprop, of: index) != nil {
          readProperty(tree, index)
        }
      }
    }
    node = 0
    for (statement, value) in data.statements { add(statement.field, statement.source, value) }
  }

  private mutating func add(_ field: PageField, _ source: Statement.Source, _ value: [UInt8]?) {
    guard let value, !value.isEmpty, entries.count < Self.maxEntries else { return }
    guard value.count <= Self.maxBytes || field == .body else { return }
    let statement = Statement(field, by: source)
    let isKnown = entries.contains { $0.statement == statement && $0.value == value }
    if !isKnown { entries.append(Entry(statement: statement, value: value, node: node)) }
  }

  private mutating func readMeta(_ tree: borrowing HTMLTree, _ index: Int) {
    guard let content = tree.bytes(.content, of: index) else { return }
    for name in [HTMLAttributeName.property, .name, .itemprop, .httpEquiv] {
      guard let range = tree.value(name, of: index),
        let field = tree.withBytes(range, { PageField.of(name: $0) })
      else { continue }
      return add(field, .head, content)
    }
    if tree.value(.itemprop, of: index) != nil { readProperty(tree, index) }
  }

  private mutating func readLink(_ tree: borrowing HTMLTree, _ index: Int) {
    guard tree.hasAttributes(index), let range = tree.value(.rel, of: index) else { return }
    let relation = tree.withBytes(range) { Relation(of: $0) }
    let isHead = tree.nodes[index].tag == .link
    switch relation {
    case .canonical where isHead: add(.canonical, .head, tree.bytes(.href, of: index))
    case .license: add(.license, isHead ? .head : .body, tree.bytes(.href, of: index))
    case .image where isHead: add(.image, .head, tree.bytes(.href, of: index))
    case .author where !isHead: add(.author, .body, tree.text(in: index, limit: 200))
    case .tag where !isHead: add(.tag, .body, tree.text(in: index, limit: 200))
    case .category where !isHead: add(.category, .body, tree.text(in: index, limit: 200))
    default: break
    }
  }

  private enum Relation {
    case other, canonical, license, image, author, tag, category

    init(of bytes: Span<UInt8>) {
      self = .other
      var index = 0
      while index < bytes.count {
        var end = index
        while end < bytes.count, !bytes[end].isHTMLBlank { end += 1 }
        let token = bytes.extracting(index..<end)
        for (name, relation) in Self.names where token.equals(name) { self = relation }
        index = end + 1
      }
    }

    private static let names: [(StaticString, Relation)] = [
      ("canonical", .canonical), ("license", .license), ("image_src", .image), ("author", .author),
      ("tag", .tag), ("category", .category),
    ]
  }

  private static func readScript(
    _ tree: borrowing HTMLTree, _ index: Int, _ data: inout StructuredData
  ) {
    for node in index + 1..<Int(tree.nodes[index].subtreeEnd) where tree.nodes[node].kind == .text {
      tree.withBytes(tree.nodes[node].text) { data.read($0) }
    }
  }

  private mutating func readTime(_ tree: borrowing HTMLTree, _ index: Int) {
    let value = tree.bytes(.datetime, of: index) ?? tree.text(in: index, limit: 80)
    let isModified =
      tree.has(.itemprop, "dateModified", index)
      || tree.value(.class, of: index).map { range in
        tree.withBytes(range) { $0.holds("updated") || $0.holds("modified") }
      } ?? false
    add(isModified ? .modified : .published, .body, value)
  }

  private mutating func readProperty(_ tree: borrowing HTMLTree, _ index: Int) {
    let fields: [(StaticString, PageField)] = [
      ("datePublished", .published), ("dateCreated", .published), ("dateModified", .modified),
      ("author", .author), ("headline", .title), ("keywords", .tag),
      ("articleSection", .category), ("inLanguage", .language), ("license", .license),
    ]
    for (name, field) in fields where tree.has(.itemprop, name, index) {
      let value =
        tree.bytes(.content, of: index) ?? tree.bytes(.datetime, of: index)
        ?? (field == .license ? tree.bytes(.href, of: index) : nil)
        ?? tree.text(in: index, limit: 400)
      return add(field, .body, value)
    }
  }
}

extension Span<UInt8> {
  /// Whether `text`, in small letters, stands anywhere in the bytes, in any case.
  func holds(_ text: StaticString) -> Bool {
    var start = 0
    while start + text.utf8CodeUnitCount <= count {
      if extracting(start..<start + text.utf8CodeUnitCount).equals(text) { return true }
      start += 1
    }
    return false
  }
}
