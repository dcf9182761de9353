/// Numbers of a text as far as a date could be made of them: how many, and how long.
struct NumberScan {
  private var numbers = 0
  /// Digits of the number at hand.
  private var digits = 0
  private var hasYear = false

  /// Whether there is a number of four to six digits, or three of any.
  var maySayDate: Bool { hasYear || numbers >= 3 }

  mutating func takeDigit() { digits &+= 1 }

  /// Takes `count` characters, of which those at the places of `mask` are digits.
  mutating func take(_ mask: UInt64, count: Int) {
    var left = mask
    var place = 0
    while left != 0 {
      let start = left.trailingZeroBitCount
      if start > place { end() }
      let length = (~(left &>> UInt64(truncatingIfNeeded: start))).trailingZeroBitCount
      digits &+= length
      place = start &+ length
      left &= ~ByteRow.first(place)
    }
    if place < count { end() }
  }

  /// Ends the number at hand, where there is one.
  @inline(__always)
  mutating func end() {
    if digits == 0 { return }
    numbers &+= 1
    if digits >= 4, digits <= 6 { hasYear = true }
    digits = 0
  }
}
