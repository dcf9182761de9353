internal import DecantHTML
internal import DecantText

/// The text of a page outside of scripts, styles and templates, in the order of the tree, with runs of
/// white space as one blank: what two parsers that agree on a page agree on.
enum VisibleText {
  static func of(_ tree: HTMLTree) -> [UInt8] {
    var text: [UInt8] = []
    var isBlank = true
    var index = 1
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.kind == .element, node.tag == .script || node.tag == .style || node.tag == .template {
        index = Int(node.subtreeEnd)
        continue
      }
      tree.withBytes(node.text) { bytes in
        for place in bytes.indices {
          let byte = bytes[place]
          if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
            isBlank = true
          } else {
            if isBlank, !text.isEmpty { text.append(0x20) }
            isBlank = false
            text.append(byte)
          }
        }
      }
      index += 1
    }
    return text
  }
}
