internal import DecantText

/// End tags.
extension TreeBuilder {
  /// An end tag outside of SVG and MathML.
  mutating func end(_ tag: HTMLTagToken, _ page: Span<UInt8>) {
    while true {
      switch mode {
      case .initial: startWithoutDoctype()
      case .beforeHTML:
        guard endsHead(tag.tag) else { return misplaced() }
        openHTML()
      case .beforeHead:
        guard endsHead(tag.tag) else { return misplaced() }
        openHead()
      case .inHead:
        if tag.tag == .template { return endTemplate() }
        guard endsHead(tag.tag) else { return misplaced() }
        pop()
        mode = .afterHead
        if tag.tag == .head { return }
      case .inHeadNoscript:
        guard tag.tag == .noscript || tag.tag == .br else { return misplaced() }
        pop()
        mode = .inHead
        if tag.tag == .noscript { return }
        misplaced()
      case .afterHead:
        if tag.tag == .template { return endTemplate() }
        guard tag.tag == .body || tag.tag == .html || tag.tag == .br else { return misplaced() }
        open(.body)
        mode = .inBody
      case .inBody:
        guard endInBody(tag, page) else { return }
      case .text:
        pop()
        mode = originalMode
        return
      case .inTable, .inTableText, .inCaption, .inColumnGroup, .inTableBody, .inRow, .inCell:
        guard endInTables(tag, page) else { return }
      case .inTemplate:
        return tag.tag == .template ? endTemplate() : misplaced()
      case .afterBody:
        if tag.tag == .html {
          if context == nil { mode = .afterAfterBody } else { misplaced() }
          return
        }
        misplaced()
        mode = .inBody
      case .inFrameset:
        guard tag.tag == .frameset, open.count > 1 else { return misplaced() }
        pop()
        if context == nil, !current.isHTML(.frameset) { mode = .afterFrameset }
        return
      case .afterFrameset:
        if tag.tag == .html { mode = .afterAfterFrameset } else { misplaced() }
        return
      case .afterAfterBody:
        misplaced()
        mode = .inBody
      case .afterAfterFrameset: return misplaced()
      }
    }
  }

  private func endsHead(_ tag: HTMLTag) -> Bool {
    tag == .head || tag == .body || tag == .html || tag == .br
  }

  mutating func endTemplate() {
    guard hasTemplate else { return misplaced() }
    thoroughlyImpliedEnds()
    if !current.isHTML(.template) { misplaced() }
    pop(through: .template)
    clearFormattingToMarker()
    if !templateModes.isEmpty { templateModes.removeLast() }
    resetMode()
  }

  /// An end tag in the body; true when it is to be looked at again in the mode that is then set.
  mutating func endInBody(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    switch tag.tag {
    case .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div,
      .dl, .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav,
      .ol, .pre, .search, .section, .select, .summary, .ul:
      endBlock(tag.tag)
    case .p:
      if !has(.p, in: .button) {
        misplaced()
        open(.p)
      }
      closeParagraph()
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
      adopt(tag, page)
    case .li:
      guard has(.li, in: .list) else {
        misplaced()
        break
      }
      impliedEnds(except: .li)
      pop(through: .li)
    case .dd, .dt:
      guard has(tag.tag) else {
        misplaced()
        break
      }
      impliedEnds(except: tag.tag)
      pop(through: tag.tag)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      guard hasAny({ $0.isHeading }) else {
        misplaced()
        break
      }
      impliedEnds()
      if !current.isHTML(tag.tag) { misplaced() }
      pop { $0.isHeading }
    case .body, .html:
      guard has(.body) else {
        misplaced()
        break
      }
      noteUnclosed()
      mode = .afterBody
      return tag.tag == .html
    case .form: endForm()
    case .applet, .marquee, .object:
      guard has(tag.tag) else {
        misplaced()
        break
      }
      impliedEnds()
      pop(through: tag.tag)
      clearFormattingToMarker()
    case .br:
      misplaced()
      reconstruct()
      insertVoid(
        HTMLTagToken(tag: .br, name: .empty, attributes: 0..<0, isSelfClosing: false))
      allowsFrameset = false
    case .template: endTemplate()
    default: endOther(tag, page)
    }
    return false
  }

