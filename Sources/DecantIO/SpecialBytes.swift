/// Finds the few bytes that a scan has to look at, eight at a time.
enum SpecialBytes {
  /// Place of the next byte at or behind `start` that is below 0x20, 0x7F or 0xC2, with which every
  /// control character begins; with `isJSON` also `"`, `\` and 0xE2, the rest of what JSON may have
  /// to escape. The end when there is none.
  @inline(__always)
  static func next(in text: Span<UInt8>, from start: Int, isJSON: Bool) -> Int {
    var index = start
    while index &+ 8 <= text.count {
      let word = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let bytes = UInt64(littleEndian: word)
      var found = (bytes &- ones &* 0x20) & ~bytes
      found |= equal(bytes, 0x7F) | equal(bytes, 0xC2)
      if isJSON { found |= equal(bytes, 0x22) | equal(bytes, 0x5C) | equal(bytes, 0xE2) }
      found &= ones &* 0x80
      // A borrow may mark bytes above a true find, never below the first.
      if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < text.count {
      let byte = text[index]
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 { return index }
      if isJSON, byte == 0x22 || byte == 0x5C || byte == 0xE2 { return index }
      index &+= 1
    }
    return index
  }

  @inline(__always) private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// Has the highest bit of the first byte set that is `value`, and of none below it.
  @inline(__always)
  private static func equal(_ bytes: UInt64, _ value: UInt64) -> UInt64 {
    let difference = bytes ^ (ones &* value)
    return (difference &- ones) & ~difference
  }
}
