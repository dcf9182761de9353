extension TextShape {
  /// Measures `bytes`, which are valid UTF-8.
  ///
  /// - Complexity: O(bytes), one pass.
  public init(measuring bytes: Span<UInt8>) {
    var scan = ShapeScan()
    var index = 0
    while index < bytes.count {
      let row = ShapeRow(bytes, at: index)
      let count = min(64, bytes.count &- index)
      var place = 0
      while place < count {
        let plain = min(row.plain(from: place), count &- place)
        // A blank between two words of another script is not worth the masks.
        if plain > 2 {
          scan.take(row, from: place, count: plain, bytes, at: index &+ place)
          place &+= plain
          continue
        }
        let stop = min(count, place &+ plain &+ row.breaks(from: place &+ plain))
        while place < stop {
          let (scalar, length) = decodeScalar(bytes, at: index &+ place)
          scan.take(scalar, bytes, at: index &+ place)
          place &+= length
        }
      }
      index &+= place
    }
    self = scan.finish(bytes)
  }
}

/// The running state of a measurement.
private struct ShapeScan {
  private var shape = TextShape()
  private var isInWord = false
  /// Whether a blank stands before, with nothing visible behind it.
  private var isAfterBlank = false
  /// Letters and marks directly before: 0, 1 for one capital or letter without case, else 2.
  private var letters = 0
  /// Whether a small ASCII letter stands directly before.
  private var isAfterSmall = false
  private var numbers = NumberScan()

  // MARK: ASCII, up to 64 bytes at a time

  /// Takes `count` bytes of `row`, of which the first stands at `index`: ASCII without controls.
  @inline(__always)
  mutating func take(
    _ row: ShapeRow, from place: Int, count: Int, _ bytes: Span<UInt8>, at index: Int
  ) {
    let shift = UInt64(truncatingIfNeeded: place)
    let valid = ByteRow.first(count)
    let last = UInt64(truncatingIfNeeded: count &- 1)
    let alphabetic = row.letters &>> shift & valid
    let capitals = row.capitals &>> shift & valid
    let blanks = row.blanks &>> shift & valid
    let digits = row.digits &>> shift & valid
    let body = alphabetic | digits
    let before: UInt64 = isInWord ? 1 : 0
    var words = body
    let others = valid & ~(alphabetic | blanks)
    if others == 0 {
      numbers.end()
    } else {
      let joints = row.joints &>> shift & valid
      var joined = joints & (words &<< 1 | before)
      while joined & ~words != 0 {
        words |= joined
        joined = joints & (words &<< 1 | before)
      }
      if digits != 0 {
        shape.digits &+= Self.count(digits)
        shape.traits.insert(.digit)
        numbers.take(digits, count: count)
      } else {
        numbers.end()
      }
      note(others & ~digits, bytes, at: index)
    }
    let starts = body & ~(words &<< 1 | before)
    let running = Self.count(starts & alphabetic & ~capitals)
    shape.quarterWords &+= 4 &* Self.count(starts)
    shape.runningQuarterWords &+= 4 &* running
    shape.letters &+= Self.count(alphabetic)
    shape.characters &+= UInt32(truncatingIfNeeded: count) &- Self.count(blanks)
    if capitals != 0 || letters == 1 {
      takeCase(alphabetic, capitals, last)
    } else {
      letters = alphabetic &>> last & 1 == 0 ? 0 : 2
    }
    isAfterSmall = (alphabetic & ~capitals) &>> last & 1 != 0
    if blanks & (blanks &<< 1 | (isAfterBlank ? 1 : 0)) != 0 { shape.traits.insert(.wideSpace) }
    isAfterBlank = blanks &>> last & 1 != 0
    isInWord = words &>> last & 1 != 0
  }

  /// Notes where capitals stand alone or behind small letters.
  @inline(__always)
  private mutating func takeCase(_ alphabetic: UInt64, _ capitals: UInt64, _ last: UInt64) {
    let small = (alphabetic & ~capitals) &<< 1 | (isAfterSmall ? 1 : 0)
    if capitals & small != 0 { shape.traits.insert(.seam) }
    let end: UInt64 = 1 &<< last
    let lone = capitals & ~(alphabetic &<< 1 | (letters > 0 ? 1 : 0)) & ~(alphabetic &>> 1)
    if lone & ~end != 0 || letters == 1 && alphabetic & 1 == 0 {
      shape.traits.insert(.loneLetter)
    }
    letters = alphabetic & end == 0 ? 0 : lone & end == 0 ? 2 : 1
  }

  /// Notes the signs at the places of `signs`, counted from `index`.
  private mutating func note(_ signs: UInt64, _ bytes: Span<UInt8>, at index: Int) {
    var left = signs
    while left != 0 {
      let place = index &+ left.trailingZeroBitCount
      left &= left &- 1
      note(sign: UInt32(bytes[place]), bytes, at: place)
    }
  }

