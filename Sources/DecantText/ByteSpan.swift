extension Span<UInt8> {
  /// Unicode scalars of UTF-8 text: the bytes that begin one.
  public var scalarCount: Int {
    var count = 0
    for index in indices { count &+= Int8(bitPattern: self[index]) >= -64 ? 1 : 0 }
    return count
  }

  /// `range` without the blanks, tabs and line feeds at its ends.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}
