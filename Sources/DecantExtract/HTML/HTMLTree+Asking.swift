internal import DecantHTML
internal import DecantText

extension HTMLTree {
  /// Whether the node has attributes at all; most elements have none.
  func hasAttributes(_ node: Int) -> Bool { !nodes[node].attributes.isEmpty }

  /// Whether the node has an attribute whose value is `text`, in any case of letters.
  func has(_ name: HTMLAttributeName, _ text: StaticString, _ node: Int) -> Bool {
    guard let range = value(name, of: node) else { return false }
    return withBytes(range) { $0.equals(text) }
  }

  /// The value of an attribute without blanks at its ends; nil where it is missing or empty.
  func bytes(_ name: HTMLAttributeName, of node: Int) -> [UInt8]? {
    guard let range = value(name, of: node) else { return nil }
    return withBytes(range) { bytes in
      let inner = bytes.trimmedHTML()
      if inner.isEmpty { return nil }
      var copy: [UInt8] = []
      copy.append(bytes.extracting(inner))
      return copy
    }
  }

  /// The text inside an element, blanks folded, up to `limit` bytes.
  func text(in element: Int, limit: Int) -> [UInt8] {
    var text: [UInt8] = []
    var node = element + 1
    while node < Int(nodes[element].subtreeEnd), text.count < limit {
      if nodes[node].kind == .element, ElementRole.of(nodes[node].tag) == .skipped {
        node = Int(nodes[node].subtreeEnd)
        continue
      }
      if nodes[node].kind == .text { withBytes(nodes[node].text) { text.append($0) } }
      node += 1
    }
    return text.span.foldedHTML()
  }
}

extension Span<UInt8> {
  /// A copy with each run of blanks as one, and none at the ends.
  func foldedHTML() -> [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(count)
    var isBlankPending = false
    for index in indices {
      if self[index].isHTMLBlank {
        isBlankPending = !copy.isEmpty
        continue
      }
      if isBlankPending { copy.append(0x20) }
      isBlankPending = false
      copy.append(self[index])
    }
    return copy
  }
}
