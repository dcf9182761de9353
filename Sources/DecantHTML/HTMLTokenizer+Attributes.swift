internal import DecantText

/// Attributes of a tag.
extension HTMLTokenizer {
  /// Reads attributes up to and with the `>` of the tag, and says whether a `/` stood before it; nil
  /// when the page ends first.
  mutating func readAttributes(_ page: Span<UInt8>) -> Bool? {
    let first = sink.store.attributes.count
    // A bit for each name that was met, by its length and letters: tells most names apart.
    var met: UInt64 = 0
    var mayRepeat = false
    while true {
      while index < page.count, page[index].isHTMLSpace { index &+= 1 }
      if index == page.count { return nil }
      let byte = page[index]
      if byte == 0x3E {
        index &+= 1
        if mayRepeat { removeRepeated(page, from: first) }
        return false
      }
      if byte == 0x2F {
        index &+= 1
        if index == page.count { return nil }
        if page[index] == 0x3E {
          index &+= 1
          if mayRepeat { removeRepeated(page, from: first) }
          return true
        }
        sink.parseError(.unexpectedSolidus)
        continue
      }
      let bit = readAttribute(page)
      if index == page.count { return nil }
      if met & bit != 0 { mayRepeat = true }
      met |= bit
      if sink.store.attributes.count &- first > Self.maxAttributes {
        sink.store.attributes.removeLast()
      }
    }
  }

  /// Reads one attribute, and gives the bit of its name.
  @inline(__always)
  private mutating func readAttribute(_ page: Span<UInt8>) -> UInt64 {
    let start = index
    var end =
      start
      &+ min(ByteWord(page, at: start).below0x40.trailingZeroBitCount >> 3, page.count &- start)
    if end == start, page[start] == 0x3D {
      sink.parseError(.unexpectedEqualsSign)
      end &+= 1
    }
    while end < page.count, page[end].isNameByte, page[end] != 0x3D { end &+= 1 }
    let length = end &- start
    var id = HTMLAttributeName.unknown
    var name = TextRange(start..<end)
    let packed = PackedName(page, start..<min(end, start &+ PackedName.longest))
    if length <= PackedName.longest, page[end &- 1] != 0 { id = attributeNames.find(packed) }
    if id == .unknown {
      name = plainName(page, start..<end)
      countOddCharacters(page, start..<end)
    }
    index = end
    let value = readValue(page)
    sink.store.attributes.append(HTMLAttribute(name: name, value: value, id: id))
    let hash =
      (packed.low ^ packed.middle &+ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    return 1 << (hash >> 58)
  }

  private mutating func countOddCharacters(_ page: Span<UInt8>, _ range: Range<Int>) {
    for place in range {
      let byte = page[place]
      if byte == 0x22 || byte == 0x27 || byte == 0x3C {
        sink.parseError(.unexpectedCharacterInAttributeName)
      }
    }
  }

  /// The value behind a name, where `=` follows.
  @inline(__always)
  private mutating func readValue(_ page: Span<UInt8>) -> TextRange {
    var place = index
    while place < page.count, page[place].isHTMLSpace { place &+= 1 }
    guard place < page.count, page[place] == 0x3D else {
      index = place
      return .empty
    }
    place &+= 1
    while place < page.count, page[place].isHTMLSpace { place &+= 1 }
    index = place
    guard place < page.count else { return .empty }
    let quote = page[place]
    if quote == 0x22 || quote == 0x27 {
      let start = place &+ 1
      var end = ByteScan.first(quote, 0x26, 0, in: page, from: start)
      let isPlain = end == page.count || page[end] == quote
      if !isPlain { end = ByteScan.first(quote, in: page, from: end) }
      if end == page.count {
        index = end
        return .empty
      }
      index = end &+ 1
      if index < page.count, page[index].isNameByte {
        sink.parseError(.missingSpaceBetweenAttributes)
      }
      return isPlain ? TextRange(start..<end) : decodedValue(page, start..<end)
    }
    if quote == 0x3E {
      sink.parseError(.missingAttributeValue)
      return .empty
    }
    return readUnquotedValue(page)
  }

  private mutating func readUnquotedValue(_ page: Span<UInt8>) -> TextRange {
    let start = index
    var isPlain = true
    while index < page.count {
      let byte = page[index]
      if byte.isHTMLSpace || byte == 0x3E { break }
      switch byte {
      case 0x26, 0: isPlain = false
      case 0x22, 0x27, 0x3C, 0x3D, 0x60: sink.parseError(.unexpectedCharacterInUnquotedValue)
      default: break
      }
      index &+= 1
    }
    return isPlain ? TextRange(start..<index) : decodedValue(page, start..<index)
  }

  /// A value with its references resolved: the range of the page where none is one.
  private mutating func decodedValue(_ page: Span<UInt8>, _ range: Range<Int>) -> TextRange {
    let value = page.extracting(0..<range.upperBound)
    let start = sink.store.decoded.count
    var kept = range.lowerBound
    var place = range.lowerBound
    while true {
      place = ByteScan.first(0x26, 0, in: value, from: place)
      if place == value.count { break }
      if value[place] == 0 {
        sink.parseError(.unexpectedNull)
        sink.store.decoded.append(value.extracting(kept..<place))
        sink.store.decoded.append(scalar: 0xFFFD)
        place &+= 1
        kept = place
      } else if let reference = readReference(value, at: place, isInAttribute: true) {
        sink.store.decoded.append(value.extracting(kept..<place))
        sink.store.decoded.append(scalar: reference.first)
        if reference.second != 0 { sink.store.decoded.append(scalar: reference.second) }
        place &+= reference.length
        kept = place
      } else {
        place &+= 1
      }
    }
    if kept == range.lowerBound { return TextRange(range) }
    sink.store.decoded.append(value.extracting(kept..<value.count))
    return TextRange(page.count &+ start..<page.count &+ sink.store.decoded.count)
  }
}