  private mutating func endBlock(_ tag: HTMLTag) {
    guard has(tag) else { return misplaced() }
    impliedEnds()
    if !current.isHTML(tag) { misplaced() }
    pop(through: tag)
  }

  private mutating func endForm() {
    if hasTemplate { return endBlock(.form) }
    let node = form
    form = 0
    guard node != 0, has(node: node), index(of: node) != nil else { return misplaced() }
    impliedEnds()
    if current.node != node { misplaced() }
    if let index = index(of: node), index > 0 { open.remove(at: index) }
  }

  /// An end tag without rules of its own closes the nearest element of its name, unless one that
  /// is more than a phrase is open inside.
  mutating func endOther(_ tag: HTMLTagToken, _ page: Span<UInt8>) {
    var index = open.count &- 1
    while index > 0 {
      let element = open[index]
      if element.isHTML(tag.tag), tag.tag != .unknown || hasName(tag.name, element.node, page) {
        impliedEnds(except: tag.tag)
        if index != open.count &- 1 { misplaced() }
        pop(to: index)
        return
      }
      if element.isSpecial { return misplaced() }
      index &-= 1
    }
  }

  func hasName(_ name: TextRange, _ node: Int32, _ page: Span<UInt8>) -> Bool {
    areEqualBytes(name, nodes[Int(node)].name, page)
  }

  private mutating func noteUnclosed() {
    for element in open where element.namespace != .html || !element.tag.mayBeOpenAtEnd {
      return misplaced()
    }
  }

  // MARK: Tables

  /// An end tag in a table; true when it is to be looked at again in the mode that is then set.
  private mutating func endInTables(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    switch mode {
    case .inCaption:
      switch tag.tag {
      case .caption: _ = endCaption()
      case .table: return endCaption()
      case .body, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: misplaced()
      default: return endInBody(tag, page)
      }
    case .inColumnGroup:
      switch tag.tag {
      case .colgroup: _ = endColumnGroup()
      case .col: misplaced()
      case .template: endTemplate()
      default: return endColumnGroup()
      }
    case .inTableBody:
      switch tag.tag {
      case .tbody, .tfoot, .thead:
        guard has(tag.tag, in: .table) else {
          misplaced()
          break
        }
        _ = endTableBody()
      case .table: return endTableBody()
      case .body, .caption, .col, .colgroup, .html, .td, .th, .tr: misplaced()
      default: return endInTable(tag, page)
      }
    case .inRow:
      switch tag.tag {
      case .tr: _ = endRow()
      case .table: return endRow()
      case .tbody, .tfoot, .thead:
        guard has(tag.tag, in: .table) else {
          misplaced()
          break
        }
        return endRow()
      case .body, .caption, .col, .colgroup, .html, .td, .th: misplaced()
      default: return endInTable(tag, page)
      }
    case .inCell:
      switch tag.tag {
      case .td, .th:
        guard has(tag.tag, in: .table) else {
          misplaced()
          break
        }
        impliedEnds()
        if !current.isHTML(tag.tag) { misplaced() }
        pop(through: tag.tag)
        clearFormattingToMarker()
        mode = .inRow
      case .body, .caption, .col, .colgroup, .html: misplaced()
      case .table, .tbody, .tfoot, .thead, .tr:
        guard has(tag.tag, in: .table) else {
          misplaced()
          break
        }
        return endCell()
      default: return endInBody(tag, page)
      }
    default: return endInTable(tag, page)
    }
    return false
  }

  private mutating func endInTable(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    switch tag.tag {
    case .table:
      guard has(.table, in: .table) else {
        misplaced()
        break
      }
      pop(through: .table)
      resetMode()
    case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr:
      misplaced()
    case .template: endTemplate()
    default:
      misplaced()
      fosters = true
      let again = endInBody(tag, page)
      fosters = false
      return again
    }
    return false
  }
}
