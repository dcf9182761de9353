internal import DecantText

/// Builds a tree of tokens as the HTML standard says (13.2.6), with links between the nodes.
///
/// Differences from the standard, none of which a page of sensible size meets: at most `maxDepth` elements
/// are open, and at most `maxFormatting` formatting elements wait to be opened again. Both keep hostile
/// pages linear.
struct TreeBuilder: HTMLTokenSink {
  var store = HTMLTokenStore()
  let options: HTMLTreeOptions
  let context: FragmentContext?

  /// The document first; of the others, the parent is set when they are put in.
  var nodes: [TreeNode] = [TreeNode(kind: .document)]
  /// Further pieces of texts; the first entry is none.
  var pieces: [TextPiece] = [TextPiece(range: .empty, next: 0)]
  var elements = 0
  var isFinished = false
  var errors = HTMLErrorCounts()

  var mode = InsertionMode.initial
  /// The mode to go back to from `text` and `inTableText`.
  var originalMode = InsertionMode.initial
  var templateModes: [InsertionMode] = []
  var open: [OpenElement] = []
  var formatting: [FormattingElement] = []
  var tableText: [(range: TextRange, kind: TextClass)] = []

  var head: Int32 = 0
  var form: Int32 = 0
  var isQuirky = false
  var allowsFrameset = true
  var fosters = false
  var skipsLineFeed = false
  /// Tags of `html` and `body` whose attributes were added to those of the first.
  var merges = 0
  var doctypeDeclaration: HTMLDoctype?

  /// Most entries of the list of active formatting elements, inclusive. Pages have a dozen.
  static let maxFormatting = 128

  init(options: HTMLTreeOptions, context: FragmentContext?) {
    self.options = options
    self.context = context
    open.reserveCapacity(64)
    guard let context else { return }
    nodes.append(TreeNode(kind: .element, tag: .html))
    attach(1, to: 0)
    open.append(OpenElement(node: 1, tag: .html, namespace: .html))
    if context.namespace == .html, context.tag == .template { templateModes.append(.inTemplate) }
    if context.namespace == .html, context.tag == .form { form = 1 }
    resetMode()
  }

  /// The element that text and elements go into.
  @inline(__always)
  var current: OpenElement { open[open.count &- 1] }

  /// The same, or the context of a fragment where that is the only one.
  var adjustedCurrent: OpenElement {
    guard open.count == 1, let context else { return current }
    return OpenElement(
      node: current.node, tag: context.tag, namespace: context.namespace,
      isHTMLIntegrationPoint: context.isHTMLIntegrationPoint)
  }

  var allowsCDATA: Bool { !open.isEmpty && adjustedCurrent.namespace != .html }

  mutating func parseError(_ error: HTMLParseError) { errors.add(error) }

  /// Notes that a token stands where it should not.
  @inline(__always)
  mutating func misplaced() { errors.add(.treeConstruction) }

  // MARK: Tokens

  mutating func doctype(_ doctype: HTMLDoctype, in page: Span<UInt8>) {
    flushTableText(page)
    skipsLineFeed = false
    guard mode == .initial else { return misplaced() }
    doctypeDeclaration = doctype
    isQuirky = asksForQuirks(doctype, page)
    insert(TreeNode(kind: .doctype), at: Place(parent: 0))
    mode = .beforeHTML
  }

  mutating func comment(_ range: TextRange, in page: Span<UInt8>) {
    flushTableText(page)
    skipsLineFeed = false
    guard options.keepsComments else { return }
    let node = TreeNode(kind: .comment, content: range)
    switch mode {
    case .initial, .beforeHTML, .afterAfterBody, .afterAfterFrameset:
      insert(node, at: Place(parent: 0))
    case .afterBody: insert(node, at: Place(parent: open[0].node))
    default: insert(node, at: place())
    }
  }

  mutating func startTag(_ tag: HTMLTagToken, in page: Span<UInt8>) -> HTMLTextMode {
    flushTableText(page)
    skipsLineFeed = false
    let isForeign = !open.isEmpty && current.namespace != .html || context?.isForeign == true
    if isForeign, takesForeignStart(tag) {
      startForeign(tag, page)
    } else {
      start(tag, page)
    }
    return mode == .text ? tag.tag.textMode : plaintextMode(tag)
  }

  mutating func endTag(_ tag: HTMLTagToken, in page: Span<UInt8>) {
    flushTableText(page)
    skipsLineFeed = false
    if !open.isEmpty, adjustedCurrent.namespace != .html {
      endForeign(tag, page)
    } else {
      end(tag, page)
    }
  }

  /// A `<plaintext>` that was opened has no end.
  private func plaintextMode(_ tag: HTMLTagToken) -> HTMLTextMode {
    tag.tag == .plaintext && !open.isEmpty && current.isHTML(.plaintext) ? .plaintext : .data
  }

  mutating func end(in page: Span<UInt8>) {
    flushTableText(page)
    endPage(page)
  }
}

extension FragmentContext {
  var isForeign: Bool { namespace != .html }

  var isHTMLIntegrationPoint: Bool {
    switch namespace {
    case .html: false
    case .svg: tag == .foreignobject || tag == .desc || tag == .title
    case .mathML: tag == .annotationXML && encodesHTML
    }
  }
}
