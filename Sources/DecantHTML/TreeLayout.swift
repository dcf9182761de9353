internal import DecantText

/// Lays a tree out flat.
extension TreeBuilder {
  /// The nodes in the order of the page. What was moved out and not put in again is left out.
  ///
  /// - Parameter root: the node to begin with, which becomes the document.
  mutating func layOut(page: Span<UInt8>, from root: Int32) -> [HTMLNode] {
    var flat: [HTMLNode] = []
    flat.reserveCapacity(nodes.count)
    flat.append(node(of: TreeNode(kind: .document), parent: 0))
    var above: Int32 = 0
    var index = nodes[Int(root)].first
    while index != 0 {
      let place = Int32(truncatingIfNeeded: flat.count)
      let treeNode = nodes[Int(index)]
      if treeNode.kind == .text {
        if treeNode.first != 0 { join(index, page) }
        flat.append(node(of: nodes[Int(index)], parent: above))
        flat[Int(place)].subtreeEnd = place &+ 1
      } else {
        flat.append(node(of: treeNode, parent: above))
        if treeNode.first != 0 {
          above = place
          index = treeNode.first
          continue
        }
        flat[Int(place)].subtreeEnd = place &+ 1
      }
      while nodes[Int(index)].next == 0 {
        flat[Int(above)].subtreeEnd = Int32(truncatingIfNeeded: flat.count)
        above = flat[Int(above)].parent
        index = nodes[Int(index)].parent
        if index == root { break }
      }
      if index == root { break }
      index = nodes[Int(index)].next
    }
    flat[0].subtreeEnd = Int32(truncatingIfNeeded: flat.count)
    return flat
  }

  private func node(of node: TreeNode, parent: Int32) -> HTMLNode {
    HTMLNode(
      kind: node.kind, tag: node.tag, namespace: node.namespace, parent: parent,
      content: node.content, name: node.name)
  }

  /// Makes one run of bytes of a text that came in pieces.
  private mutating func join(_ index: Int32, _ page: Span<UInt8>) {
    let start = store.decoded.count
    append(nodes[Int(index)].content, page)
    var piece = nodes[Int(index)].first
    while piece != 0 {
      append(pieces[Int(piece)].range, page)
      piece = pieces[Int(piece)].next
    }
    nodes[Int(index)].content = TextRange(page.count + start..<page.count + store.decoded.count)
  }

  private mutating func append(_ range: TextRange, _ page: Span<UInt8>) {
    if range.start < page.count {
      store.decoded.append(page.extracting(range.range))
    } else {
      for place in range.range { store.decoded.append(store.decoded[place - page.count]) }
    }
  }
}
