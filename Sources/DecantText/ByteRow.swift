internal import CDecant

/// Up to 64 bytes looked at together: each answer has a bit for every byte, that of the first lowest.
struct ByteRow {
  private let one: SIMD16<UInt8>
  private let two: SIMD16<UInt8>
  private let three: SIMD16<UInt8>
  private let four: SIMD16<UInt8>

  /// The bytes of `text` from `index` on; zeros stand for those behind the end.
  @inline(__always)
  init(_ text: Span<UInt8>, at index: Int) {
    one = ByteRow.sixteen(text, at: index)
    two = ByteRow.sixteen(text, at: index &+ 16)
    three = ByteRow.sixteen(text, at: index &+ 32)
    four = ByteRow.sixteen(text, at: index &+ 48)
  }

  /// The bytes that `test` is true of.
  @inline(__always)
  func bits(_ test: (SIMD16<UInt8>) -> SIMD16<UInt8>.Answer) -> UInt64 {
    ByteRow.joined(
      ByteRow.bits(test(one).bytes), ByteRow.bits(test(two).bytes),
      ByteRow.bits(test(three).bytes), ByteRow.bits(test(four).bytes))
  }

  /// Bytes equal to `byte`.
  @inline(__always)
  func equal(_ byte: UInt8) -> UInt64 { bits { $0.isEqual(byte) } }

  /// Bytes of 128 and more.
  var high: UInt64 {
    @inline(__always) get {
      ByteRow.joined(
        ByteRow.bits(one), ByteRow.bits(two), ByteRow.bits(three), ByteRow.bits(four))
    }
  }

  /// Bytes that go on with a scalar that an earlier byte began.
  var continuations: UInt64 {
    @inline(__always) get { bits { $0.isContinuation } }
  }

  /// ASCII letters.
  var letters: UInt64 {
    @inline(__always) get { bits { $0.setting(0x20).isAmong(26, from: 0x61) } }
  }

  /// The first `count` bits, at most 64.
  @inline(__always)
  static func first(_ count: Int) -> UInt64 {
    count >= 64 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: count)) &- 1
  }

  @inline(__always)
  private static func bits(_ bytes: SIMD16<UInt8>) -> UInt64 {
    UInt64(truncatingIfNeeded: cdecant_high_bits(bytes))
  }

  @inline(__always)
  private static func joined(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) -> UInt64 {
    a | b &<< 16 | c &<< 32 | d &<< 48
  }

  @inline(__always)
  private static func sixteen(_ text: Span<UInt8>, at index: Int) -> SIMD16<UInt8> {
    if index &+ 16 <= text.count {
      return unsafe text.bytes.unsafeLoadUnaligned(
        fromByteOffset: index, as: SIMD16<UInt8>.self)
    }
    return index < text.count ? last(text, at: index) : .zero
  }

  private static func last(_ text: Span<UInt8>, at index: Int) -> SIMD16<UInt8> {
    let halves = SIMD2(
      eightBytes(text, at: index).littleEndian, eightBytes(text, at: index &+ 8).littleEndian)
    return unsafe unsafeBitCast(halves, to: SIMD16<UInt8>.self)
  }
}
