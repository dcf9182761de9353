internal import DecantText

/// Where a node goes: below `parent`, before its child `before`, or behind all where that is 0.
struct Place {
  var parent: Int32
  var before: Int32 = 0
}

/// Nodes and the links between them.
extension TreeBuilder {
  /// The place for the next node, or for one that would go into `target`; a table has none for what is
  /// no part of it, and such nodes go before it.
  @inline(__always)
  func place(in target: OpenElement? = nil) -> Place {
    let target = target ?? current
    if fosters, target.namespace == .html, target.tag.isTableStructure { return fosterPlace() }
    return Place(parent: target.node)
  }

  private func fosterPlace() -> Place {
    var index = open.count &- 1
    while index > 0 {
      let element = open[index]
      if element.isHTML(.template) { return Place(parent: element.node) }
      if element.isHTML(.table) {
        let parent = nodes[Int(element.node)].parent
        return isAttached(element.node)
          ? Place(parent: parent, before: element.node) : Place(parent: open[index &- 1].node)
      }
      index &-= 1
    }
    // The standard has a table here, or a fragment. Where the depth was cut there may be none.
    return Place(parent: context == nil ? current.node : open[0].node)
  }

  /// Whether a node is anybody's child.
  func isAttached(_ node: Int32) -> Bool {
    let parent = nodes[Int(node)].parent
    return parent != 0 || nodes[0].first == node || nodes[Int(node)].previous != 0
  }

  /// Makes a node and puts it in.
  @discardableResult
  mutating func insert(_ node: TreeNode, at place: Place) -> Int32 {
    let index = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(node)
    attach(index, to: place.parent, before: place.before)
    return index
  }

  /// Puts a node without a parent below `parent`.
  @inline(__always)
  mutating func attach(_ node: Int32, to parent: Int32, before: Int32 = 0) {
    let previous = before == 0 ? nodes[Int(parent)].last : nodes[Int(before)].previous
    nodes[Int(node)].parent = parent
    nodes[Int(node)].previous = previous
    nodes[Int(node)].next = before
    if previous == 0 { nodes[Int(parent)].first = node } else { nodes[Int(previous)].next = node }
    if before == 0 { nodes[Int(parent)].last = node } else { nodes[Int(before)].previous = node }
  }

  /// Takes a node out of where it is.
  mutating func detach(_ node: Int32) {
    guard isAttached(node) else { return }
    let (parent, previous, next) = (
      nodes[Int(node)].parent, nodes[Int(node)].previous, nodes[Int(node)].next
    )
    if previous == 0 { nodes[Int(parent)].first = next } else { nodes[Int(previous)].next = next }
    if next == 0 {
      nodes[Int(parent)].last = previous
    } else {
      nodes[Int(next)].previous = previous
    }
    nodes[Int(node)].parent = 0
    nodes[Int(node)].previous = 0
    nodes[Int(node)].next = 0
  }

  /// Puts all children of `node` below `parent`, which has none of its own.
  ///
  /// - Complexity: O(children). Moved once in each step of the adoption agency, of which there are eight
  ///   for a tag.
  mutating func moveChildren(of node: Int32, to parent: Int32) {
    var child = nodes[Int(node)].first
    nodes[Int(parent)].first = child
    nodes[Int(parent)].last = nodes[Int(node)].last
    nodes[Int(node)].first = 0
    nodes[Int(node)].last = 0
    while child != 0 {
      nodes[Int(child)].parent = parent
      child = nodes[Int(child)].next
    }
  }

  // MARK: Elements

  /// Makes the element of a tag, puts it in and opens it.
  @discardableResult
  @inline(__always)
  mutating func open(_ tag: HTMLTagToken, namespace: HTMLNamespace = .html) -> Int32 {
    push(
      tag.tag, namespace, attributes: TextRange(tag.attributes), name: tag.name)
  }

  /// Opens an element that no tag stands for.
  mutating func open(_ tag: HTMLTag) {
    push(tag, .html, attributes: .empty, name: .empty)
  }

  @discardableResult
  mutating func push(
    _ tag: HTMLTag, _ namespace: HTMLNamespace, attributes: TextRange, name: TextRange
  ) -> Int32 {
    // Deeper elements become siblings.
    if open.count >= options.maxDepth, open.count > 2 { open.removeLast() }
    let node = make(
      tag, namespace, attributes: attributes, name: name,
      at: open.isEmpty ? Place(parent: 0) : place())
    open.append(OpenElement(node: node, tag: tag, namespace: namespace))
    return node
  }

  /// Makes an element and puts it in.
  mutating func make(
    _ tag: HTMLTag, _ namespace: HTMLNamespace, attributes: TextRange, name: TextRange,
    at place: Place
  ) -> Int32 {
    elements &+= 1
    if elements > options.maxElements { isFinished = true }
    return insert(
      TreeNode(
        kind: .element, tag: tag, namespace: namespace, content: attributes, name: name), at: place)
  }

  /// Puts in the element of a tag that has no content.
  @inline(__always)
  mutating func insertVoid(_ tag: HTMLTagToken) {
    elements &+= 1
    if elements > options.maxElements { isFinished = true }
    insert(
      TreeNode(
        kind: .element, tag: tag.tag, content: TextRange(tag.attributes), name: tag.name),
      at: place())
  }

  // MARK: Text

  /// Puts text where the next node goes.
  @inline(__always)
  mutating func insertText(_ range: TextRange) {
    let place = place()
    if place.parent == 0 { return }
    let before =
      place.before == 0 ? nodes[Int(place.parent)].last : nodes[Int(place.before)].previous
    if before != 0, nodes[Int(before)].kind == .text {
      extend(before, by: range)
    } else {
      insert(TreeNode(kind: .text, content: range), at: place)
    }
  }

  private mutating func extend(_ node: Int32, by range: TextRange) {
    let last = nodes[Int(node)].last
    let end = last == 0 ? nodes[Int(node)].content : pieces[Int(last)].range
    if end.end == range.start {
      let whole = TextRange(end.start..<range.end)
      if last == 0 { nodes[Int(node)].content = whole } else { pieces[Int(last)].range = whole }
      return
    }
    let piece = Int32(truncatingIfNeeded: pieces.count)
    pieces.append(TextPiece(range: range, next: 0))
    if last == 0 { nodes[Int(node)].first = piece } else { pieces[Int(last)].next = piece }
    nodes[Int(node)].last = piece
  }
}