  @inline(__always)
  private static func count(_ answer: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: answer.nonzeroBitCount)
  }

  // MARK: One character at a time

  @inline(__always)
  mutating func take(_ scalar: UInt32, _ bytes: Span<UInt8>, at index: Int) {
    let kind = CharacterClass.of(scalar: scalar)
    if scalar >= 0x80 { shape.traits.insert(.nonASCII) }
    if kind != .digit { numbers.end() }
    switch kind {
    case .lower, .letter:
      if !isInWord {
        isInWord = true
        shape.quarterWords &+= 4
        shape.runningQuarterWords &+= 4
      }
      shape.letters &+= 1
      letters = letters == 0 && kind == .letter ? 1 : 2
      see(isSmall: kind == .lower && scalar < 0x80)
    case .space: takeSpace(scalar)
    case .control: takeInvisible(.control)
    case .format: takeInvisible(.format)
    case .mark:
      letters = 2
      see(isSmall: false)
    case .upper, .ideograph:
      takeLetter(scalar, kind)
      see(isSmall: false)
    default:
      takeOther(scalar, kind, bytes, at: index)
      see(isSmall: false)
    }
  }

  /// Notes that something visible stands here.
  @inline(__always)
  private mutating func see(isSmall: Bool) {
    isAfterSmall = isSmall
    isAfterBlank = false
    shape.characters &+= 1
  }

  private mutating func takeInvisible(_ trait: TextTraits) {
    endLetters()
    isAfterSmall = false
    shape.traits.insert(trait)
  }

  private mutating func endLetters() {
    if letters == 1 { shape.traits.insert(.loneLetter) }
    letters = 0
  }

  private mutating func takeSpace(_ scalar: UInt32) {
    endLetters()
    isInWord = false
    isAfterSmall = false
    if isAfterBlank { shape.traits.insert(.wideSpace) }
    isAfterBlank = true
    switch scalar {
    case 0x20: break
    case 0x09: shape.traits.insert(.tab)
    case 0x0A: shape.traits.insert(.lineFeed)
    case 0x85: shape.traits.insert([.otherSpace, .control])
    default: shape.traits.insert(scalar < 0x80 ? .control : .otherSpace)
    }
  }

  private mutating func takeLetter(_ scalar: UInt32, _ kind: CharacterClass) {
    if scalar < 0x80, isAfterSmall { shape.traits.insert(.seam) }
    shape.letters &+= 1
    letters = letters == 0 ? 1 : 2
    if kind == .ideograph {
      isInWord = false
      let quarters: UInt32 = scalar >= 0x3040 && !(0xA000...0xABFF).contains(scalar) ? 2 : 1
      shape.quarterWords &+= quarters
      shape.runningQuarterWords &+= quarters
    } else if !isInWord {
      isInWord = true
      shape.quarterWords &+= 4
    }
  }

  private mutating func takeOther(
    _ scalar: UInt32, _ kind: CharacterClass, _ bytes: Span<UInt8>, at index: Int
  ) {
    endLetters()
    switch kind {
    case .digit, .number:
      if !isInWord {
        isInWord = true
        shape.quarterWords &+= 4
      }
      if kind == .digit {
        shape.digits &+= 1
        numbers.takeDigit()
      }
      shape.traits.insert(.digit)
      return
    case .arrow: shape.traits.insert(.arrow)
    case .bullet: shape.traits.insert(.bullet)
    case .pipe: shape.traits.insert(.pipe)
    case .guillemet: shape.traits.insert(.guillemet)
    case .currency: shape.traits.insert(.currency)
    case .other where scalar != 0xFFFD: shape.traits.insert(.unassigned)
    default: note(sign: scalar, bytes, at: index)
    }
    switch scalar {
    case 0x27, 0x2019, 0x2C...0x2E: break
    default: isInWord = false
    }
  }

  /// Notes a sign at `index` that has a trait of its own.
  private mutating func note(sign: UInt32, _ bytes: Span<UInt8>, at index: Int) {
    switch sign {
    case 0x24: shape.traits.insert(.currency)
    case 0x25, 0x66A, 0xFF05: shape.traits.insert(.percent)
    case 0x26: shape.traits.insert(.ampersand)
    case 0x29:
      // (c)
      if TextShape.visible(before: index, in: bytes).scalar | 0x20 == 0x63 {
        shape.traits.insert(.copyright)
      }
    case 0x2F: shape.traits.insert(.slash)
    case 0x3A, 0xFF1A: shape.traits.insert(.colon)
    case 0x3C, 0x3E: shape.traits.insert(.angle)
    case 0x3F, 0x61F, 0x37E, 0xFF1F: shape.traits.insert(.question)
    case 0x40: shape.traits.insert(.at)
    case 0x5E: shape.traits.insert(.arrow)
    case 0x5F: shape.traits.insert(.underscore)
    case 0x7B, 0x7D: shape.traits.insert(.brace)
    case 0x7C: shape.traits.insert(.pipe)
    case 0xA9, 0xAE, 0x2117, 0x24B8: shape.traits.insert(.copyright)
    case 0xFFFD: shape.traits.insert(.replacement)
    default: break
    }
  }

  // MARK: The end

  mutating func finish(_ bytes: Span<UInt8>) -> TextShape {
    endLetters()
    if shape.quarterWords >= 48 { shape.traits.insert(.manyWords) }
    if shape.characters == 1 { shape.traits.insert(.single) }
    numbers.end()
    if numbers.maySayDate { shape.traits.insert(.dateNumbers) }
    if shape.characters > 0 {
      shape.traits.formUnion(TextShape.beginning(of: bytes))
      shape.traits.formUnion(TextShape.ending(of: bytes))
    }
    return shape
  }
}
