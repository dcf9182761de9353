internal import DecantText

/// The end of a page, and what its beginning says of its age.
extension TreeBuilder {
  mutating func endPage(_ page: Span<UInt8>) {
    while true {
      switch mode {
      case .initial: startWithoutDoctype()
      case .beforeHTML: openHTML()
      case .beforeHead: openHead()
      case .inHead, .inHeadNoscript:
        pop()
        mode = mode == .inHead ? .afterHead : .inHead
      case .afterHead:
        open(.body)
        mode = .inBody
      case .text:
        misplaced()
        pop()
        mode = originalMode
      case .inTemplate, .inBody, .inTable, .inTableText, .inCaption, .inColumnGroup, .inTableBody,
        .inRow, .inCell:
        guard !templateModes.isEmpty, hasTemplate else { return }
        misplaced()
        pop(through: .template)
        clearFormattingToMarker()
        templateModes.removeLast()
        resetMode()
      case .afterBody, .inFrameset, .afterFrameset, .afterAfterBody, .afterAfterFrameset: return
      }
    }
  }

  func asksForQuirks(_ doctype: HTMLDoctype, _ page: Span<UInt8>) -> Bool {
    if doctype.forcesQuirks { return true }
    guard let name = doctype.name,
      store.withBytes(name, in: page, { $0.equalsIgnoringCase("html") })
    else { return true }
    if let systemID = doctype.systemID,
      store.withBytes(
        systemID, in: page,
        { $0.equalsIgnoringCase("http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd") })
    {
      return true
    }
    guard let publicID = doctype.publicID else { return false }
    let id = store.withBytes(publicID, in: page) { bytes in
      String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self).lowercased()
    }
    if QuirkyDoctypes.names.contains(id) { return true }
    let prefixes =
      doctype.systemID == nil
      ? QuirkyDoctypes.prefixes + QuirkyDoctypes.prefixesWithoutSystemID : QuirkyDoctypes.prefixes
    return prefixes.contains { id.hasPrefix($0) }
  }
}

/// Public identifiers, in lower case, of pages that were written for browsers of old.
enum QuirkyDoctypes {
  static let names = [
    "-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html",
  ]

  static let prefixesWithoutSystemID = [
    "-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//",
  ]

  static let prefixes = [
    "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//",
    "-//ietf//dtd html 2.0 level 1//", "-//ietf//dtd html 2.0 level 2//",
    "-//ietf//dtd html 2.0 strict level 1//", "-//ietf//dtd html 2.0 strict level 2//",
    "-//ietf//dtd html 2.0 strict//", "-//ietf//dtd html 2.0//", "-//ietf//dtd html 2.1e//",
    "-//ietf//dtd html 3.0//", "-//ietf//dtd html 3.2 final//", "-//ietf//dtd html 3.2//",
    "-//ietf//dtd html 3//", "-//ietf//dtd html level 0//", "-//ietf//dtd html level 1//",
    "-//ietf//dtd html level 2//", "-//ietf//dtd html level 3//",
    "-//ietf//dtd html strict level 0//", "-//ietf//dtd html strict level 1//",
    "-//ietf//dtd html strict level 2//", "-//ietf//dtd html strict level 3//",
    "-//ietf//dtd html strict//", "-//ietf//dtd html//", "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer 2.0 html strict//",
    "-//microsoft//dtd internet explorer 2.0 html//",
    "-//microsoft//dtd internet explorer 2.0 tables//",
    "-//microsoft//dtd internet explorer 3.0 html strict//",
    "-//microsoft//dtd internet explorer 3.0 html//",
    "-//microsoft//dtd internet explorer 3.0 tables//", "-//netscape comm. corp.//dtd html//",
    "-//netscape comm. corp.//dtd strict html//", "-//o'reilly and associates//dtd html 2.0//",
    "-//o'reilly and associates//dtd html extended 1.0//",
    "-//o'reilly and associates//dtd html extended relaxed 1.0//",
    "-//sq//dtd html 2.0 hotmetal + extensions//",
    "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
    "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
    "-//spyglass//dtd html 2.0 extended//", "-//sun microsystems corp.//dtd hotjava html//",
    "-//sun microsystems corp.//dtd hotjava strict html//", "-//w3c//dtd html 3 1995-03-24//",
    "-//w3c//dtd html 3.2 draft//", "-//w3c//dtd html 3.2 final//", "-//w3c//dtd html 3.2//",
    "-//w3c//dtd html 3.2s draft//", "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd html experimental 19960712//",
    "-//w3c//dtd html experimental 970421//", "-//w3c//dtd w3 html//", "-//w3o//dtd w3 html 3.0//",
    "-//webtechs//dtd mozilla html 2.0//", "-//webtechs//dtd mozilla html//",
  ]
}
