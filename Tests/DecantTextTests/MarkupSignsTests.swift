import Testing

@testable import DecantText

@Suite struct MarkupSignsTests {
  private func signs(_ attribute: String) -> MarkupSigns {
    let bytes = Array(attribute.utf8)
    return MarkupSigns(attribute: bytes.span)
  }

  @Test(arguments: [
    ("sidebar", MarkupSigns.sidebar), ("left-sidebar", .sidebar), ("SIDEBAR", .sidebar),
    ("mainNav", .navigation.union(.mainContent)), ("site_footer2", .footer),
    ("post-body clearfix", .content), ("sr-only", .hiddenText), ("u-srOnly", .hiddenText),
    ("related-posts", MarkupSigns.related.union(.forum)), ("cookie__bar", .consent),
  ])
  func readsWordsAndPairs(_ attribute: String, _ expected: MarkupSigns) {
    #expect(signs(attribute) == expected, "\(attribute): \(signs(attribute).described)")
  }

  @Test(arguments: ["", " ", "x", "bnav1x", "adventure", "xheader", "навигация"])
  func saysNothingOfOtherWords(_ attribute: String) {
    #expect(signs(attribute) == [], "\(attribute): \(signs(attribute).described)")
  }

  @Test func pairsDoNotReachAcrossTokens() {
    #expect(signs("sr only") == [])
  }

  @Test func looksAtTheBeginningOfLongAttributes() {
    let long = String(repeating: "x1 ", count: 400) + "sidebar"
    #expect(signs(long) == [])
    #expect(signs("sidebar " + long) == .sidebar)
  }

  @Test(arguments: [
    ("og:title", PageField.title), ("OG:Title", .title), ("article:published_time", .published),
    ("DC.date.issued", .published), ("keywords", .tag), ("dcterms.creator", .author),
  ])
  func knowsNamesOfMetaElements(_ name: String, _ field: PageField) {
    let bytes = Array(name.utf8)
    #expect(PageField.of(name: bytes.span) == field)
  }

  @Test(arguments: ["", "viewport", "og:titles", "robots", "generator"])
  func passesOverOtherNames(_ name: String) {
    let bytes = Array(name.utf8)
    #expect(PageField.of(name: bytes.span) == nil)
  }
}

extension MarkupSigns {
  fileprivate var described: String {
    Self.names.indices.filter { rawValue >> UInt32($0) & 1 != 0 }.map { Self.names[$0] }
      .joined(separator: " ")
  }
}
