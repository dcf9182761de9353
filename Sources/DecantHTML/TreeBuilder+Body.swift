internal import DecantText

/// Start tags in the body.
extension TreeBuilder {
  mutating func startInBody(_ tag: HTMLTagToken, _ page: Span<UInt8>) {
    switch tag.tag {
    case .div, .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .dl,
      .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p,
      .search, .section, .summary, .ul:
      closeParagraph()
      open(tag)
    case .a:
      if let entry = formattingIndex(of: .a) {
        misplaced()
        let node = formatting[entry].node
        adopt(tag, page)
        if let entry = formattingIndex(of: node) { formatting.remove(at: entry) }
        if let index = index(of: node) { open.remove(at: index) }
      }
      reconstruct()
      openFormatting(tag, page)
    case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u:
      reconstruct()
      openFormatting(tag, page)
    case .li: startListItem(tag) { $0 == .li }
    case .dd, .dt: startListItem(tag) { $0 == .dd || $0 == .dt }
    case .h1, .h2, .h3, .h4, .h5, .h6:
      closeParagraph()
      if current.namespace == .html, current.tag.isHeading {
        misplaced()
        pop()
      }
      open(tag)
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      _ = startInHead(tag, page)
    case .area, .br, .embed, .img, .keygen, .wbr:
      reconstruct()
      insertVoid(tag)
      allowsFrameset = false
    case .html: mergeHTML(tag, page)
    case .body: mergeBody(tag, page)
    case .frameset: startFrameset(tag)
    case .pre, .listing:
      closeParagraph()
      open(tag)
      skipsLineFeed = true
      allowsFrameset = false
    case .form: startForm(tag)
    case .plaintext:
      closeParagraph()
      open(tag)
    case .button:
      if has(.button) {
        misplaced()
        impliedEnds()
        pop(through: .button)
      }
      reconstruct()
      open(tag)
      allowsFrameset = false
    case .nobr:
      reconstruct()
      if has(.nobr) {
        misplaced()
        adopt(tag, page)
        reconstruct()
      }
      openFormatting(tag, page)
    case .applet, .marquee, .object:
      reconstruct()
      open(tag)
      formatting.append(.marker)
      allowsFrameset = false
    case .table:
      if !isQuirky { closeParagraph() }
      open(tag)
      allowsFrameset = false
      mode = .inTable
    default: startRareInBody(tag, page)
    }
  }

  private mutating func startRareInBody(_ tag: HTMLTagToken, _ page: Span<UInt8>) {
    switch tag.tag {
    case .input: startInput(tag, page)
    case .param, .source, .track: insertVoid(tag)
    case .hr:
      closeParagraph()
      if has(.select) { impliedEnds() }
      insertVoid(tag)
      allowsFrameset = false
    case .image:
      misplaced()
      startInBody(
        HTMLTagToken(
          tag: .img, name: .empty, attributes: tag.attributes, isSelfClosing: tag.isSelfClosing),
        page)
    case .textarea:
      open(tag)
      skipsLineFeed = true
      allowsFrameset = false
      enterText()
    case .xmp:
      closeParagraph()
      reconstruct()
      allowsFrameset = false
      open(tag)
      enterText()
    case .iframe:
      allowsFrameset = false
      open(tag)
      enterText()
    case .noembed:
      open(tag)
      enterText()
    case .select: startSelect(tag)
    case .option, .optgroup: startOption(tag)
    case .rb, .rtc:
      if has(.ruby) { impliedEnds() }
      open(tag)
    case .rp, .rt:
      if has(.ruby) { impliedEnds(except: .rtc) }
      open(tag)
    case .math: startForeignRoot(tag, .mathML, page)
    case .svg: startForeignRoot(tag, .svg, page)
    case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr:
      misplaced()
    default:
      reconstruct()
      open(tag)
    }
  }

