internal import DecantText

/// Tags: names, and what to do at their end.
extension HTMLTokenizer {
  /// Reads the tag whose name begins at `name`, with a letter.
  mutating func readTag(_ page: Span<UInt8>, name start: Int, isEnd: Bool) {
    let word = ByteWord(page, at: start)
    // All letters are from 0x40 up, and what ends a name is below.
    var end = start &+ min(word.below0x40.trailingZeroBitCount >> 3, page.count &- start)
    while end < page.count, page[end].isNameByte { end &+= 1 }
    let tag = tags.find(page, start..<end)
    var name = TextRange(start..<end)
    if tag == .unknown { name = plainName(page, start..<end) }

    index = end
    let first = sink.store.attributes.count
    guard let isSelfClosing = readAttributes(page) else {
      sink.parseError(.eofInTag)
      sink.store.attributes.removeLast(sink.store.attributes.count &- first)
      index = page.count
      return
    }
    if isEnd {
      if isSelfClosing { sink.parseError(.endTagWithTrailingSolidus) }
      if sink.store.attributes.count > first {
        sink.parseError(.endTagWithAttributes)
        sink.store.attributes.removeLast(sink.store.attributes.count &- first)
      }
      sink.endTag(
        HTMLTagToken(tag: tag, name: name, attributes: first..<first, isSelfClosing: isSelfClosing),
        in: page)
    } else {
      lastStartTag = tag
      mode = sink.startTag(
        HTMLTagToken(
          tag: tag, name: name, attributes: first..<sink.store.attributes.count,
          isSelfClosing: isSelfClosing), in: page)
    }
  }

  /// The range of a name in lower case and without NUL: that of the page where it is so there.
  mutating func plainName(_ page: Span<UInt8>, _ range: Range<Int>) -> TextRange {
    for place in range where page[place] &- 0x41 < 26 || page[place] == 0 {
      return decodedName(page, range)
    }
    return TextRange(range)
  }

  mutating func decodedName(_ page: Span<UInt8>, _ range: Range<Int>) -> TextRange {
    let start = page.count &+ sink.store.decoded.count
    for place in range {
      let byte = page[place]
      if byte == 0 {
        sink.parseError(.unexpectedNull)
        sink.store.decoded.append(scalar: 0xFFFD)
      } else {
        sink.store.decoded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
    }
    return TextRange(start..<page.count &+ sink.store.decoded.count)
  }
}

extension ByteWord {
  /// The high bit of every byte below 0x40, which no letter is.
  @inline(__always)
  var below0x40: UInt64 { between(0, 0x3F) }
}
