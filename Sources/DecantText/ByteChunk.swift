/// Sixteen bytes looked at together, for scans that seldom find anything.
public struct ByteChunk {
  public typealias Answer = SIMD16<UInt8>.Answer

  @usableFromInline let bytes: SIMD16<UInt8>

  /// The bytes of `text` from `index` on.
  ///
  /// - Precondition: there are sixteen.
  @inlinable @inline(__always)
  public init(_ text: Span<UInt8>, at index: Int) {
    bytes = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  /// The same bytes with the bit set that small ASCII letters have.
  @inlinable @inline(__always)
  public var folded: ByteChunk { ByteChunk(bytes.setting(0x20)) }

  @inlinable @inline(__always)
  init(_ bytes: SIMD16<UInt8>) { self.bytes = bytes }

  /// Bytes equal to `byte`.
  @inlinable @inline(__always)
  public func equal(_ byte: UInt8) -> Answer { bytes.isEqual(byte) }

  /// Bytes below `byte`.
  @inlinable @inline(__always)
  public func below(_ byte: UInt8) -> Answer { bytes.isBelow(byte) }

  /// Bytes of 128 and more.
  @inlinable @inline(__always)
  public var high: Answer { bytes.isAmong(0x80, from: 0x80) }

  /// Place of the first byte that an answer is true of; 16 when there is none.
  @inlinable @inline(__always)
  public static func first(_ answer: Answer) -> Int {
    let halves = unsafe unsafeBitCast(answer, to: SIMD2<UInt64>.self)
    if halves[0] | halves[1] == 0 { return 16 }
    return halves[0] != 0
      ? halves[0].trailingZeroBitCount >> 3 : 8 &+ halves[1].trailingZeroBitCount >> 3
  }
}
