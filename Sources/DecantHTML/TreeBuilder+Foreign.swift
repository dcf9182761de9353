internal import DecantText

/// SVG and MathML.
extension TreeBuilder {
  func isIntegrationPoint(_ element: OpenElement) -> Bool {
    switch element.namespace {
    case .html: false
    case .svg: element.tag == .foreignobject || element.tag == .desc || element.tag == .title
    case .mathML: element.isHTMLIntegrationPoint
    }
  }

  /// Whether a start tag is read by the rules of foreign content.
  func takesForeignStart(_ tag: HTMLTagToken) -> Bool {
    let element = adjustedCurrent
    if element.namespace == .html { return false }
    if element.isMathMLText, tag.tag != .mglyph, tag.tag != .malignmark { return false }
    if element.namespace == .mathML, element.tag == .annotationXML, tag.tag == .svg { return false }
    return !isIntegrationPoint(element)
  }

  mutating func startForeign(_ tag: HTMLTagToken, _ page: Span<UInt8>) {
    if leavesForeign(tag) {
      misplaced()
      leaveForeign()
      return start(tag, page)
    }
    startForeignRoot(tag, adjustedCurrent.namespace, page)
  }

  /// Opens an element of SVG or MathML, and closes it at once where its tag says so.
  mutating func startForeignRoot(
    _ tag: HTMLTagToken, _ namespace: HTMLNamespace, _ page: Span<UInt8>
  ) {
    if tag.tag == .svg || tag.tag == .math, adjustedIsHTML { reconstruct() }
    open(tag, namespace: namespace)
    if namespace == .mathML, tag.tag == .annotationXML {
      open[open.count &- 1].isHTMLIntegrationPoint = encodesHTML(tag, page)
    }
    if tag.isSelfClosing { pop() }
  }

  private var adjustedIsHTML: Bool { !takesForeignText }
  private var takesForeignText: Bool {
    let element = adjustedCurrent
    return element.namespace != .html && !element.isMathMLText && !isIntegrationPoint(element)
  }

  private func encodesHTML(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    tag.attributes.contains { index in
      store.attributes[index].id == .encoding
        && store.withBytes(store.attributes[index].value, in: page) {
          $0.equalsIgnoringCase("text/html") || $0.equalsIgnoringCase("application/xhtml+xml")
        }
    }
  }

  /// Whether a start tag cannot but be HTML.
  private func leavesForeign(_ tag: HTMLTagToken) -> Bool {
    switch tag.tag {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1,
      .h2, .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p,
      .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      true
    case .font:
      tag.attributes.contains {
        let id = store.attributes[$0].id
        return id == .color || id == .face || id == .size
      }
    default: false
    }
  }

  private mutating func leaveForeign() {
    while open.count > 1, current.namespace != .html, !current.isMathMLText,
      !isIntegrationPoint(current)
    {
      open.removeLast()
    }
  }

  mutating func endForeign(_ tag: HTMLTagToken, _ page: Span<UInt8>) {
    if tag.tag == .br || tag.tag == .p {
      misplaced()
      leaveForeign()
      return end(tag, page)
    }
    var index = open.count &- 1
    if !isNamed(open[index], tag, page) { misplaced() }
    while index > 0 {
      if isNamed(open[index], tag, page) { return pop(to: index) }
      index &-= 1
      if open[index].namespace == .html { return end(tag, page) }
    }
  }

  private func isNamed(_ element: OpenElement, _ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    element.tag == tag.tag && (tag.tag != .unknown || hasName(tag.name, element.node, page))
  }
}