  /// An item closes the one before it, unless a list or the like was opened since.
  private mutating func startListItem(_ tag: HTMLTagToken, closes: (HTMLTag) -> Bool) {
    allowsFrameset = false
    var index = open.count &- 1
    while index > 0 {
      let element = open[index]
      if element.namespace == .html, closes(element.tag) {
        impliedEnds(except: element.tag)
        if !current.isHTML(element.tag) { misplaced() }
        pop(through: element.tag)
        break
      }
      if element.isSpecial,
        !(element.namespace == .html && [.address, .div, .p].contains(element.tag))
      {
        break
      }
      index &-= 1
    }
    closeParagraph()
    open(tag)
  }

  private mutating func startForm(_ tag: HTMLTagToken) {
    if form != 0, !hasTemplate { return misplaced() }
    closeParagraph()
    let node = open(tag)
    if !hasTemplate { form = node }
  }

  private mutating func startInput(_ tag: HTMLTagToken, _ page: Span<UInt8>) {
    if context?.tag == .select, context?.namespace == .html { return misplaced() }
    if has(.select) {
      misplaced()
      pop(through: .select)
    }
    reconstruct()
    insertVoid(tag)
    if !isHidden(tag, page) { allowsFrameset = false }
  }

  /// Whether the type of an input is `hidden`.
  func isHidden(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> Bool {
    tag.attributes.contains { index in
      store.attributes[index].id == .type
        && store.withBytes(store.attributes[index].value, in: page) {
          $0.equalsIgnoringCase("hidden")
        }
    }
  }

  private mutating func startSelect(_ tag: HTMLTagToken) {
    if context?.tag == .select, context?.namespace == .html { return misplaced() }
    if has(.select) {
      misplaced()
      pop(through: .select)
      return
    }
    reconstruct()
    open(tag)
    allowsFrameset = false
  }

  private mutating func startOption(_ tag: HTMLTagToken) {
    if has(.select) {
      impliedEnds(except: tag.tag == .option ? .optgroup : .unknown)
    } else if current.isHTML(.option) {
      pop()
    }
    reconstruct()
    open(tag)
  }

  // MARK: Second roots

  private mutating func mergeHTML(_ tag: HTMLTagToken, _ page: Span<UInt8>) {
    misplaced()
    if hasTemplate { return }
    merge(tag.attributes, into: open[0].node, page)
  }

  private mutating func mergeBody(_ tag: HTMLTagToken, _ page: Span<UInt8>) {
    misplaced()
    guard open.count > 1, open[1].isHTML(.body), !hasTemplate else { return }
    allowsFrameset = false
    merge(tag.attributes, into: open[1].node, page)
  }

  /// Gives an element those attributes that it does not have yet. A page does that once or twice; after
  /// 64 times it is not listened to.
  private mutating func merge(
    _ attributes: Range<Int>, into node: Int32, _ page: Span<UInt8>
  ) {
    guard !attributes.isEmpty, merges < 64 else { return }
    let old = nodes[Int(node)].content.range
    let new = attributes.filter { index in !old.contains { haveOneName(index, $0, page) } }
    merges += 1
    if new.isEmpty { return }
    let start = store.attributes.count
    for index in old { store.attributes.append(store.attributes[index]) }
    for index in new { store.attributes.append(store.attributes[index]) }
    nodes[Int(node)].content = TextRange(start..<store.attributes.count)
  }

  private mutating func startFrameset(_ tag: HTMLTagToken) {
    misplaced()
    guard open.count > 1, open[1].isHTML(.body), allowsFrameset else { return }
    detach(open[1].node)
    pop(to: 1)
    open(tag)
    mode = .inFrameset
  }
}

extension Span<UInt8> {
  /// Whether the bytes are `word`, which has no capitals, when theirs are made small.
  func equalsIgnoringCase(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in indices {
      let byte = self[index] &- 0x41 < 26 ? self[index] | 0x20 : self[index]
      let wanted = unsafe word.utf8Start[index]
      if byte != wanted { return false }
    }
    return true
  }
}
