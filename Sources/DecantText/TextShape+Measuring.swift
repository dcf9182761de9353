extension TextShape {
  /// Measures `bytes`, which are valid UTF-8.
  ///
  /// - Complexity: O(bytes), one pass.
  public init(measuring bytes: Span<UInt8>) {
    var scan = ShapeScan()
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte.isASCIILetter {
        let run = LetterRun(ByteWord(bytes, at: index))
        scan.take(run)
        index &+= run.count
      } else if byte == 0x20 {
        scan.takeBlank()
        index &+= 1
      } else if byte < 0x80 {
        scan.take(ascii: byte)
        index &+= 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: index)
        scan.take(scalar: scalar)
        index &+= length
      }
    }
    self = scan.finish(startsWithDash: TextShape.startsWithDash(bytes))
  }

  /// Whether a hyphen, dash or asterisk and a blank stand first.
  private static func startsWithDash(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count, bytes[index].isBlank { index &+= 1 }
    guard index < bytes.count else { return false }
    let (scalar, length) = decodeScalar(bytes, at: index)
    switch scalar {
    case 0x2A, 0x2D, 0x2010...0x2015, 0x2212: break
    default: return false
    }
    let next = index &+ length
    return next < bytes.count && bytes[next].isBlank
  }
}

/// The running state of a measurement.
private struct ShapeScan {
  private var shape = TextShape()
  private var isInWord = false
  private var spaces = 0
  private var last = CharacterClass.other
  private var lastScalar: UInt32 = 0
  private var beforeLast: UInt32 = 0

  /// Takes ASCII letters, of which most text is made.
  @inline(__always)
  mutating func take(_ run: LetterRun) {
    if !isInWord {
      isInWord = true
      shape.quarterWords &+= 4
      if run.startsUpper {
        shape.capitalizedWords &+= 1
      } else {
        shape.runningQuarterWords &+= 4
      }
    }
    if shape.characters == 0 {
      shape.traits.insert(run.startsUpper ? .startsUpper : .startsLower)
    }
    let count = UInt32(truncatingIfNeeded: run.count)
    shape.letters &+= count
    shape.characters &+= count
    spaces = 0
    last = run.endsUpper ? .upper : .lower
    lastScalar = UInt32(run.last)
    beforeLast = lastScalar
  }

  @inline(__always)
  mutating func takeBlank() {
    isInWord = false
    spaces &+= 1
    if spaces == 2 { shape.traits.insert(.wideSpace) }
  }

  @inline(__always)
  mutating func take(ascii byte: UInt8) {
    let kind = CharacterClass.of(ascii: byte)
    switch kind {
    case .space:
      isInWord = false
      spaces &+= 1
      if spaces == 2 { shape.traits.insert(.wideSpace) }
      if byte == 0x09 {
        shape.traits.insert(.tab)
      } else if byte == 0x0A {
        shape.traits.insert(.lineFeed)
      } else if byte != 0x20 {
        shape.traits.insert(.control)
      }
      return
    default:
      takeOther(UInt32(byte), kind)
      if kind == .control { return }
    }
    see(UInt32(byte), kind)
  }

  @inline(__always)
  mutating func take(scalar: UInt32) {
    let kind = CharacterClass.of(scalar: scalar)
    shape.traits.insert(.nonASCII)
    switch kind {
    case .lower:
      if !isInWord {
        isInWord = true
        shape.quarterWords &+= 4
        shape.runningQuarterWords &+= 4
      }
      shape.letters &+= 1
    case .space:
      isInWord = false
      spaces &+= 1
      if spaces == 2 { shape.traits.insert(.wideSpace) }
      shape.traits.insert(scalar == 0x85 ? [.otherSpace, .control] : .otherSpace)
      return
    default:
      takeOther(scalar, kind)
      if kind == .control || kind == .format { return }
    }
    see(scalar, kind)
  }

