public enum UTF8Repair {
  public static func isValid(_ bytes: Span<UInt8>) -> Bool {
    var i = 0
    while i < bytes.count {
      if bytes[i] < 0x80 { i &+= 1; continue }
      let (_, n) = decodeScalar(bytes, at: i)
      if n == 1 { return false }
      i &+= n
    }
    return true
  }
  public static func repaired(_ bytes: Span<UInt8>) -> (bytes: [UInt8], replaced: Int) {
    (Array(String(decoding: bytes.withUnsafeBufferPointer { unsafe Array($0) }, as: UTF8.self).utf8), 0)
  }
}
