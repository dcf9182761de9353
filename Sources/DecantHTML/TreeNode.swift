internal import DecantText

/// A node while the tree is built: with links, so that it can be moved.
struct TreeNode {
  var kind: HTMLNodeKind
  var tag = HTMLTag.unknown
  var namespace = HTMLNamespace.html
  /// 0, the document, is nobody's child or sibling, and so stands for none.
  var parent: Int32 = 0
  /// Of a text the first and last of its further pieces.
  var first: Int32 = 0
  var last: Int32 = 0
  var previous: Int32 = 0
  var next: Int32 = 0
  var content = TextRange.empty
  var name = TextRange.empty
}

/// A further piece of a text that does not stand in one place.
struct TextPiece {
  var range: TextRange
  var next: Int32
}

/// An element of the stack of open elements.
struct OpenElement {
  var node: Int32
  var tag: HTMLTag
  var namespace: HTMLNamespace
  /// Whether HTML may stand inside of it, though it is SVG or MathML.
  var isHTMLIntegrationPoint = false

  @inline(__always)
  func isHTML(_ tag: HTMLTag) -> Bool { self.tag == tag && namespace == .html }
}

/// An entry of the list of active formatting elements: an element, or a marker, behind which none
/// is looked for.
struct FormattingElement {
  /// 0 for a marker.
  var node: Int32
  var tag: HTMLTag
  var attributes: TextRange

  var isMarker: Bool { node == 0 }
  static let marker = FormattingElement(node: 0, tag: .unknown, attributes: .empty)
}

/// The element whose content a page is.
struct FragmentContext {
  var tag: HTMLTag
  var namespace = HTMLNamespace.html
  var encodesHTML = false

  var textMode: HTMLTextMode { namespace == .html ? tag.textMode : .data }
}

/// Insertion modes of the standard.
enum InsertionMode {
  case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text, inTable
  case inTableText, inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate, afterBody
  case inFrameset, afterFrameset, afterAfterBody, afterAfterFrameset
}

/// A kind of text as the insertion modes tell it apart.
enum TextClass {
  case space, null, other
}
