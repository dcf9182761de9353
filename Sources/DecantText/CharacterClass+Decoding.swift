/// The scalar that starts at `index` of UTF-8 bytes, and the number of bytes it takes.
///
/// Never traps: bytes that are not UTF-8, and an index outside, give U+FFFD and a length of 1.
@inlinable
public func decodeScalar(
  _ bytes: Span<UInt8>, at index: Int
) -> (scalar: UInt32, length: Int) {
  guard index >= 0, index < bytes.count else { return (0xFFFD, 1) }
  let lead = bytes[index]
  if lead < 0x80 { return (UInt32(lead), 1) }
  let left = bytes.count &- index
  if lead < 0xE0 {
    guard lead >= 0xC2, left >= 2 else { return (0xFFFD, 1) }
    let second = bytes[index &+ 1] ^ 0x80
    guard second < 0x40 else { return (0xFFFD, 1) }
    return (UInt32(lead & 0x1F) << 6 | UInt32(second), 2)
  }
  if lead < 0xF0 {
    guard left >= 3 else { return (0xFFFD, 1) }
    let second = bytes[index &+ 1] ^ 0x80
    let third = bytes[index &+ 2] ^ 0x80
    guard second < 0x40, third < 0x40 else { return (0xFFFD, 1) }
    let scalar = UInt32(lead & 0x0F) << 12 | UInt32(second) << 6 | UInt32(third)
    guard scalar >= 0x800, scalar & 0xF800 != 0xD800 else { return (0xFFFD, 1) }
    return (scalar, 3)
  }
  guard lead < 0xF5, left >= 4 else { return (0xFFFD, 1) }
  let second = bytes[index &+ 1] ^ 0x80
  let third = bytes[index &+ 2] ^ 0x80
  let fourth = bytes[index &+ 3] ^ 0x80
  guard second < 0x40, third < 0x40, fourth < 0x40 else { return (0xFFFD, 1) }
  let high = UInt32(lead & 0x07) << 18 | UInt32(second) << 12
  let scalar = high | UInt32(third) << 6 | UInt32(fourth)
  guard scalar >= 0x10000, scalar <= 0x10FFFF else { return (0xFFFD, 1) }
  return (scalar, 4)
}

/// The scalar that ends before `index`; 0 at the beginning.
public func scalar(before index: Int, in bytes: Span<UInt8>) -> UInt32 {
  var start = index &- 1
  while start > 0, bytes[start].isContinuation { start &-= 1 }
  return start < 0 ? 0 : decodeScalar(bytes, at: start).scalar
}
