/// Finds what parts the segments of a block.
enum SegmentSeparator {
  /// The next separator at or behind `start`: two or more blanks, a TAB, a pipe or a bullet, with
  /// all blanks around it; nil when there is none.
  static func next(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte > 0x20, byte < 0x7C {
        index &+= 1
        continue
      }
      let (end, parts) = run(bytes, at: index)
      if parts { return index..<end }
      index = max(end, index &+ decodeScalar(bytes, at: index).length)
    }
    return nil
  }

  /// The run of blanks, pipes and bullets at `start`, and whether it parts segments.
  private static func run(_ bytes: Span<UInt8>, at start: Int) -> (end: Int, parts: Bool) {
    var index = start
    var blanks = 0
    var parts = false
    while index < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: index)
      switch CharacterClass.of(scalar: scalar) {
      case .space:
        blanks &+= 1
        if scalar == 0x09 { parts = true }
      case .pipe, .bullet: parts = true
      default: return (index, parts || blanks > 1)
      }
      index &+= length
    }
    return (index, parts || blanks > 1)
  }

  /// `range` without the blanks of any kind at its ends.
  static func trimmed(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let (scalar, length) = decodeScalar(bytes, at: start)
      guard CharacterClass.of(scalar: scalar) == .space else { break }
      start += length
    }
    var end = range.upperBound
    while end > start {
      var last = end - 1
      while last > start, bytes[last].isContinuation { last -= 1 }
      let scalar = decodeScalar(bytes, at: last).scalar
      guard CharacterClass.of(scalar: scalar) == .space else { break }
      end = last
    }
    return min(start, end)..<end
  }
}
