public import DecantText

/// What a node of a tree is.
public enum HTMLNodeKind: UInt8, Sendable {
  case document, doctype, element, text, comment
}

/// The language an element belongs to.
public enum HTMLNamespace: UInt8, Sendable {
  case html, svg, mathML
}

/// A node of an `HTMLTree`. All descendants of a node follow it at once, in the order of the page.
public struct HTMLNode: Sendable {
  public let kind: HTMLNodeKind
  /// The element; `unknown` for one with a name of its own, and for what is no element.
  public let tag: HTMLTag
  public let namespace: HTMLNamespace
  /// The node above; the document is its own parent.
  public internal(set) var parent: Int32
  /// The node behind the last descendant. Nodes from the next one up to here are the descendants, and
  /// here is the next sibling, unless that is where the parent ends.
  public internal(set) var subtreeEnd: Int32
  /// Bytes of the text or comment, or numbers of the attributes.
  let content: TextRange
  /// Bytes of the name of an unknown element.
  let name: TextRange

  init(
    kind: HTMLNodeKind, tag: HTMLTag, namespace: HTMLNamespace, parent: Int32, content: TextRange,
    name: TextRange
  ) {
    self.kind = kind
    self.tag = tag
    self.namespace = namespace
    self.parent = parent
    self.subtreeEnd = 0
    self.content = content
    self.name = name
  }

  /// Bytes of a text or a comment, for `HTMLTree.withBytes`; empty for any other node.
  public var text: TextRange { kind == .text || kind == .comment ? content : .empty }

  /// Numbers of an element's attributes in `HTMLTree.attributes`; empty for any other node.
  public var attributes: Range<Int> { kind == .element ? content.range : 0..<0 }

  /// Whether the node is this element of HTML.
  public func isHTML(_ tag: HTMLTag) -> Bool {
    self.tag == tag && namespace == .html && kind == .element
  }
}
