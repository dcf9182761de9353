/// Hash of the folded scalars of a token, taken in runs of bytes or one by one: how they are taken
/// makes no difference.
struct TokenHash {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Bytes that wait until there are eight, the first one lowest.
  private var pending: UInt64 = 0
  /// Bits of `pending` in use.
  private var filled: UInt64 = 0

  /// Takes folded ASCII characters: `count` of them, from 1 to 8, the first one lowest.
  @inline(__always)
  mutating func add(_ bytes: UInt64, count: Int) {
    let bits = UInt64(truncatingIfNeeded: count &* 8)
    pending |= bytes &<< filled
    let total = filled &+ bits
    if total < 64 {
      filled = total
      return
    }
    take()
    pending = filled == 0 ? 0 : bytes &>> (64 &- filled)
    filled = total &- 64
  }

  /// Takes a folded scalar. Beyond ASCII it counts as three bytes, of which the last is none of
  /// ASCII's, so that no two runs of scalars are the same bytes.
  @inline(__always)
  mutating func add(_ folded: UInt32) {
    if folded < 0x80 {
      add(UInt64(folded), count: 1)
    } else {
      add(UInt64(folded) | 0x80_0000, count: 3)
    }
  }

  /// The hash of all that was taken.
  @inline(__always)
  var finished: UInt64 {
    var last = self
    last.take()
    return last.hash ^ last.hash >> 29
  }

  @inline(__always)
  private mutating func take() {
    hash = (hash ^ pending) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
  }
}
