public import DecantHTML
internal import DecantText

/// What holds for the tree of any page.
public enum TreeLaws {
  /// Which law the page breaks, by the options that a page is read with and by very narrow ones; nil when
  /// none.
  public static func violation(of page: [UInt8]) -> String? {
    var narrow = HTMLTreeOptions()
    narrow.maxDepth = 6
    narrow.maxElements = 40
    narrow.keepsComments = true
    for options in [HTMLTreeOptions(), narrow] {
      let tree = HTMLTree(page, options: options)
      if let broken = violation(of: tree, options) { return broken }
    }
    return nil
  }

  public static func violation(of tree: HTMLTree, _ options: HTMLTreeOptions) -> String? {
    let count = tree.nodes.count
    guard count > 0, tree.nodes[0].kind == .document, Int(tree.nodes[0].subtreeEnd) == count else {
      return "the document is not first, or does not hold all nodes"
    }
    var elements = 0
    // Ends of the nodes that are open.
    var open = [Int32(count)]
    for (index, node) in tree.nodes.enumerated().dropFirst() {
      while let end = open.last, Int(end) <= index { open.removeLast() }
      guard Int(node.parent) < index, Int(node.subtreeEnd) > index else {
        return "node \(index) is not behind its parent, or has no end"
      }
      guard let end = open.last, node.subtreeEnd <= end,
        tree.nodes[Int(node.parent)].subtreeEnd == end
      else { return "node \(index) reaches out of its parent" }
      if node.kind == .element {
        elements += 1
        open.append(node.subtreeEnd)
      } else if Int(node.subtreeEnd) != index + 1 {
        return "node \(index) is no element, and has children"
      }
      if let broken = brokenText(of: index, in: tree) { return broken }
    }
    if elements > options.maxElements + 16 { return "\(elements) elements" }
    // What was moved may stand one deeper for every element that moved it.
    if open.count > 2 * options.maxDepth + 16 { return "\(open.count) levels" }
    return nil
  }

  /// Whether all bytes that belong to a node are there, and text.
  private static func brokenText(of index: Int, in tree: HTMLTree) -> String? {
    let node = tree.nodes[index]
    func isText(_ range: TextRange) -> Bool { tree.withBytes(range, UTF8Repair.isValid) }
    guard isText(node.text), node.kind != .text || !node.text.isEmpty else {
      return "node \(index) has text that is none"
    }
    if node.kind == .element, !tree.withName(of: index, { UTF8Repair.isValid($0) && $0.count > 0 })
    {
      return "node \(index) has no name"
    }
    for attribute in tree.attributes[node.attributes]
    where !isText(attribute.name) || attribute.name.isEmpty || !isText(attribute.value) {
      return "node \(index) has an attribute that is no text"
    }
    return nil
  }
}
