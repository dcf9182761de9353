internal import DecantText

/// DOCTYPE declarations.
extension HTMLTokenizer {
  /// Reads the rest of a declaration, from behind the keyword.
  mutating func readDoctype(_ page: Span<UInt8>, from start: Int) {
    index = start
    var doctype = HTMLDoctype()
    let isWhole = readDoctype(page, &doctype)
    if !isWhole {
      sink.parseError(.eofInDoctype)
      doctype.forcesQuirks = true
    }
    sink.doctype(doctype, in: page)
  }

  /// Whether the declaration ended before the page did.
  private mutating func readDoctype(_ page: Span<UInt8>, _ doctype: inout HTMLDoctype) -> Bool {
    let hasSpace = skipSpaces(page)
    if index == page.count { return false }
    if !hasSpace, page[index] != 0x3E { sink.parseError(.missingSpaceBeforeDoctypeName) }
    if page[index] == 0x3E {
      sink.parseError(.missingDoctypeName)
      doctype.forcesQuirks = true
      index &+= 1
      return true
    }
    let name = index
    while index < page.count, !page[index].isHTMLSpace, page[index] != 0x3E { index &+= 1 }
    doctype.name = plainName(page, name..<index)
    skipSpaces(page)
    if index == page.count { return false }
    if page[index] == 0x3E {
      index &+= 1
      return true
    }
    if isKeyword(page, PackedName(low: 0x6369_6C62_7570)) {
      index &+= 6
      return readPublicID(page, &doctype)
    }
    if isKeyword(page, PackedName(low: 0x6D65_7473_7973)) {
      index &+= 6
      return readSystemID(page, &doctype, afterKeyword: true)
    }
    return readBogusDoctype(page, &doctype, .invalidCharacterSequenceAfterDoctypeName)
  }

  private func isKeyword(_ page: Span<UInt8>, _ word: PackedName) -> Bool {
    index &+ 6 <= page.count && PackedName(page, index..<index &+ 6) == word
  }

  private mutating func readPublicID(_ page: Span<UInt8>, _ doctype: inout HTMLDoctype) -> Bool {
    let hasSpace = skipSpaces(page)
    if index == page.count { return false }
    switch page[index] {
    case 0x22, 0x27:
      if !hasSpace { sink.parseError(.missingSpaceAfterPublicKeyword) }
    case 0x3E:
      sink.parseError(.missingDoctypePublicIdentifier)
      doctype.forcesQuirks = true
      index &+= 1
      return true
    default:
      return readBogusDoctype(page, &doctype, .missingQuoteBeforePublicIdentifier, quirks: true)
    }
    let (range, isWhole) = readQuoted(page)
    doctype.publicID = range
    if !isWhole { return endInID(page, &doctype, .abruptDoctypePublicIdentifier) }
    return readSystemID(page, &doctype, afterKeyword: false)
  }

  /// Reads a system identifier, which may be missing behind a public one.
  private mutating func readSystemID(
    _ page: Span<UInt8>, _ doctype: inout HTMLDoctype, afterKeyword: Bool
  ) -> Bool {
    let hasSpace = skipSpaces(page)
    if index == page.count { return false }
    switch page[index] {
    case 0x22, 0x27:
      if !hasSpace {
        sink.parseError(
          afterKeyword ? .missingSpaceAfterSystemKeyword : .missingSpaceBetweenIdentifiers)
      }
    case 0x3E:
      if afterKeyword {
        sink.parseError(.missingDoctypeSystemIdentifier)
        doctype.forcesQuirks = true
      }
      index &+= 1
      return true
    default:
      return readBogusDoctype(page, &doctype, .missingQuoteBeforeSystemIdentifier, quirks: true)
    }
    let (range, isWhole) = readQuoted(page)
    doctype.systemID = range
    if !isWhole { return endInID(page, &doctype, .abruptDoctypeSystemIdentifier) }
    skipSpaces(page)
    if index == page.count { return false }
    if page[index] != 0x3E {
      return readBogusDoctype(page, &doctype, .unexpectedAfterSystemIdentifier, quirks: false)
    }
    index &+= 1
    return true
  }

  /// The text of a quoted identifier; not whole where `>` or the end of the page comes first.
  private mutating func readQuoted(_ page: Span<UInt8>) -> (range: TextRange, isWhole: Bool) {
    let start = index &+ 1
    index = ByteScan.first(page[index], 0x3E, in: page, from: start)
    let isWhole = index < page.count && page[index] == page[start &- 1]
    let range = withoutNull(page, start..<index)
    if isWhole { index &+= 1 }
    return (range, isWhole)
  }

  private mutating func endInID(
    _ page: Span<UInt8>, _ doctype: inout HTMLDoctype, _ error: HTMLParseError
  ) -> Bool {
    if index == page.count { return false }
    sink.parseError(error)
    doctype.forcesQuirks = true
    index &+= 1
    return true
  }

  /// Skips to the `>` of a declaration that went wrong.
  private mutating func readBogusDoctype(
    _ page: Span<UInt8>, _ doctype: inout HTMLDoctype, _ error: HTMLParseError,
    quirks: Bool = true
  ) -> Bool {
    sink.parseError(error)
    if quirks { doctype.forcesQuirks = true }
    while index < page.count, page[index] != 0x3E {
      if page[index] == 0 { sink.parseError(.unexpectedNull) }
      index &+= 1
    }
    // In the bogus state the end of the page is no error.
    if index < page.count { index &+= 1 }
    return true
  }

  @discardableResult
  private mutating func skipSpaces(_ page: Span<UInt8>) -> Bool {
    let start = index
    while index < page.count, page[index].isHTMLSpace { index &+= 1 }
    return index > start
  }
}
