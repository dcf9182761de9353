internal import DecantText

/// The stack of open elements. Its first element, `html`, is never taken off.
extension TreeBuilder {
  @inline(__always)
  mutating func pop() {
    if open.count > 1 { open.removeLast() }
  }

  /// Takes elements off until one of `tag` was.
  mutating func pop(through tag: HTMLTag) {
    while open.count > 1 {
      let isLast = current.isHTML(tag)
      open.removeLast()
      if isLast { return }
    }
  }

  /// Takes off whatever is above `index`.
  mutating func pop(to index: Int) {
    while open.count > max(index, 1) { open.removeLast() }
  }

  mutating func pop(throughAny isLast: (HTMLTag) -> Bool) {
    while open.count > 1 {
      let element = current
      open.removeLast()
      if element.namespace == .html, isLast(element.tag) { return }
    }
  }

  /// Takes elements off until the current one is one of these, or `html`.
  mutating func clear(to isContext: (HTMLTag) -> Bool) {
    while open.count > 1, !(current.namespace == .html && isContext(current.tag)) {
      open.removeLast()
    }
  }

  @inline(__always)
  func has(_ tag: HTMLTag, in scope: Scope = .any) -> Bool {
    var index = open.count &- 1
    while index >= 0 {
      let element = open[index]
      if element.isHTML(tag) { return true }
      if element.bounds(scope) { return false }
      index &-= 1
    }
    return false
  }

  func hasAny(in scope: Scope = .any, _ isWanted: (HTMLTag) -> Bool) -> Bool {
    var index = open.count &- 1
    while index >= 0 {
      let element = open[index]
      if element.namespace == .html, isWanted(element.tag) { return true }
      if element.bounds(scope) { return false }
      index &-= 1
    }
    return false
  }

  /// Whether a certain element is open within `scope`.
  func has(node: Int32, in scope: Scope = .any) -> Bool {
    var index = open.count &- 1
    while index >= 0 {
      let element = open[index]
      if element.node == node { return true }
      if element.bounds(scope) { return false }
      index &-= 1
    }
    return false
  }

  /// The place of an element on the stack.
  func index(of node: Int32) -> Int? {
    var index = open.count &- 1
    while index >= 0 {
      if open[index].node == node { return index }
      index &-= 1
    }
    return nil
  }

  /// Whether `template` is open anywhere.
  var hasTemplate: Bool { !templateModes.isEmpty && open.contains { $0.isHTML(.template) } }

  /// Closes elements that need no end tag, but not `tag`.
  mutating func impliedEnds(except tag: HTMLTag = .unknown) {
    while current.namespace == .html, current.tag.hasImpliedEnd, current.tag != tag, open.count > 1
    {
      open.removeLast()
    }
  }

  mutating func thoroughlyImpliedEnds() {
    while current.namespace == .html, current.tag.hasThoroughlyImpliedEnd, open.count > 1 {
      open.removeLast()
    }
  }

  /// Closes the paragraph, if one is open in scope of a button.
  @inline(__always)
  mutating func closeParagraph() {
    guard has(.p, in: .button) else { return }
    impliedEnds(except: .p)
    if !current.isHTML(.p) { misplaced() }
    pop(through: .p)
  }

  /// Sets the mode by what is open.
  mutating func resetMode() {
    var index = open.count &- 1
    while index >= 0 {
      let isLast = index == 0
      var element = open[index]
      if isLast, context != nil { element = adjustedContext }
      if element.namespace == .html, let found = modeInside(element.tag, isLast: isLast) {
        mode = found
        return
      }
      index &-= 1
    }
    mode = .inBody
  }

  private var adjustedContext: OpenElement {
    OpenElement(node: 0, tag: context?.tag ?? .html, namespace: context?.namespace ?? .html)
  }

  private func modeInside(_ tag: HTMLTag, isLast: Bool) -> InsertionMode? {
    switch tag {
    case .td, .th: isLast ? .inBody : .inCell
    case .tr: .inRow
    case .tbody, .thead, .tfoot: .inTableBody
    case .caption: .inCaption
    case .colgroup: .inColumnGroup
    case .table: .inTable
    case .template: templateModes.last ?? .inBody
    case .head: isLast ? .inBody : .inHead
    case .body: .inBody
    case .frameset: .inFrameset
    case .html: head == 0 ? .beforeHead : .afterHead
    default: isLast ? .inBody : nil
    }
  }
}
