public import DecantText

/// A page as the HTML standard builds it, laid out flat: nodes in the order of the page, each before its
/// descendants. The first one is the document.
///
/// A walk is a loop over `nodes`; `subtreeEnd` says where to leave an element, or where to go on to leave
/// it out. Text and values are ranges of bytes, of the page or of what was decoded from it, and
/// `withBytes` lends either. Scripts do not run, so what `<noscript>` holds is in the tree, below it; what
/// `<template>` holds is below it as well.
///
/// Any page makes a tree. Elements deeper than `HTMLTreeOptions.maxDepth` become siblings, and a page
/// with more elements than `maxElements` is read no further: `isCut`.
///
/// - Complexity: O(bytes), in time and in memory. A node takes 28 bytes, an attribute 20.
public struct HTMLTree: Sendable {
  /// The page, with line feeds for line ends.
  public let page: [UInt8]
  /// In the order of the page; never empty.
  public let nodes: [HTMLNode]
  /// What the tags of the page hold; nodes have ranges of it.
  public var attributes: [HTMLAttribute] { store.attributes }
  /// The declaration that the page begins with.
  public let doctype: HTMLDoctype?
  /// Whether the page asks to be shown as browsers of old did.
  public let isQuirky: Bool
  /// Whether the page had more elements than it may have.
  public let isCut: Bool
  /// How often each error was met.
  public let errors: HTMLErrorCounts

  let store: HTMLTokenStore

  /// Reads a page of valid UTF-8.
  public init(_ page: [UInt8], options: HTMLTreeOptions = HTMLTreeOptions()) {
    self.init(page, options: options, fragmentOf: nil)
  }

  /// Reads a page as the content of an element, where there is one.
  init(_ page: [UInt8], options: HTMLTreeOptions, fragmentOf context: FragmentContext?) {
    let page = HTMLNewlines.normalized(page.span) ?? page
    var builder = TreeBuilder(options: options, context: context)
    builder.nodes.reserveCapacity(page.count / 64 + 16)
    var tokenizer = HTMLTokenizer(builder, mode: context?.textMode ?? .data)
    tokenizer.run(page.span)
    builder = tokenizer.sink
    self.nodes = builder.layOut(page: page.span, from: context == nil ? 0 : builder.open[0].node)
    self.page = page
    self.doctype = builder.doctypeDeclaration
    self.isQuirky = builder.isQuirky
    self.isCut = builder.isFinished
    self.errors = builder.errors
    self.store = builder.store
  }

  /// Lends the bytes of a text, a value or a name.
  public func withBytes<Result>(_ range: TextRange, _ body: (Span<UInt8>) -> Result) -> Result {
    store.withBytes(range, in: page.span, body)
  }

  /// Lends the name of an element in lower case, known or not.
  public func withName<Result>(of node: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let node = nodes[node]
    if node.tag == .unknown { return withBytes(node.name, body) }
    let name = Array(node.tag.rawValue.utf8)
    return body(name.span)
  }

  /// The value of an attribute of a node; nil where it has none of that name, and empty where the
  /// attribute has no value.
  public func value(_ name: HTMLAttributeName, of node: Int) -> TextRange? {
    for index in nodes[node].attributes where attributes[index].id == name {
      return attributes[index].value
    }
    return nil
  }

  /// A text, a value or a name as a string, for messages and tests.
  public func string(_ range: TextRange) -> String {
    withBytes(range) { bytes in
      String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }
}

/// How a tree is built.
public struct HTMLTreeOptions: Sendable {
  /// Most open elements, inclusive; deeper ones become siblings. 512, as in browsers.
  public var maxDepth = 512
  /// Most elements of a page, inclusive. 300,000, nineteen times what the largest of 2,008 real pages has.
  public var maxElements = 300_000
  /// Whether comments become nodes.
  public var keepsComments = false

  public init() {}
}

/// How often each error of markup was met.
public struct HTMLErrorCounts: Sendable, Equatable {
  private var counts: [HTMLParseError: Int] = [:]
  public private(set) var total = 0

  public init() {}

  public subscript(error: HTMLParseError) -> Int { counts[error] ?? 0 }

  mutating func add(_ error: HTMLParseError) {
    counts[error, default: 0] += 1
    total += 1
  }
}
