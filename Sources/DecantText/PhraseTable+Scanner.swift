/// Reads tokens one after another.
struct TokenScanner {
  private var index = 0

  /// The next token where it is a word of one to seven ASCII letters, as most are; nil elsewhere.
  @inline(__always)
  mutating func plainWord(_ bytes: Span<UInt8>) -> Token? {
    var word = ByteWord(bytes, at: index)
    if word.byte(0) == 0x20 {
      index &+= 1
      word = ByteWord(bytes, at: index)
    }
    let run = LetterRun(word)
    guard run.count &- 1 < 7, run.count > 0 else { return nil }
    // An apostrophe or a character beyond ASCII may go on with the word.
    let next = word.byte(run.count)
    guard next < 0x80, next != 0x27 else { return nil }
    var token = Token(.word, start: index)
    var hash = TokenHash()
    hash.add(run.folded, count: run.count)
    token.hash = hash.finished
    token.value = UInt32(truncatingIfNeeded: run.count)
    token.startsUpper = run.startsUpper
    token.hasLower = run.hasLower
    index &+= run.count
    token.end = UInt32(truncatingIfNeeded: index)
    return token
  }

  /// The next token, or nil at the end.
  mutating func next(_ bytes: Span<UInt8>) -> Token? {
    while index < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: index)
      switch CharacterClass.of(scalar: scalar) {
      case .space, .control, .format: index += length
      case .lower, .upper, .letter, .mark: return word(bytes)
      case .ideograph: return ideograph(bytes, scalar, length)
      case .digit: return number(bytes)
      default: return symbol(scalar, length)
      }
    }
    return nil
  }

  private mutating func word(_ bytes: Span<UInt8>) -> Token {
    var token = Token(.word, start: index)
    var hash = TokenHash()
    while index < bytes.count {
      let run = LetterRun(ByteWord(bytes, at: index))
      if run.count > 0 {
        if token.value == 0 { token.startsUpper = run.startsUpper }
        if run.hasLower { token.hasLower = true }
        hash.add(run.folded, count: run.count)
        token.value &+= UInt32(truncatingIfNeeded: run.count)
        index &+= run.count
        token.end = UInt32(truncatingIfNeeded: index)
        if index < bytes.count, bytes[index] == 0x20 { break }
        if run.count == 8 { continue }
      }
      guard index < bytes.count, take(bytes, into: &token, &hash) else { break }
    }
    token.hash = hash.finished
    return token
  }

  /// Takes one character that is no ASCII letter into a word; false where the word ends.
  private mutating func take(
    _ bytes: Span<UInt8>, into token: inout Token, _ hash: inout TokenHash
  ) -> Bool {
    let (scalar, length) = decodeScalar(bytes, at: index)
    switch CharacterClass.of(scalar: scalar) {
    case .lower: token.hasLower = true
    case .upper: if token.value == 0 { token.startsUpper = true }
    case .letter, .mark: break
    case .format:
      index += length
      return true
    default:
      guard let sign = TokenScanner.innerSign(scalar), isLetter(bytes, at: index + length) else {
        return false
      }
      hash.add(sign)
      index += length
      return true
    }
    hash.add(TokenScanner.innerSign(scalar) ?? CaseFolding.fold(scalar))
    token.value &+= 1
    index += length
    token.end = UInt32(clamping: index)
    return true
  }

  private mutating func ideograph(_ bytes: Span<UInt8>, _ scalar: UInt32, _ length: Int) -> Token {
    var token = Token(.ideograph, start: index)
    var hash = TokenHash()
    token.value = scalar
    hash.add(CaseFolding.fold(scalar))
    index += length
    token.end = UInt32(clamping: index)
    while index < bytes.count {
      let (mark, length) = decodeScalar(bytes, at: index)
      let kind = CharacterClass.of(scalar: mark)
      guard kind == .mark || kind == .format else { break }
      index += length
      guard kind == .mark else { continue }
      hash.add(mark)
      token.end = UInt32(clamping: index)
    }
    token.hash = hash.finished
    return token
  }

  private mutating func number(_ bytes: Span<UInt8>) -> Token {
    var token = Token(.number, start: index)
    var hash = TokenHash()
    var value: UInt64 = 0
    while index < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: index)
      guard CharacterClass.of(scalar: scalar) == .digit else { break }
      let folded = CaseFolding.fold(scalar)
      hash.add(folded)
      value = min(value &* 10 &+ UInt64(folded &- 48), UInt64(UInt32.max))
      if token.digits < 255 { token.digits += 1 }
      index += length
    }
    token.hash = hash.finished
    token.value = UInt32(value)
    token.end = UInt32(clamping: index)
    return token
  }

  private mutating func symbol(_ scalar: UInt32, _ length: Int) -> Token {
    var token = Token(.symbol, start: index)
    var hash = TokenHash()
    token.value = scalar
    hash.add(CaseFolding.fold(scalar))
    token.hash = hash.finished
    index += length
    token.end = UInt32(clamping: index)
    return token
  }

  /// What an apostrophe or its like counts as inside a word; nil for other characters.
  ///
  /// The apostrophe, its typographic and its modifier forms are one; Hebrew geresh and gershayim
  /// count as the single and the double quote that are typed for them.
  private static func innerSign(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x27, 0x2019, 0x2018, 0x2BB, 0x2BC, 0x5F3: 0x27
    case 0x5F4: 0x22
    default: nil
    }
  }

  /// Whether a letter of a word stands at `index`.
  private func isLetter(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    switch CharacterClass.of(scalar: decodeScalar(bytes, at: index).scalar) {
    case .lower, .upper, .letter: return true
    default: return false
    }
  }
}
