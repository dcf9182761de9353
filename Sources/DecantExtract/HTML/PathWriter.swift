internal import DecantHTML
internal import DecantText

/// Writes the way to an element as people read it: `div#page > article.post > p`.
struct PathWriter {
  /// Innermost elements that are written; real pages are 19 deep in the middle.
  private static let maxElements = 8
  /// Bytes of an id and of the first class token that are written.
  private static let maxToken = 32

  private var element = -1
  private var known = TextRange(0..<0)

  /// Puts the path of `element` behind `text`, and says where it stands. Blocks in a row that are in one
  /// element share a path.
  mutating func path(
    to element: Int, _ tree: borrowing HTMLTree, _ text: inout [UInt8]
  ) -> TextRange {
    if element == self.element { return known }
    var way: [Int] = []
    var next = element
    while next > 0, way.count < Self.maxElements {
      if tree.nodes[next].tag == .body || tree.nodes[next].tag == .html { break }
      way.append(next)
      next = Int(tree.nodes[next].parent)
    }
    let start = text.count
    for (position, step) in way.reversed().enumerated() {
      if position > 0 { text.append(contentsOf: " > ".utf8) }
      tree.withName(of: step) { text.append($0) }
      append(.id, "#", of: step, tree, &text)
      append(.class, ".", of: step, tree, &text)
    }
    self.element = element
    known = TextRange(start..<text.count)
    return known
  }

  private func append(
    _ name: HTMLAttributeName, _ mark: Unicode.Scalar, of element: Int,
    _ tree: borrowing HTMLTree, _ text: inout [UInt8]
  ) {
    guard tree.hasAttributes(element), let range = tree.value(name, of: element) else { return }
    tree.withBytes(range) { bytes in
      let start = bytes.trimmedHTML().lowerBound
      var end = start
      while end < bytes.count, !bytes[end].isHTMLBlank, end - start < Self.maxToken { end += 1 }
      // A token is cut between characters.
      while end > start, end < bytes.count, bytes[end].isContinuation { end -= 1 }
      guard end > start else { return }
      text.append(UInt8(ascii: mark))
      text.append(bytes.extracting(start..<end))
    }
  }
}
