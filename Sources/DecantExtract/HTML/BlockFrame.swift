internal import DecantCore
internal import DecantText

/// What holds inside an element.
struct BlockFrame {
  /// The element, and the node behind its last.
  var element = 0
  var end = 0
  var role = ElementRole.block
  /// Nearest element that is a block.
  var box = 0

  var kind = Block.Kind.paragraph
  var level: UInt8 = 0
  /// Group of the blocks here, and of the items of the nearest list.
  var group: Int32 = -1
  var list: Int32 = -1
  var lists: UInt8 = 0
  var quotes: UInt8 = 0
  /// The nearest table around, up to a cell.
  var table = TableKind.none

  var isPreformatted = false
  var isLink = false
  var isHidden = false
  var isControl = false
  /// Inside a cell of a table of data.
  var isCell = false

  /// Signs of the nearest box and what is inside it, of the two boxes around, and of all others.
  var own: MarkupSigns = []
  var parent: MarkupSigns = []
  var grandparent: MarkupSigns = []
  var others: MarkupSigns = []

  var near: MarkupSigns { own.union(parent).union(grandparent) }

  /// Makes `element` the nearest box.
  mutating func enterBox(_ element: Int, _ signs: MarkupSigns) {
    box = element
    others.formUnion(grandparent)
    grandparent = parent
    parent = own
    own = signs
  }
}
