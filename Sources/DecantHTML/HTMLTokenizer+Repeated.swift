internal import DecantText

/// Attributes that a tag has twice: the first one counts.
extension HTMLTokenizer {
  /// Most attributes that are compared each with each; more are sorted by name first.
  private static var maxCompared: Int { 32 }

  mutating func removeRepeated(_ page: Span<UInt8>, from first: Int) {
    let count = sink.store.attributes.count &- first
    var isRepeated = [Bool](repeating: false, count: count)
    if count <= Self.maxCompared {
      for later in 1..<count {
        for earlier in 0..<later where order(page, first &+ earlier, first &+ later) == 0 {
          isRepeated[later] = true
          break
        }
      }
    } else {
      let sorted = (0..<count).sorted { one, other in
        let order = order(page, first &+ one, first &+ other)
        return order == 0 ? one < other : order < 0
      }
      for place in 1..<count
      where order(page, first &+ sorted[place &- 1], first &+ sorted[place]) == 0 {
        isRepeated[sorted[place]] = true
      }
    }
    var kept = first
    for place in 0..<count {
      if isRepeated[place] {
        sink.parseError(.duplicateAttribute)
      } else {
        sink.store.attributes[kept] = sink.store.attributes[first &+ place]
        kept &+= 1
      }
    }
    sink.store.attributes.removeLast(first &+ count &- kept)
  }

  /// Below, equal to or above zero, as the name of `one` stands to that of `other`.
  private func order(_ page: Span<UInt8>, _ one: Int, _ other: Int) -> Int {
    let one = sink.store.attributes[one]
    let other = sink.store.attributes[other]
    let known = (one.id != .unknown, other.id != .unknown)
    if known.0 != known.1 { return known.0 ? -1 : 1 }
    if one.name.bytes != other.name.bytes { return one.name.bytes &- other.name.bytes }
    if known.0, one.id == other.id { return 0 }
    return sink.store.withBytes(one.name, in: page) { first in
      sink.store.withBytes(other.name, in: page) { second in
        for place in first.indices where first[place] | 0x20 != second[place] | 0x20 {
          return Int(first[place] | 0x20) &- Int(second[place] | 0x20)
        }
        for place in first.indices where first[place] != second[place] {
          // Capitals are left only in names that are known, and those were told apart above.
          return known.0 ? 0 : Int(first[place]) &- Int(second[place])
        }
        return 0
      }
    }
  }
}
