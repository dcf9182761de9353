/// A number of 64 bits for `bytes`: tells one short text from another, and is no protection.
///
/// Takes eight bytes at a time, mixed as FNV-1a mixes one. Compared within a run only, since it
/// depends on the order of bytes in a word.
public func fingerprint(_ bytes: Span<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: bytes.count)
  var index = 0
  while index < bytes.count {
    hash = (hash ^ eightBytes(bytes, at: index)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    index &+= 8
  }
  return hash ^ hash >> 29
}
