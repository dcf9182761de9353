internal import DecantText

/// Content without markup: RCDATA, RAWTEXT, scripts, and sections of CDATA.
extension HTMLTokenizer {
  /// Whether the `</` at `place` begins the end tag that ends the text.
  func endsText(_ page: Span<UInt8>, at place: Int) -> Bool {
    guard place &+ 1 < page.count, page[place &+ 1] == 0x2F, lastStartTag != .unknown else {
      return false
    }
    let start = place &+ 2
    var end = start
    while end < page.count, end &- start <= PackedName.longest, page[end].isNameByte { end &+= 1 }
    guard end < page.count, end &- start <= PackedName.longest, end > start else { return false }
    return tags.find(page, start..<end) == lastStartTag
  }

  /// Sends the text before `end`, and reads the end tag there unless the page ends.
  private mutating func finishText(_ page: Span<UInt8>, at end: Int) {
    sendText(page, index..<end)
    index = end
    mode = .data
    if end < page.count { readTag(page, name: end &+ 2, isEnd: true) }
  }

  mutating func readRCDATA(_ page: Span<UInt8>) {
    var stop = index
    while true {
      stop = ByteScan.first(0x3C, 0x26, in: page, from: stop)
      if stop == page.count || (page[stop] == 0x3C && endsText(page, at: stop)) {
        return finishText(page, at: stop)
      }
      if page[stop] == 0x26 {
        sendText(page, index..<stop)
        index = stop
        return readTextReference(page)
      }
      stop &+= 1
    }
  }

  mutating func readRawText(_ page: Span<UInt8>) {
    var stop = ByteScan.first(0x3C, in: page, from: index)
    while stop < page.count, !endsText(page, at: stop) {
      stop = ByteScan.first(0x3C, in: page, from: stop &+ 1)
    }
    finishText(page, at: stop)
  }

  /// A script ends at its end tag, except that `<!--` followed by `<script` hides the first one.
  mutating func readScript(_ page: Span<UInt8>) {
    var stop = index
    while true {
      stop = ByteScan.first(0x3C, in: page, from: stop)
      if stop == page.count || endsText(page, at: stop) { return finishText(page, at: stop) }
      stop &+= 1
      if has(page, "!--", at: stop) {
        // The dashes of the opening may be those of the closing: `<!-->`.
        guard let end = endOfScriptComment(page, from: stop &+ 1) else {
          sink.parseError(.eofInScriptComment)
          return finishText(page, at: page.count)
        }
        if end.isEndTag { return finishText(page, at: end.index) }
        stop = end.index
      }
    }
  }

  /// Where what `<!--` began in a script ends: behind `-->`, or at the end tag of the script.
  private func endOfScriptComment(
    _ page: Span<UInt8>, from start: Int
  ) -> (index: Int, isEndTag: Bool)? {
    var isDouble = false
    var stop = start
    while true {
      stop = ByteScan.first(0x3C, 0x2D, in: page, from: stop)
      if stop == page.count { return nil }
      if page[stop] == 0x2D {
        if has(page, "-->", at: stop) { return (stop &+ 3, false) }
        stop &+= 1
      } else if !isDouble {
        if endsText(page, at: stop) { return (stop, true) }
        stop &+= 1
        if isScriptWord(page, at: stop) { isDouble = true }
      } else {
        stop &+= 1
        if stop < page.count, page[stop] == 0x2F, isScriptWord(page, at: stop &+ 1) {
          isDouble = false
        }
      }
    }
  }

  /// Whether the letters at `start` are `script`, and end as a tag's name does.
  private func isScriptWord(_ page: Span<UInt8>, at start: Int) -> Bool {
    let end = start &+ 6
    guard end < page.count, !page[end].isNameByte else { return false }
    return PackedName(page, start..<end) == PackedName(low: 0x7470_6972_6373)
  }

  mutating func readCDATA(_ page: Span<UInt8>) {
    while index < page.count {
      var stop = ByteScan.first(0x5D, 0, in: page, from: index)
      while stop < page.count, page[stop] != 0, !has(page, "]]>", at: stop) {
        stop = ByteScan.first(0x5D, 0, in: page, from: stop &+ 1)
      }
      if stop > index { sink.text(TextRange(index..<stop), in: page) }
      index = stop
      if stop == page.count { return }
      if page[stop] == 0 {
        sink.null(in: page)
        index &+= 1
      } else {
        index &+= 3
        mode = .data
        return
      }
    }
  }

  /// Whether the bytes at `place` are `word`.
  func has(_ page: Span<UInt8>, _ word: StaticString, at place: Int) -> Bool {
    guard place &+ word.utf8CodeUnitCount <= page.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount {
      let byte = unsafe word.utf8Start[offset]
      if page[place &+ offset] != byte { return false }
    }
    return true
  }
}

extension UInt8 {
  /// Whether the byte goes on with the name of a tag: no white space, no `/`, no `>`.
  @inline(__always)
  var isNameByte: Bool { !isHTMLSpace && self != 0x2F && self != 0x3E }
}
