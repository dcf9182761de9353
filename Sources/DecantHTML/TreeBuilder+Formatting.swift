internal import DecantText

/// The list of active formatting elements.
extension TreeBuilder {
  /// Opens a formatting element, and remembers it. Of equal ones three are remembered.
  mutating func openFormatting(_ tag: HTMLTagToken, _ page: Span<UInt8>) {
    let node = open(tag)
    let entry = FormattingElement(node: node, tag: tag.tag, attributes: TextRange(tag.attributes))
    var equal = 0
    var earliest = 0
    var index = formatting.count &- 1
    while index >= 0, !formatting[index].isMarker {
      if formatting[index].tag == entry.tag,
        areEqual(formatting[index].attributes, entry.attributes, page)
      {
        equal &+= 1
        earliest = index
      }
      index &-= 1
    }
    if equal >= 3 { formatting.remove(at: earliest) }
    if formatting.count >= Self.maxFormatting { formatting.removeFirst() }
    formatting.append(entry)
  }

  /// Whether two tags have the same attributes, in any order.
  private func areEqual(_ one: TextRange, _ other: TextRange, _ page: Span<UInt8>) -> Bool {
    guard one.bytes == other.bytes else { return false }
    // Nobody compares hundreds of attributes in earnest.
    if one.bytes > 16 { return false }
    for index in one.range {
      let attribute = store.attributes[index]
      var hasEqual = false
      for otherIndex in other.range {
        if haveOneName(index, otherIndex, page),
          areEqualBytes(attribute.value, store.attributes[otherIndex].value, page)
        {
          hasEqual = true
          break
        }
      }
      if !hasEqual { return false }
    }
    return true
  }

  /// Whether two attributes have the same name.
  func haveOneName(_ one: Int, _ other: Int, _ page: Span<UInt8>) -> Bool {
    let (one, other) = (store.attributes[one], store.attributes[other])
    return one.id == other.id
      && (one.id != .unknown || areEqualBytes(one.name, other.name, page))
  }

  func areEqualBytes(_ one: TextRange, _ other: TextRange, _ page: Span<UInt8>) -> Bool {
    guard one.bytes == other.bytes else { return false }
    return store.withBytes(one, in: page) { first in
      store.withBytes(other, in: page) { second in
        for index in first.indices where first[index] != second[index] { return false }
        return true
      }
    }
  }

  /// Opens again what markup closed on its way.
  @inline(__always)
  mutating func reconstruct() {
    guard let last = formatting.last, !last.isMarker, index(of: last.node) == nil else { return }
    reopen()
  }

  private mutating func reopen() {
    var index = formatting.count &- 1
    while index > 0 {
      let earlier = formatting[index &- 1]
      if earlier.isMarker || self.index(of: earlier.node) != nil { break }
      index &-= 1
    }
    while index < formatting.count, !isFinished {
      let entry = formatting[index]
      formatting[index].node = push(
        entry.tag, .html, attributes: entry.attributes, name: .empty)
      index &+= 1
    }
  }

  mutating func clearFormattingToMarker() {
    while let last = formatting.popLast(), !last.isMarker {}
  }

  /// Where the list has an element; nil when it has not.
  func formattingIndex(of node: Int32) -> Int? {
    formatting.lastIndex { $0.node == node }
  }

  /// The last entry of `tag` behind the last marker.
  func formattingIndex(of tag: HTMLTag) -> Int? {
    var index = formatting.count &- 1
    while index >= 0, !formatting[index].isMarker {
      if formatting[index].tag == tag { return index }
      index &-= 1
    }
    return nil
  }
}
