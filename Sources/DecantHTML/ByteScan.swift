/// Finds bytes, sixteen at a time.
///
/// The mask of a comparison is looked at as two numbers: the library's own `any` on masks runs
/// forty times slower.
enum ByteScan {
  /// Where `a` comes first from `index` on; the number of bytes when it does not.
  @inline(__always)
  static func first(_ a: UInt8, in bytes: Span<UInt8>, from index: Int) -> Int {
    let a16 = SIMD16<UInt8>(repeating: a)
    return first(in: bytes, from: index, wide: { $0 .== a16 }, narrow: { $0 == a })
  }

  /// Where `a` or `b` comes first.
  @inline(__always)
  static func first(_ a: UInt8, _ b: UInt8, in bytes: Span<UInt8>, from index: Int) -> Int {
    let (a16, b16) = (SIMD16<UInt8>(repeating: a), SIMD16<UInt8>(repeating: b))
    return first(
      in: bytes, from: index, wide: { ($0 .== a16) .| ($0 .== b16) },
      narrow: { $0 == a || $0 == b })
  }

  /// Where `a`, `b` or `c` comes first.
  @inline(__always)
  static func first(
    _ a: UInt8, _ b: UInt8, _ c: UInt8, in bytes: Span<UInt8>, from index: Int
  ) -> Int {
    let (a16, b16) = (SIMD16<UInt8>(repeating: a), SIMD16<UInt8>(repeating: b))
    let c16 = SIMD16<UInt8>(repeating: c)
    return first(
      in: bytes, from: index, wide: { ($0 .== a16) .| ($0 .== b16) .| ($0 .== c16) },
      narrow: { $0 == a || $0 == b || $0 == c })
  }

  @inline(__always)
  private static func first(
    in bytes: Span<UInt8>, from start: Int,
    wide: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>, narrow: (UInt8) -> Bool
  ) -> Int {
    var index = start
    let count = bytes.count
    let raw = unsafe bytes.bytes
    while index &+ 16 <= count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      let mask = unsafe unsafeBitCast(wide(word), to: SIMD2<UInt64>.self)
      if mask[0] | mask[1] != 0 {
        return mask[0] != 0
          ? index &+ mask[0].trailingZeroBitCount >> 3
          : index &+ 8 &+ mask[1].trailingZeroBitCount >> 3
      }
      index &+= 16
    }
    while index < count, !narrow(bytes[index]) { index &+= 1 }
    return index
  }
}

extension UInt8 {
  /// Whether the byte is white space to HTML: TAB, LF, FF, CR or a space.
  @inline(__always)
  var isHTMLSpace: Bool {
    self <= 0x20 && (1 << UInt64(self)) & (0x1_0000_3600 as UInt64) != 0
  }
}
