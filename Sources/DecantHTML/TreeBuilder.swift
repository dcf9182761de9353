internal import DecantText

/// Builds a tree of tokens as the HTML standard says (13.2.6), with links between the nodes.
///
/// Differences from the standard, none of which a page of sensible size meets: at most `maxDepth` elements
/// are open, and at most `maxFormatting` formatting elements wait to be opened again. Both keep hostile
/// pages linear.
struct TreeBuilder: HTMLTokenSink, ~Copyable {
  var store = HTMLTokenStore()
  let options: HTMLTreeOptions
  let context: FragmentContext?
  private let isForeignFragment: Bool

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

  /// Looks at open elements that end tags without rules of their own may still take. Real pages take
  /// a few for a tag; a page that takes more than sixteen for each of its bytes is read no further.
  var stepsLeft: Int

  /// Most entries of the list of active formatting elements, inclusive. Pages have a dozen.
  static let maxFormatting = 128

  /// - Parameter bytes: how large the page is.
  init(options: HTMLTreeOptions, context: FragmentContext?, bytes: Int) {
    self.options = options
    self.context = context
    stepsLeft = 1_000_000 + 16 * bytes
    isForeignFragment = context.map { $0.namespace != .html } ?? false
    nodes.reserveCapacity(bytes / 48 + 16)
    store.attributes.reserveCapacity(bytes / 64 + 16)
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
    var element = OpenElement(
      node: current.node, tag: context.tag, namespace: context.namespace)
    element.isHTMLIntegrationPoint = context.isHTMLIntegrationPoint
    return element
  }

  /// Whether a token may belong to SVG or MathML; false in nearly all cases.
  @inline(__always)
  private var mayBeForeign: Bool {
    !open.isEmpty && (current.namespace != .html || isForeignFragment)
  }

  var allowsCDATA: Bool { !open.isEmpty && adjustedCurrent.namespace != .html }

  mutating func parseError(_ error: HTMLParseError) { errors.add(error) }

  /// Notes that a token stands where it should not.
  @inline(__always)
  mutating func misplaced() { errors.misplaced &+= 1 }

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
    if mayBeForeign, takesForeignStart(tag) {
      startForeign(tag, page)
    } else {
      start(tag, page)
    }
    return mode == .text ? tag.tag.textMode : plaintextMode(tag)
  }

  mutating func endTag(_ tag: HTMLTagToken, in page: Span<UInt8>) {
    flushTableText(page)
    skipsLineFeed = false
    if mayBeForeign, adjustedCurrent.namespace != .html {
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
  var isHTMLIntegrationPoint: Bool {
    switch namespace {
    case .html: false
    case .svg: tag == .foreignobject || tag == .desc || tag == .title
    case .mathML: tag == .annotationXML && encodesHTML
    }
  }
}
