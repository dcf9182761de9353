internal import DecantText

/// Comments, and what becomes one.
extension HTMLTokenizer {
  /// Reads what begins with the `<!` at `index`.
  mutating func readDeclaration(_ page: Span<UInt8>) {
    let start = index &+ 2
    if has(page, "--", at: start) {
      readComment(page, from: start &+ 2)
    } else if start &+ 7 <= page.count,
      PackedName(page, start..<start &+ 7) == PackedName(low: 0x65_7079_7463_6F64)
    {
      readDoctype(page, from: start &+ 7)
    } else if has(page, "[CDATA[", at: start) {
      if sink.allowsCDATA {
        index = start &+ 7
        mode = .cdata
      } else {
        sink.parseError(.cdataInHTMLContent)
        readBogusComment(page, from: start)
      }
    } else {
      sink.parseError(.incorrectlyOpenedComment)
      readBogusComment(page, from: start)
    }
  }

  /// A comment up to the next `>`.
  mutating func readBogusComment(_ page: Span<UInt8>, from start: Int) {
    let end = ByteScan.first(0x3E, in: page, from: start)
    sendComment(page, start..<end)
    index = min(end &+ 1, page.count)
  }

  private mutating func readComment(_ page: Span<UInt8>, from start: Int) {
    if has(page, ">", at: start) || has(page, "->", at: start) {
      sink.parseError(.abruptClosingOfEmptyComment)
      sendComment(page, start..<start)
      index = start &+ (page[start] == 0x3E ? 1 : 2)
      return
    }
    var place = start
    while true {
      place = ByteScan.first(0x2D, in: page, from: place)
      if place &+ 1 >= page.count { break }
      if page[place &+ 1] != 0x2D {
        place &+= 2
        continue
      }
      let first = place
      var end = place &+ 2
      if first &- 2 >= start, has(page, "<!", at: first &- 2), end < page.count, page[end] != 0x3E {
        sink.parseError(.nestedComment)
      }
      while end < page.count, page[end] == 0x2D { end &+= 1 }
      if end == page.count {
        place = end &- 2
        break
      }
      if page[end] == 0x3E {
        sendComment(page, start..<end &- 2)
        index = end &+ 1
        return
      }
      guard page[end] == 0x21 else {
        place = end
        continue
      }
      if end &+ 1 == page.count {
        place = end &- 2
        break
      }
      if page[end &+ 1] == 0x3E {
        sink.parseError(.incorrectlyClosedComment)
        sendComment(page, start..<end &- 2)
        index = end &+ 2
        return
      }
      place = end &+ 1
    }
    sink.parseError(.eofInComment)
    sendComment(page, start..<max(start, place))
    index = page.count
  }

  private mutating func sendComment(_ page: Span<UInt8>, _ range: Range<Int>) {
    sink.comment(withoutNull(page, range), in: page)
  }

  /// The range of text in which NUL stands for U+FFFD: that of the page where there is none.
  mutating func withoutNull(_ page: Span<UInt8>, _ range: Range<Int>) -> TextRange {
    var place = ByteScan.first(0, in: page, from: range.lowerBound)
    if place >= range.upperBound { return TextRange(range) }
    let start = page.count &+ sink.store.decoded.count
    var kept = range.lowerBound
    while place < range.upperBound {
      sink.parseError(.unexpectedNull)
      sink.store.decoded.append(page.extracting(kept..<place))
      sink.store.decoded.append(scalar: 0xFFFD)
      kept = place &+ 1
      place = ByteScan.first(0, in: page, from: kept)
    }
    sink.store.decoded.append(page.extracting(kept..<range.upperBound))
    return TextRange(start..<page.count &+ sink.store.decoded.count)
  }
}
