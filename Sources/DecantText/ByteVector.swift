/// Comparing sixteen bytes with one.
///
/// Every step has its type spelled out: an operator that is left to inference may be the generic one,
/// which goes byte by byte and is thirty times as slow.
extension SIMD16<UInt8> {
  public typealias Answer = SIMDMask<SIMD16<Int8>>

  /// Bytes equal to `byte`.
  @inlinable @inline(__always)
  public func isEqual(_ byte: UInt8) -> Answer {
    let others: SIMD16<UInt8> = SIMD16<UInt8>(repeating: byte)
    let answer: Answer = self .== others
    return answer
  }

  /// Bytes below `limit`.
  @inlinable @inline(__always)
  public func isBelow(_ limit: UInt8) -> Answer {
    let limits: SIMD16<UInt8> = SIMD16<UInt8>(repeating: limit)
    let answer: Answer = self .< limits
    return answer
  }

  /// Bytes among the `count` from `first` on.
  @inlinable @inline(__always)
  public func isAmong(_ count: UInt8, from first: UInt8) -> Answer {
    let offsets: SIMD16<UInt8> = SIMD16<UInt8>(repeating: first)
    let moved: SIMD16<UInt8> = self &- offsets
    return moved.isBelow(count)
  }

  /// The same bytes with the bits of `bits` set.
  @inlinable @inline(__always)
  public func setting(_ bits: UInt8) -> SIMD16<UInt8> {
    let others: SIMD16<UInt8> = SIMD16<UInt8>(repeating: bits)
    let answer: SIMD16<UInt8> = self | others
    return answer
  }

  /// Bytes that go on with a scalar that an earlier byte began.
  @inlinable @inline(__always)
  public var isContinuation: Answer { isAmong(0x40, from: 0x80) }
}

extension SIMDMask<SIMD16<Int8>> {
  /// All bits of each byte that the answer is true of.
  @inlinable @inline(__always)
  var bytes: SIMD16<UInt8> { unsafe unsafeBitCast(self, to: SIMD16<UInt8>.self) }
}
