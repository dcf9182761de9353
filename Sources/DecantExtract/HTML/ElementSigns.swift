internal import DecantHTML
internal import DecantText

/// What an element says of the text in it: by its tag, role, microdata, class and id.
enum ElementSigns {
  static func of(_ tree: borrowing HTMLTree, _ index: Int) -> MarkupSigns {
    var signs = of(tree.nodes[index].tag)
    guard tree.hasAttributes(index) else { return signs }
    for name in [HTMLAttributeName.class, .id] {
      if let range = tree.value(name, of: index) {
        signs.formUnion(tree.withBytes(range) { MarkupSigns(attribute: $0) })
      }
    }
    if let role = tree.value(.role, of: index) {
      signs.formUnion(tree.withBytes(role) { of(role: $0) })
    }
    if let property = tree.value(.itemprop, of: index) {
      signs.formUnion(tree.withBytes(property) { of(property: $0) })
    }
    return signs
  }

  private static func of(_ tag: HTMLTag) -> MarkupSigns {
    switch tag {
    case .nav: .navigation
    case .header: .header
    case .footer: .footer
    case .aside: .sidebar
    case .main: .mainContent
    case .article: .content
    case .form, .button, .select, .textarea, .fieldset, .label, .search: .control
    case .dialog: .overlay
    case .figcaption, .caption: .caption
    case .time: .byline
    default: []
    }
  }

  private static func of(role: Span<UInt8>) -> MarkupSigns {
    for (name, sign) in roles where role.equals(name) { return sign }
    return []
  }

  private static let roles: [(StaticString, MarkupSigns)] = [
    ("navigation", .navigation), ("banner", .header), ("contentinfo", .footer),
    ("complementary", .sidebar), ("main", .mainContent), ("article", .content),
    ("search", .control), ("form", .control), ("toolbar", .control), ("menu", .navigation),
    ("menubar", .navigation), ("tablist", .control), ("button", .control), ("dialog", .overlay),
    ("alertdialog", .overlay), ("alert", .overlay), ("doc-toc", .contents),
  ]

  private static func of(property: Span<UInt8>) -> MarkupSigns {
    for (name, sign) in properties where property.equals(name) { return sign }
    return []
  }

  private static let properties: [(StaticString, MarkupSigns)] = [
    ("articleBody", [.mainContent, .content]), ("headline", .headline), ("author", .byline),
    ("datePublished", .byline), ("comment", .comment), ("breadcrumb", .breadcrumb),
    ("reviewBody", .review), ("review", .review), ("recipeInstructions", .content),
  ]

  // MARK: Hidden elements

  /// Whether the element is not shown by its attributes: `hidden`, `aria-hidden`, a style without
  /// display, a closed dialog; and what is there for browsers without scripts.
  static func isHidden(_ tree: borrowing HTMLTree, _ index: Int) -> Bool {
    let tag = tree.nodes[index].tag
    if tag == .noscript { return true }
    if tag == .dialog { return tree.value(.open, of: index) == nil }
    guard tree.hasAttributes(index) else { return false }
    if tree.value(.hidden, of: index) != nil { return true }
    if let value = tree.value(.ariaHidden, of: index),
      tree.withBytes(value, { $0.equals("true") })
    {
      return true
    }
    guard let style = tree.value(.style, of: index) else { return false }
    return tree.withBytes(style) {
      $0.holdsDeclaration("display", "none") || $0.holdsDeclaration("visibility", "hidden")
    }
  }
}

extension Span<UInt8> {
  /// Whether the bytes are `text`, in any case of ASCII letters, blanks at the ends left out.
  func equals(_ text: StaticString) -> Bool {
    let range = trimmedHTML()
    guard range.count == text.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count {
      let byte = unsafe text.utf8Start[offset]
      if self[range.lowerBound &+ offset].smallLetter != byte.smallLetter { return false }
    }
    return true
  }

  /// The bytes without blanks at both ends.
  func trimmedHTML() -> Range<Int> {
    var (start, end) = (0, count)
    while start < end, self[start].isHTMLBlank { start &+= 1 }
    while end > start, self[end &- 1].isHTMLBlank { end &-= 1 }
    return start..<end
  }

  /// Whether a style attribute declares `value` for `property`, both in small letters.
  func holdsDeclaration(_ property: StaticString, _ value: StaticString) -> Bool {
    var index = 0
    while index < count {
      let isStart = index == 0 || self[index &- 1] == 0x3B || self[index &- 1].isHTMLBlank
      if isStart, var next = skip(property, from: index) {
        while next < count, self[next].isHTMLBlank { next &+= 1 }
        if next < count, self[next] == 0x3A {
          next &+= 1
          while next < count, self[next].isHTMLBlank { next &+= 1 }
          if skip(value, from: next) != nil { return true }
        }
      }
      index &+= 1
    }
    return false
  }

  private func skip(_ text: StaticString, from index: Int) -> Int? {
    guard index + text.utf8CodeUnitCount <= count else { return nil }
    for offset in 0..<text.utf8CodeUnitCount
    where self[index &+ offset].smallLetter != (unsafe text.utf8Start[offset]) { return nil }
    return index + text.utf8CodeUnitCount
  }
}

extension UInt8 {
  /// ASCII letters as small ones; all else as it is.
  var smallLetter: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
