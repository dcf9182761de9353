internal import DecantText

/// Text in every insertion mode.
extension TreeBuilder {
  mutating func text(_ range: TextRange, in page: Span<UInt8>) {
    if mode == .inBody, !skipsLineFeed, current.namespace == .html {
      return bodyText(range, page)
    }
    var range = range
    if skipsLineFeed {
      skipsLineFeed = false
      if byte(range.start, page) == 0x0A { range = TextRange(range.start + 1..<range.end) }
    }
    // Runs of white space are told from all else only where the difference matters.
    while !range.isEmpty {
      if takesAnyText {
        if mode == .inBody || mode == .inCell || mode == .inCaption || mode == .inTemplate {
          return bodyText(range, page)
        }
        return insertText(range)
      }
      let isSpace = byte(range.start, page).isHTMLSpace
      var end = range.start + 1
      while end < range.end, byte(end, page).isHTMLSpace == isSpace { end += 1 }
      characters(TextRange(range.start..<end), isSpace ? .space : .other, page)
      range = TextRange(end..<range.end)
    }
  }

  mutating func null(in page: Span<UInt8>) {
    skipsLineFeed = false
    misplaced()
    if !open.isEmpty, isForeignText {
      let start = page.count + store.decoded.count
      store.decoded.append(scalar: 0xFFFD)
      insertText(TextRange(start..<page.count + store.decoded.count))
    } else {
      characters(.empty, .null, page)
    }
  }

  /// A byte of a range.
  @inline(__always)
  func byte(_ index: Int, _ page: Span<UInt8>) -> UInt8 {
    index < page.count ? page[index] : store.decoded[index - page.count]
  }

  /// Whether text goes in as a whole here.
  private var takesAnyText: Bool {
    switch mode {
    case .inBody, .inCell, .inCaption, .text, .inTemplate: !isForeignText
    default: false
    }
  }

  /// Whether text here belongs to SVG or MathML.
  private var isForeignText: Bool {
    let element = adjustedCurrent
    return element.namespace != .html && !element.isMathMLText && !isIntegrationPoint(element)
  }

  /// Text of a body.
  @inline(__always)
  mutating func bodyText(_ range: TextRange, _ page: Span<UInt8>) {
    reconstruct()
    insertText(range)
    if allowsFrameset {
      var index = range.start
      while index < range.end, byte(index, page).isHTMLSpace { index += 1 }
      if index < range.end { allowsFrameset = false }
    }
  }

  /// A run of characters of one class.
  private mutating func characters(_ range: TextRange, _ kind: TextClass, _ page: Span<UInt8>) {
    if !open.isEmpty, kind != .null, isForeignText {
      insertText(range)
      if kind == .other { allowsFrameset = false }
      return
    }
    switch mode {
    case .initial:
      if kind == .space { return }
      startWithoutDoctype()
      characters(range, kind, page)
    case .beforeHTML, .beforeHead, .inHeadNoscript, .afterHead, .inHead, .inColumnGroup, .afterBody,
      .afterAfterBody:
      if kind == .space {
        spaceOutsideBody(range, page)
      } else if mode == .inColumnGroup, !current.isHTML(.colgroup) {
        misplaced()
      } else {
        leaveForText()
        characters(range, kind, page)
      }
    case .inBody, .inCell, .inCaption, .inTemplate:
      if kind == .null { return }
      bodyText(range, page)
    case .text: if kind != .null { insertText(range) }
    case .inTable, .inTableBody, .inRow:
      let takesTableText =
        current.namespace == .html
        && (current.tag.isTableStructure || current.tag == .template)
      if takesTableText {
        originalMode = mode
        mode = .inTableText
        tableText.removeAll(keepingCapacity: true)
        if kind != .null { tableText.append((range, kind)) }
      } else {
        fosteredText(range, kind, page)
      }
    case .inTableText: if kind != .null { tableText.append((range, kind)) }
    case .inFrameset, .afterFrameset: if kind == .space { insertText(range) } else { misplaced() }
    case .afterAfterFrameset:
      if kind == .space { bodyText(range, page) } else { misplaced() }
    }
  }

  private mutating func spaceOutsideBody(_ range: TextRange, _ page: Span<UInt8>) {
    switch mode {
    case .beforeHTML, .beforeHead: return
    case .afterBody, .afterAfterBody: bodyText(range, page)
    default: insertText(range)
    }
  }

  /// Goes on to a mode in which text has a place.
  private mutating func leaveForText() {
    switch mode {
    case .beforeHTML: openHTML()
    case .beforeHead: openHead()
    case .inHeadNoscript:
      misplaced()
      pop()
      mode = .inHead
    case .inHead:
      pop()
      mode = .afterHead
    case .afterHead:
      open(.body)
      mode = .inBody
    case .inColumnGroup:
      pop()
      mode = .inTable
    default:
      misplaced()
      mode = .inBody
    }
  }

  // MARK: Tables

  /// Text where a table has no place for it.
  private mutating func fosteredText(_ range: TextRange, _ kind: TextClass, _ page: Span<UInt8>) {
    if kind == .null { return }
    misplaced()
    fosters = true
    bodyText(range, page)
    fosters = false
  }

  /// Puts in the text that was met between the parts of a table: inside it if it is white space,
  /// else before it.
  @inline(__always)
  mutating func flushTableText(_ page: Span<UInt8>) {
    if mode == .inTableText { flushText(page) }
  }

  private mutating func flushText(_ page: Span<UInt8>) {
    mode = originalMode
    let isBlank = !tableText.contains { $0.kind == .other }
    for item in tableText {
      if isBlank { insertText(item.range) } else { fosteredText(item.range, item.kind, page) }
    }
    tableText.removeAll(keepingCapacity: true)
  }
}