  /// Notes a visible character as the last one so far.
  @inline(__always)
  private mutating func see(_ scalar: UInt32, _ kind: CharacterClass) {
    spaces = 0
    if shape.characters == 0 {
      if kind == .upper { shape.traits.insert(.startsUpper) }
      if kind == .lower { shape.traits.insert(.startsLower) }
      if kind == .bullet { shape.traits.insert(.startsWithMarker) }
    }
    shape.characters &+= 1
    if kind != .closing && kind != .guillemet {
      last = kind
      lastScalar = scalar
    }
    beforeLast = scalar
  }

  private mutating func takeOther(_ scalar: UInt32, _ kind: CharacterClass) {
    switch kind {
    case .upper:
      if !isInWord {
        isInWord = true
        shape.quarterWords &+= 4
        shape.capitalizedWords &+= 1
      }
      shape.letters &+= 1
    case .letter:
      if !isInWord {
        isInWord = true
        shape.quarterWords &+= 4
        shape.runningQuarterWords &+= 4
      }
      shape.letters &+= 1
    case .ideograph:
      isInWord = false
      let quarters: UInt32 = scalar >= 0x3040 && !(0xA000...0xABFF).contains(scalar) ? 2 : 1
      shape.quarterWords &+= quarters
      shape.runningQuarterWords &+= quarters
      shape.letters &+= 1
    case .mark: break
    case .digit, .number:
      if !isInWord {
        isInWord = true
        shape.quarterWords &+= 4
      }
      if kind == .digit { shape.digits &+= 1 }
      shape.traits.insert(.digit)
    case .control: shape.traits.insert(.control)
    case .format: shape.traits.insert(.format)
    case .arrow: note(.arrow)
    case .bullet: note(.bullet)
    case .pipe: note(.pipe)
    case .guillemet: note(.guillemet)
    case .currency: note(.currency)
    default: takePunctuation(scalar, kind)
    }
  }

  private mutating func note(_ traits: TextTraits) {
    isInWord = false
    shape.traits.formUnion(traits)
  }

  private mutating func takePunctuation(_ scalar: UInt32, _ kind: CharacterClass) {
    // An apostrophe, a hyphen or a point inside a word does not begin a new one.
    switch scalar {
    case 0x27, 0x2019, 0x2D, 0x2E, 0x2C: break
    default: isInWord = false
    }
    switch scalar {
    case 0x26: shape.traits.insert(.ampersand)
    case 0x40: shape.traits.insert(.at)
    case 0x2F: shape.traits.insert(.slash)
    case 0x3A, 0xFF1A: shape.traits.insert(.colon)
    case 0x3C, 0x3E: shape.traits.insert(.angle)
    case 0x7B, 0x7D: shape.traits.insert(.brace)
    case 0x5F: shape.traits.insert(.underscore)
    case 0x25, 0x66A, 0xFF05: shape.traits.insert(.percent)
    case 0x3F, 0x61F, 0x37E, 0xFF1F: shape.traits.insert(.question)
    case 0xA9, 0xAE, 0x2117, 0x24B8: shape.traits.insert(.copyright)
    case 0x29 where beforeLast | 0x20 == 0x63: shape.traits.insert(.copyright)
    case 0xFFFD: shape.traits.insert(.replacement)
    default: if kind == .other { shape.traits.insert(.unassigned) }
    }
  }

  func finish(startsWithDash: Bool) -> TextShape {
    var shape = shape
    if startsWithDash { shape.traits.insert(.startsWithMarker) }
    if shape.quarterWords >= 48 { shape.traits.insert(.manyWords) }
    if last == .terminal { shape.traits.insert(.endsSentence) }
    switch lastScalar {
    case 0x3A, 0xFF1A: shape.traits.insert(.endsWithColon)
    case 0x2C, 0x3B, 0x60C, 0x61B, 0x3001, 0xFF0C, 0xFF1B: shape.traits.insert(.endsWithComma)
    default: break
    }
    return shape
  }
}
