extension TextShape {
  /// The last character before `end` that is seen, and where it begins; 0 where there is none.
  static func visible(before end: Int, in bytes: Span<UInt8>) -> (scalar: UInt32, start: Int) {
    var start = end
    while start > 0 {
      start &-= 1
      while start > 0, bytes[start].isContinuation { start &-= 1 }
      let scalar = decodeScalar(bytes, at: start).scalar
      if !CharacterClass.of(scalar: scalar).isInvisible { return (scalar, start) }
    }
    return (0, 0)
  }

  /// What the first visible character of `bytes` says.
  static func beginning(of bytes: Span<UInt8>) -> TextTraits {
    var index = 0
    while index < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: index)
      switch CharacterClass.of(scalar: scalar) {
      case .space, .control, .format: index &+= length
      case .upper: return .startsUpper
      case .lower: return .startsLower
      case .bullet: return .startsWithMarker
      default: return isDash(scalar) && startsWithDash(bytes) ? .startsWithMarker : []
      }
    }
    return []
  }

  /// What the last visible character of `bytes` says, closing quotes and brackets left out.
  static func ending(of bytes: Span<UInt8>) -> TextTraits {
    var end = bytes.count
    while end > 0 {
      let (scalar, start) = visible(before: end, in: bytes)
      let kind = CharacterClass.of(scalar: scalar)
      if kind == .closing || kind == .guillemet {
        end = start
        continue
      }
      switch scalar {
      case 0x3A, 0xFF1A: return .endsWithColon
      case 0x2C, 0x3B, 0x60C, 0x61B, 0x3001, 0xFF0C, 0xFF1B: return .endsWithComma
      default: return kind == .terminal ? .endsSentence : []
      }
    }
    return []
  }

  /// Whether there are numbers that a date can be made of: one of four to six digits, or three.
  static func holdsDateNumbers(_ bytes: Span<UInt8>) -> Bool {
    var numbers = 0
    var digits = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var isDigit = byte.isASCIIDigit
      if byte < 0x80 {
        index &+= 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: index)
        isDigit = CharacterClass.of(scalar: scalar) == .digit
        index &+= length
      }
      if isDigit {
        digits &+= 1
        if index < bytes.count { continue }
      }
      if digits > 0 { numbers &+= 1 }
      if digits >= 4, digits <= 6 { return true }
      digits = 0
    }
    return numbers >= 3
  }

  /// Whether a hyphen, dash or asterisk and a blank stand first.
  private static func startsWithDash(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count, bytes[index].isBlank { index &+= 1 }
    guard index < bytes.count else { return false }
    let (scalar, length) = decodeScalar(bytes, at: index)
    let next = index &+ length
    return isDash(scalar) && next < bytes.count && bytes[next].isBlank
  }

  private static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0x2D, 0x2010...0x2015, 0x2212: true
    default: false
    }
  }
}
