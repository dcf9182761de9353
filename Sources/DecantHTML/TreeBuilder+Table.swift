internal import DecantText

/// Start tags in tables. Each says whether the tag is done with; if not, it is looked at again in the mode
/// that is then set.
extension TreeBuilder {
  mutating func startInTable(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    switch tag.tag {
    case .caption:
      clear { $0 == .table || $0 == .template }
      formatting.append(.marker)
      open(tag)
      mode = .inCaption
    case .colgroup:
      clear { $0 == .table || $0 == .template }
      open(tag)
      mode = .inColumnGroup
    case .col:
      clear { $0 == .table || $0 == .template }
      open(.colgroup)
      mode = .inColumnGroup
      return false
    case .tbody, .tfoot, .thead:
      clear { $0 == .table || $0 == .template }
      open(tag)
      mode = .inTableBody
    case .td, .th, .tr:
      clear { $0 == .table || $0 == .template }
      open(.tbody)
      mode = .inTableBody
      return false
    case .table:
      misplaced()
      guard has(.table, in: .table) else { return true }
      pop(through: .table)
      resetMode()
      return false
    case .style, .script, .template: return startInHead(tag, page)
    case .input where isHidden(tag, page):
      misplaced()
      insertVoid(tag)
    case .form:
      misplaced()
      guard form == 0, !hasTemplate else { return true }
      form = open(tag)
      pop()
    default: startFostered(tag, page)
    }
    return true
  }

  /// Content that a table has no place for goes before it.
  mutating func startFostered(_ tag: HTMLTagToken, _ page: Span<UInt8>) {
    misplaced()
    fosters = true
    startInBody(tag, page)
    fosters = false
  }

  mutating func startInCaption(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    switch tag.tag {
    case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: return !endCaption()
    default:
      startInBody(tag, page)
      return true
    }
  }

  /// Closes the caption; false when there is none.
  mutating func endCaption() -> Bool {
    guard has(.caption, in: .table) else {
      misplaced()
      return false
    }
    impliedEnds()
    pop(through: .caption)
    clearFormattingToMarker()
    mode = .inTable
    return true
  }

  mutating func startInColumnGroup(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    switch tag.tag {
    case .html: startInBody(tag, page)
    case .col: insertVoid(tag)
    case .template: return startInHead(tag, page)
    default: return !endColumnGroup()
    }
    return true
  }

  mutating func endColumnGroup() -> Bool {
    guard current.isHTML(.colgroup) else {
      misplaced()
      return false
    }
    pop()
    mode = .inTable
    return true
  }

  mutating func startInTableBody(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    switch tag.tag {
    case .tr:
      clearToTableBody()
      open(tag)
      mode = .inRow
      return true
    case .th, .td:
      misplaced()
      clearToTableBody()
      open(.tr)
      mode = .inRow
      return false
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead: return !endTableBody()
    default: return startInTable(tag, page)
    }
  }

  mutating func clearToTableBody() {
    clear { $0 == .tbody || $0 == .tfoot || $0 == .thead || $0 == .template }
  }

  /// Closes the group of rows that is open; false when there is none.
  mutating func endTableBody() -> Bool {
    let hasBody = hasAny(in: .table) { $0 == .tbody || $0 == .thead || $0 == .tfoot }
    guard hasBody else {
      misplaced()
      return false
    }
    clearToTableBody()
    pop()
    mode = .inTable
    return true
  }

  mutating func startInRow(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    switch tag.tag {
    case .th, .td:
      clear { $0 == .tr || $0 == .template }
      open(tag)
      mode = .inCell
      formatting.append(.marker)
      return true
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr: return !endRow()
    default: return startInTable(tag, page)
    }
  }

  /// Closes the row; false when there is none.
  mutating func endRow() -> Bool {
    guard has(.tr, in: .table) else {
      misplaced()
      return false
    }
    clear { $0 == .tr || $0 == .template }
    pop()
    mode = .inTableBody
    return true
  }

  mutating func startInCell(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    switch tag.tag {
    case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: return !endCell()
    default:
      startInBody(tag, page)
      return true
    }
  }

  /// Closes the cell; false when there is none.
  mutating func endCell() -> Bool {
    guard hasAny(in: .table, { $0 == .td || $0 == .th }) else {
      misplaced()
      return false
    }
    impliedEnds()
    pop { $0 == .td || $0 == .th }
    clearFormattingToMarker()
    mode = .inRow
    return true
  }
}
