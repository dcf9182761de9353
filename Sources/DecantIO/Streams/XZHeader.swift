/// What an xz file announces of the memory that its first block needs.
///
/// The library would give up to a gigabyte, so the announcement is read before it is believed.
enum XZHeader {
  /// Largest dictionary that is given memory: 64 MiB, that of `xz -9`.
  static let maxDictionaryBytes = 64 << 20
  /// The stream's header, and the longest head of a block.
  static let bytes = 12 + 1024

  /// Bytes of the dictionary of the first block; nil where none is announced.
  static func dictionaryBytes(_ head: [UInt8]) -> Int? {
    guard head.count > 14, head[12] != 0 else { return nil }
    let flags = head[13]
    var index = 14
    // Sizes of the block, in seven bits a byte.
    for bit in [0x40, 0x80] as [UInt8] where flags & bit != 0 {
      while index < head.count, head[index] & 0x80 != 0 { index += 1 }
      index += 1
    }
    for _ in 0...(flags & 3) {
      guard index + 1 < head.count else { return nil }
      let (filter, properties) = (head[index], Int(head[index + 1]))
      index += 2
      if filter == 0x21, properties >= 1, index < head.count {
        let bits = Int(head[index] & 0x3F)
        return bits >= 40 ? Int(UInt32.max) : (2 | bits & 1) << (bits / 2 + 11)
      }
      index += properties
    }
    return nil
  }
}
