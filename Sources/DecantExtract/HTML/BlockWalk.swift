internal import DecantCore
internal import DecantHTML
internal import DecantText

/// Walks the tree of a page once and lays its text out as blocks.
///
/// Every element has a frame on a stack of the walk's own. An element that is a block ends the text
/// before it and the text inside it; all other text goes on. Blanks are folded as a browser folds
/// them, and two line breaks in a row part paragraphs.
struct BlockWalk {
  private(set) var writer = BlockWriter()
  private(set) var groups: [Group] = []
  private var frames: [BlockFrame] = [BlockFrame()]
  private let statistics: ElementStatistics

  init(_ tree: borrowing HTMLTree) {
    statistics = ElementStatistics(tree)
    var index = 0
    while index < tree.nodes.count {
      while frames.count > 1, frames[frames.count - 1].end <= index { leave(tree) }
      let node = tree.nodes[index]
      if node.kind == .text {
        write(tree, index)
      } else if node.kind == .element {
        let role = ElementRole.of(node.tag)
        if role == .skipped {
          if role.isShown(node.tag) { writer.part() }
          index = Int(node.subtreeEnd)
          continue
        }
        enter(tree, index, role)
      }
      index += 1
    }
    while frames.count > 1 { leave(tree) }
    writer.flush(frames[0], tree, statistics)
  }

  private var frame: BlockFrame { frames[frames.count - 1] }

  // MARK: Text

  private mutating func write(_ tree: borrowing HTMLTree, _ index: Int) {
    let frame = frame
    // Between the rows of a table of data nothing stands that is text.
    if frame.table == .rows { return }
    writer.node = index
    tree.withBytes(tree.nodes[index].text) { bytes in
      if frame.isPreformatted, !frame.isCell {
        writer.appendRaw(bytes, frame)
      } else {
        writer.append(bytes, frame)
      }
    }
  }

  // MARK: Elements

  private mutating func enter(_ tree: borrowing HTMLTree, _ index: Int, _ role: ElementRole) {
    let node = tree.nodes[index]
    var inner = frame
    inner.element = index
    inner.end = Int(node.subtreeEnd)
    inner.role = role
    // What stands on html and body is said of the page as a whole.
    let signs = node.tag == .body || node.tag == .html ? [] : ElementSigns.of(tree, index)
    inner.isHidden = inner.isHidden || ElementSigns.isHidden(tree, index)
    if role.isBlock {
      // Inside a cell blocks are words of one line, and cells are parts of their row.
      if frame.isCell {
        writer.part()
      } else if role != .cell || frame.table != .rows {
        writer.flush(frame, tree, statistics)
      }
      inner.enterBox(index, signs)
    } else {
      inner.own.formUnion(signs)
    }
    shape(&inner, tree, index, role)
    frames.append(inner)
    if role == .cell, inner.isCell { writer.beginCell(inner) }
    switch role {
    case .link: writer.beginLink()
    case .lineBreak: lineBreak(inner, tree)
    case .replaced: writer.part()
    default: break
    }
  }

  /// What an element makes of the text inside it.
  private mutating func shape(
    _ inner: inout BlockFrame, _ tree: borrowing HTMLTree, _ index: Int, _ role: ElementRole
  ) {
    let tag = tree.nodes[index].tag
    switch role {
    case .link: inner.isLink = true
    case .heading:
      inner.kind = .heading
      inner.level = tag.headingLevel
    case .list:
      if inner.lists < UInt8.max { inner.lists += 1 }
      inner.list = append(Group(.list, parent: inner.group))
    case .listItem: shapeItem(&inner, tree, index)
    case .quote:
      if inner.quotes < UInt8.max { inner.quotes += 1 }
      inner.kind = .quote
      inner.level = inner.quotes
    case .definition:
      inner.kind = .definition
      inner.level = 0
    case .caption:
      inner.kind = .caption
      inner.level = 0
      inner.table = .none
    case .preformatted:
      inner.isPreformatted = true
      inner.kind = .code
      inner.level = 0
    case .control:
      inner.kind = .other
      inner.level = 0
      inner.isControl = true
    case .table:
      inner.table = inner.isCell ? inner.table : TableKind.of(tree, index)
      if inner.table == .rows { inner.group = append(Group(.table, parent: inner.group)) }
    case .row:
      if inner.table == .rows {
        inner.kind = .tableRow
        inner.level = 0
      }
    case .cell:
      inner.isCell = inner.table == .rows
      if inner.isCell { inner.table = .none }
    default:
      // A box inside a heading, item or quote goes on with it.
      break
    }
  }

  /// An item of a list: one block where it is short, a box with blocks of its own where it holds
  /// headings or several paragraphs, as posts and cards do.
  private func shapeItem(
    _ inner: inout BlockFrame, _ tree: borrowing HTMLTree, _ index: Int
  ) {
    let isBox = statistics.headings[index] > 0 || statistics.paragraphs[index] > 1
    inner.kind = isBox ? .paragraph : .listItem
    inner.level = isBox ? 0 : max(1, inner.lists)
    inner.group = isBox ? inner.group : inner.list
  }

  private mutating func append(_ group: Group) -> Int32 {
    groups.append(group)
    return Int32(groups.count - 1)
  }

  private mutating func leave(_ tree: borrowing HTMLTree) {
    let inner = frames.removeLast()
    if inner.role == .link {
      writer.endLink()
    } else if inner.role.isBlock {
      if frame.isCell || inner.isCell {
        writer.part()
      } else {
        writer.flush(inner, tree, statistics)
      }
    }
  }

  private mutating func lineBreak(_ inner: BlockFrame, _ tree: borrowing HTMLTree) {
    if inner.isCell {
      writer.part()
    } else if inner.isPreformatted {
      writer.appendRaw([0x0A].span, inner)
    } else if writer.lineBreak(), inner.kind != .heading {
      writer.flush(inner, tree, statistics)
    }
  }
}
