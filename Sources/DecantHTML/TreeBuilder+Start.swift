internal import DecantText

/// Start tags: the modes around the body.
extension TreeBuilder {
  /// A start tag outside of SVG and MathML.
  mutating func start(_ tag: HTMLTagToken, _ page: Span<UInt8>) {
    while true {
      switch mode {
      case .initial: startWithoutDoctype()
      case .beforeHTML:
        if tag.tag == .html {
          open(tag)
          mode = .beforeHead
          return
        }
        openHTML()
      case .beforeHead:
        switch tag.tag {
        case .html: return startInBody(tag, page)
        case .head:
          head = open(tag)
          mode = .inHead
          return
        default: openHead()
        }
      case .inHead:
        if startInHead(tag, page) { return }
        pop()
        mode = .afterHead
      case .inHeadNoscript:
        if startInHeadNoscript(tag, page) { return }
        misplaced()
        pop()
        mode = .inHead
      case .afterHead:
        if startAfterHead(tag, page) { return }
        open(.body)
        mode = .inBody
      case .inBody, .text: return startInBody(tag, page)
      case .inTable, .inTableText:
        if startInTable(tag, page) { return }
      case .inCaption:
        if startInCaption(tag, page) { return }
      case .inColumnGroup:
        if startInColumnGroup(tag, page) { return }
      case .inTableBody:
        if startInTableBody(tag, page) { return }
      case .inRow:
        if startInRow(tag, page) { return }
      case .inCell:
        if startInCell(tag, page) { return }
      case .inTemplate:
        if startInTemplate(tag, page) { return }
      case .afterBody, .afterAfterBody:
        if tag.tag == .html { return startInBody(tag, page) }
        misplaced()
        mode = .inBody
      case .inFrameset, .afterFrameset, .afterAfterFrameset: return startInFrameset(tag, page)
      }
    }
  }

  /// A page without a declaration is in quirks mode.
  mutating func startWithoutDoctype() {
    misplaced()
    isQuirky = true
    mode = .beforeHTML
  }

  mutating func openHTML() {
    open(.html)
    mode = .beforeHead
  }

  mutating func openHead() {
    open(.head)
    head = current.node
    mode = .inHead
  }

  /// A start tag in the head; false when it does not belong there.
  mutating func startInHead(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    switch tag.tag {
    case .html: startInBody(tag, page)
    case .base, .basefont, .bgsound, .link, .meta: insertVoid(tag)
    case .title, .noframes, .style, .script:
      open(tag)
      enterText()
    case .noscript:
      open(tag)
      mode = .inHeadNoscript
    case .template:
      open(tag)
      formatting.append(.marker)
      allowsFrameset = false
      mode = .inTemplate
      templateModes.append(.inTemplate)
    case .head: misplaced()
    default: return false
    }
    return true
  }

  /// What follows is text up to the end tag of the element at hand.
  mutating func enterText() {
    originalMode = mode
    mode = .text
  }

  private mutating func startInHeadNoscript(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    switch tag.tag {
    case .html: startInBody(tag, page)
    case .basefont, .bgsound, .link, .meta, .noframes, .style: return startInHead(tag, page)
    case .head, .noscript: misplaced()
    default: return false
    }
    return true
  }

  private mutating func startAfterHead(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    switch tag.tag {
    case .html: startInBody(tag, page)
    case .body:
      open(tag)
      allowsFrameset = false
      mode = .inBody
    case .frameset:
      open(tag)
      mode = .inFrameset
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      misplaced()
      open.append(OpenElement(node: head, tag: .head, namespace: .html))
      _ = startInHead(tag, page)
      if let index = index(of: head) { open.remove(at: index) }
    case .head: misplaced()
    default: return false
    }
    return true
  }

  private mutating func startInFrameset(_ tag: HTMLTagToken, _ page: Span<UInt8>) {
    switch tag.tag {
    case .html: startInBody(tag, page)
    case .frameset where mode == .inFrameset: open(tag)
    case .frame where mode == .inFrameset: insertVoid(tag)
    case .noframes: _ = startInHead(tag, page)
    default: misplaced()
    }
  }

  private mutating func startInTemplate(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    let next: InsertionMode
    switch tag.tag {
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      return startInHead(tag, page)
    case .caption, .colgroup, .tbody, .tfoot, .thead: next = .inTable
    case .col: next = .inColumnGroup
    case .tr: next = .inTableBody
    case .td, .th: next = .inRow
    default: next = .inBody
    }
    if !templateModes.isEmpty { templateModes.removeLast() }
    templateModes.append(next)
    mode = next
    return false
  }
}
