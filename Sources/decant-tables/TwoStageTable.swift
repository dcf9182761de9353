/// A value for every scalar, in two stages: numbers of blocks, and the different blocks.
struct TwoStageTable<Value: FixedWidthInteger> {
  private(set) var pages: [UInt16] = []
  private(set) var blocks: [Value] = []

  /// - Parameter shift: binary logarithm of the number of scalars in a block.
  init(shift: Int, _ value: (UInt32) -> Value) {
    let width = UInt32(1) << UInt32(shift)
    var known: [[Value]: UInt16] = [:]
    var start: UInt32 = 0
    while start <= 0x10FFFF {
      let block = (start..<start + width).map(value)
      if let page = known[block] {
        pages.append(page)
      } else {
        let page = UInt16(known.count)
        known[block] = page
        pages.append(page)
        blocks += block
      }
      start += width
    }
  }
}
