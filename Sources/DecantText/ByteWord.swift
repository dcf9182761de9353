/// Eight bytes of `bytes` from `index` on, the first one lowest, and zeros for those behind the end.
///
/// - Precondition: `index` is not negative.
@inlinable @inline(__always)
public func eightBytes(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
  let count = bytes.count
  if index &+ 8 <= count {
    return UInt64(
      littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }
  return lastBytes(bytes, at: index)
}

/// As `eightBytes`, where the end is near.
@inlinable
func lastBytes(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
  let count = bytes.count
  if count >= 8, index < count {
    let word = UInt64(
      littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
        fromByteOffset: count &- 8, as: UInt64.self))
    return word &>> UInt64(truncatingIfNeeded: (index &+ 8 &- count) &* 8)
  }
  var word: UInt64 = 0
  var position = count
  while position > index {
    position &-= 1
    word = word << 8 | UInt64(bytes[position])
  }
  return word
}

/// Eight bytes looked at together, the first one lowest. Each answer has the high bit of every byte
/// that it is true of, and no other bit.
public struct ByteWord {
  @usableFromInline let bits: UInt64

  /// The bytes of `bytes` from `index` on; zeros stand for those behind the end.
  @inlinable @inline(__always)
  public init(_ bytes: Span<UInt8>, at index: Int) { bits = eightBytes(bytes, at: index) }

  /// The high bit of every byte.
  @inlinable @inline(__always)
  public static var all: UInt64 { 0x8080_8080_8080_8080 }

  /// The number of bytes in an answer.
  @inlinable @inline(__always)
  public static func count(_ answer: UInt64) -> Int { sum(answer >> 7) }

  /// The sum of eight bytes, which must be below 256.
  @inlinable @inline(__always)
  public static func sum(_ bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: (bytes &* 0x0101_0101_0101_0101) >> 56)
  }

  /// Bytes of 128 and more.
  @inlinable @inline(__always)
  public var high: UInt64 { bits & Self.all }

  /// Bytes from `first` on, which is itself 128 or more.
  @inlinable @inline(__always)
  public func atLeast(_ first: UInt8) -> UInt64 {
    let low = bits & ~Self.all
    return (low &+ (0x100 &- UInt64(first)) &* 0x0101_0101_0101_0101) & high
  }

  /// Bytes that go on with a scalar that an earlier byte began.
  @inlinable @inline(__always)
  public var continuations: UInt64 { bits & ~(bits << 1) & Self.all }

  /// Bytes of `first` and more, which is not ASCII.
  @inlinable @inline(__always)
  public func from(_ first: UInt8) -> UInt64 {
    let low = bits & ~Self.all
    return (low &+ UInt64(0x80 &- (first & 0x7F)) &* 0x0101_0101_0101_0101) & bits & Self.all
  }

  /// Bytes equal to `byte`.
  @inlinable @inline(__always)
  public func equal(_ byte: UInt8) -> UInt64 {
    let other = bits ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return ~(((other & ~Self.all) &+ ~Self.all) | other) & Self.all
  }

  /// Bytes from `first` to `last`, both of which are ASCII.
  @inlinable @inline(__always)
  public func between(_ first: UInt8, _ last: UInt8) -> UInt64 {
    let low = bits & ~Self.all
    let from = low &+ UInt64(0x80 &- first) &* 0x0101_0101_0101_0101
    let above = low &+ UInt64(0x7F &- last) &* 0x0101_0101_0101_0101
    return from & ~above & ~bits & Self.all
  }

  /// The byte at `place`, from 0 to 7.
  @inlinable @inline(__always)
  public func byte(_ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bits &>> UInt64(truncatingIfNeeded: 8 &* place))
  }

  /// Bytes with the bit that tells small ASCII letters from capitals.
  @inlinable @inline(__always)
  public var smalls: UInt64 { (bits << 2) & Self.all }

  /// ASCII letters.
  @inlinable @inline(__always)
  public var letters: UInt64 {
    let low = (bits | 0x2020_2020_2020_2020) & ~Self.all
    let from = low &+ 0x1F1F_1F1F_1F1F_1F1F
    let above = low &+ 0x0505_0505_0505_0505
    return from & ~above & ~bits & Self.all
  }
}
