extension [UInt8] {
  /// Puts a copy of `bytes` behind all others, in one move.
  public mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

extension UInt8 {
  /// Whether the byte is a blank, a tab or a line feed.
  @inlinable public var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A }
  /// Whether the byte is one of `0` to `9`.
  @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// Whether the byte is one of `A` to `Z` or `a` to `z`.
  @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Whether the byte goes on with a scalar that an earlier byte began.
  @inlinable public var isContinuation: Bool { self & 0xC0 == 0x80 }
}
