internal import DecantHTML
internal import DecantText

/// What a table is for.
enum TableKind: UInt8 {
  /// Not in a table, or in a cell.
  case none
  /// Boxes put side by side; every cell is a box.
  case boxes
  /// Rows of data.
  case rows

  /// Nodes of a table that are looked at: what has not shown by then is data.
  private static let maxNodes = 4_000
  /// Most bytes of a cell of data, on the average, inclusive. Cells of prose are longer.
  private static let maxCellBytes = 120

  /// The kind of the table at `index`.
  ///
  /// Boxes: what says so by its role, or holds another table, code, headings or several paragraphs in
  /// a cell; and a table of one row or of one column without header cells. Looks no further than the first
  /// table inside, so that tables in tables cost no more than their nodes.
  static func of(_ tree: borrowing HTMLTree, _ index: Int) -> TableKind {
    if let role = tree.value(.role, of: index),
      tree.withBytes(role, { $0.equals("presentation") || $0.equals("none") })
    {
      return .boxes
    }
    var rows = 0
    var cells = 0
    var hasHeader = false
    var paragraphs = 0
    var bytes = 0
    var node = index + 1
    let end = min(Int(tree.nodes[index].subtreeEnd), index + maxNodes)
    while node < end {
      let tag = tree.nodes[node].tag
      if tree.nodes[node].kind == .text {
        bytes += tree.nodes[node].text.bytes
      } else if tree.nodes[node].kind == .element {
        switch tag {
        case .table, .pre, .h1, .h2, .h3, .h4, .h5, .h6, .form, .article, .section: return .boxes
        case .tr: rows += 1
        case .td, .th:
          cells += 1
          paragraphs = 0
          if tag == .th { hasHeader = true }
        case .caption, .thead: hasHeader = true
        case .p, .ul, .ol, .blockquote:
          paragraphs += 1
          if paragraphs > 1 { return .boxes }
        default: break
        }
      }
      node += 1
    }
    if !hasHeader, rows < 2 || cells <= rows { return .boxes }
    return bytes > maxCellBytes * max(1, cells) ? .boxes : .rows
  }
}
