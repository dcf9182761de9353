extension Span<UInt8> {
  /// Unicode scalars of UTF-8 text: the bytes that begin one.
  public var scalarCount: Int {
    var continuations = 0
    var index = 0
    while index &+ 16 <= count {
      // Each byte of `sums` counts those of its place, 15 at the most so that all sixteen fit one.
      var sums = SIMD16<UInt8>.zero
      let end = Swift.min(count &- 15, index &+ 16 * 15)
      while index < end {
        // An answer is 255, one less than nothing.
        sums &-= ByteChunk(self, at: index).bytes.isContinuation.bytes
        index &+= 16
      }
      let halves = unsafe unsafeBitCast(sums, to: SIMD2<UInt64>.self)
      continuations &+= ByteWord.sum(halves[0] &+ halves[1])
    }
    while index < count {
      continuations &+= ByteWord.count(ByteWord(self, at: index).continuations)
      index &+= 8
    }
    return count &- continuations
  }

  /// The first place at or behind `start` of a byte of 128 or more; `count` where there is none.
  @inlinable @inline(__always)
  public func firstNonASCII(from start: Int = 0) -> Int {
    var index = start
    while index &+ 16 <= count {
      let place = ByteChunk.first(ByteChunk(self, at: index).high)
      index &+= place
      if place < 16 { return index }
    }
    while index < count, self[index] < 0x80 { index &+= 1 }
    return Swift.min(index, count)
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
