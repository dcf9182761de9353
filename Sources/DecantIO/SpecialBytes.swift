internal import DecantText

/// Finds the few bytes that a scan has to look at, sixteen at a time.
enum SpecialBytes {
  /// Place of the next byte at or behind `start` that is below 0x20, 0x7F or 0xC2, with which every
  /// control character begins; with `isJSON` also `"`, `\` and 0xE2, the rest of what JSON may have
  /// to escape. The end when there is none.
  @inline(__always)
  static func next(in text: Span<UInt8>, from start: Int, isJSON: Bool) -> Int {
    var index = start
    while index &+ 16 <= text.count {
      let bytes = ByteChunk(text, at: index)
      let controls = bytes.below(0x20) .| bytes.equal(0x7F) .| bytes.equal(0xC2)
      let escaped = bytes.equal(0x22) .| bytes.equal(0x5C) .| bytes.equal(0xE2)
      let place = ByteChunk.first(isJSON ? controls .| escaped : controls)
      index &+= place
      if place < 16 { return index }
    }
    while index < text.count {
      let byte = text[index]
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 { return index }
      if isJSON, byte == 0x22 || byte == 0x5C || byte == 0xE2 { return index }
      index &+= 1
    }
    return index
  }
}
