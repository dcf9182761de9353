extension Span<UInt8> {
  /// Unicode scalars of UTF-8 text: the bytes that begin one.
  public var scalarCount: Int {
    var continuations = 0
    var index = 0
    while index < count {
      // Each byte of `sums` counts those of its place, 31 at the most so that all eight fit a byte.
      var sums: UInt64 = 0
      let end = Swift.min(count, index &+ 8 * 31)
      while index < end {
        sums &+= ByteWord(self, at: index).continuations >> 7
        index &+= 8
      }
      continuations &+= ByteWord.sum(sums)
    }
    return count &- continuations
  }

  /// The first place of `byte` at or behind `start`; `count` where there is none.
  @inlinable @inline(__always)
  public func firstIndex(of byte: UInt8, from start: Int = 0) -> Int {
    var index = start
    while index &+ 16 <= count {
      let place = ByteChunk.first(ByteChunk(self, at: index).equal(byte))
      index &+= place
      if place < 16 { return index }
    }
    while index < count, self[index] != byte { index &+= 1 }
    return Swift.min(index, count)
  }

  /// `range` without the blanks, tabs and line feeds at its ends.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}
