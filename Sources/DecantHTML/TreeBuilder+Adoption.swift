internal import DecantText

/// The adoption agency: what becomes of `<b>1<p>2</b>3</p>`.
extension TreeBuilder {
  /// Closes the formatting element `tag`.
  mutating func adopt(_ token: HTMLTagToken, _ page: Span<UInt8>) {
    let tag = token.tag
    if current.isHTML(tag), formattingIndex(of: current.node) == nil {
      pop()
      return
    }
    for _ in 0..<8 {
      if isFinished { return }
      guard let entry = formattingIndex(of: tag) else { return endOther(token, page) }
      let element = formatting[entry]
      guard let stackIndex = index(of: element.node) else {
        misplaced()
        formatting.remove(at: entry)
        return
      }
      guard has(node: element.node) else { return misplaced() }
      if current.node != element.node { misplaced() }
      guard let furthest = open[(stackIndex + 1)...].firstIndex(where: { $0.isSpecial }) else {
        pop(to: stackIndex)
        formatting.remove(at: entry)
        return
      }
      adopt(element, at: stackIndex, furthest: furthest)
    }
  }

  /// One step: the formatting element ends before its `furthest` block and goes on inside of it.
  private mutating func adopt(_ element: FormattingElement, at stackIndex: Int, furthest: Int) {
    let ancestor = open[stackIndex &- 1]
    let block = open[furthest]
    var bookmark = formattingIndex(of: element.node) ?? 0
    var last = block.node
    var index = furthest
    var steps = 0
    while true {
      steps += 1
      index &-= 1
      if index <= stackIndex { break }
      let node = open[index].node
      var entry = formattingIndex(of: node)
      if steps > 3, let found = entry {
        formatting.remove(at: found)
        if found < bookmark { bookmark &-= 1 }
        entry = nil
      }
      guard let entry else {
        open.remove(at: index)
        continue
      }
      let clone = clone(formatting[entry])
      formatting[entry].node = clone
      open[index].node = clone
      if last == block.node { bookmark = entry &+ 1 }
      detach(last)
      attach(last, to: clone)
      last = clone
    }
    detach(last)
    let wasFostering = fosters
    fosters = true
    let place = place(in: ancestor)
    fosters = wasFostering
    attach(last, to: place.parent, before: place.before)
    let clone = clone(element)
    moveChildren(of: block.node, to: clone)
    attach(clone, to: block.node)
    // The clone takes the element's entry, at the bookmark.
    if let old = formattingIndex(of: element.node) {
      formatting.remove(at: old)
      if old < bookmark { bookmark &-= 1 }
    }
    formatting.insert(
      FormattingElement(node: clone, tag: element.tag, attributes: element.attributes),
      at: min(bookmark, formatting.count))
    open.removeAll { $0.node == element.node }
    let blockIndex = self.index(of: block.node) ?? open.count &- 1
    open.insert(OpenElement(node: clone, tag: element.tag, namespace: .html), at: blockIndex &+ 1)
  }

  /// An element like that of an entry, not yet in the tree.
  private mutating func clone(_ element: FormattingElement) -> Int32 {
    elements &+= 1
    if elements > options.maxElements { isFinished = true }
    let index = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(
      TreeNode(kind: .element, tag: element.tag, content: element.attributes))
    return index
  }
}
