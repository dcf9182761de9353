/// Decodes UTF-8 that holds some bytes of another kind, as templates make it that join texts of two
/// charsets.
///
/// Surrogates that were encoded one by one (CESU-8) become the character they stand for, and the
/// long form of NUL becomes NUL. Bytes that belong to no sequence are read in the Windows charset
/// that could have written most of the letters around them, when they make sense there: `na\xEFve`.
/// What was cut in two, and a surrogate alone, becomes U+FFFD.
public enum StrayBytes {
  /// The text in UTF-8; nil when the bytes are rather in another charset as a whole.
  ///
  /// - Complexity: O(bytes).
  public static func decode(_ bytes: Span<UInt8>) -> [UInt8]? {
    let survey = Survey(bytes)
    guard survey.isUTF8 else { return nil }
    return write(bytes, survey.runs == 0 ? nil : survey.charset)
  }

  /// What stands at a place.
  private enum Piece {
    case scalar(UInt32)
    /// A surrogate alone.
    case surrogate
    /// A byte, or the beginning of a sequence, that is none.
    case broken
  }

  private static func piece(_ bytes: Span<UInt8>, at index: Int) -> (piece: Piece, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (.scalar(UInt32(byte)), 1) }
    func next(_ offset: Int) -> UInt8 {
      index + offset < bytes.count ? bytes[index + offset] : 0
    }
    if byte == 0xC0, next(1) == 0x80 { return (.scalar(0), 2) }
    if byte == 0xED, next(1) >= 0xA0, next(1).isContinuation, next(2).isContinuation {
      let high = UInt32(next(1) & 0x1F) << 6 | UInt32(next(2) & 0x3F)
      if high < 0x400, next(3) == 0xED, next(4) >= 0xB0, next(4).isContinuation,
        next(5).isContinuation
      {
        let low = UInt32(next(4) & 0x0F) << 6 | UInt32(next(5) & 0x3F)
        return (.scalar(0x10000 + high << 10 + low), 6)
      }
      return (.surrogate, 3)
    }
    let (length, isWhole) = UTF8Repair.part(of: bytes, at: index)
    return isWhole ? (.scalar(decodeScalar(bytes, at: index).scalar), length) : (.broken, length)
  }

  // MARK: Is it UTF-8?

  /// What speaks for UTF-8, and what the rest may be.
  private struct Survey {
    /// Runs of bytes that belong to no sequence.
    private(set) var runs = 0
    private var sequences = 0
    private var isStrange = false
    private var scripts = Set<CharacterScript>()
    private var letters: [UInt32: Int] = [:]

    init(_ bytes: Span<UInt8>) {
      var index = 0
      var isInRun = false
      while index < bytes.count {
        let (piece, length) = StrayBytes.piece(bytes, at: index)
        index += length
        switch piece {
        case .broken:
          if !isInRun { runs += 1 }
          isInRun = true
          continue
        case .surrogate: sequences += 1
        case .scalar(let scalar) where length > 1: take(scalar)
        default: break
        }
        isInRun = false
      }
    }

    private mutating func take(_ scalar: UInt32) {
      sequences += 1
      let kind = CharacterClass.of(scalar: scalar)
      if kind == .other || (0x80...0x9F).contains(scalar) { isStrange = true }
      let script = CharacterScript.of(scalar: scalar)
      if script != .common { scripts.insert(script) }
      if kind.isLetter, letters.count < 512 { letters[scalar, default: 0] += 1 }
    }

    /// Sequences are as many as what is none, and they are letters of a script or two: bytes of
    /// another charset that make sequences by chance make some of every kind.
    var isUTF8: Bool {
      if runs == 0 { return true }
      return sequences >= runs && (!isStrange || sequences > 20 * runs)
        && (scripts.count <= 2 || sequences > 20 * runs)
    }

    /// The charset that could have written most of the letters.
    var charset: SingleByteCharset? {
      var best: (charset: SingleByteCharset, count: Int)?
      for name in ["1252", "1251", "1250", "1253", "1254", "1257", "1255", "1256"] {
        guard let charset = SingleByteCharset("windows-\(name)") else { continue }
        let count = (UInt8(0x80)...0xFF).reduce(0) { $0 + (letters[charset.scalar(of: $1)] ?? 0) }
        if count > best?.count ?? -1 { best = (charset, count) }
      }
      return best?.charset
    }
  }

  // MARK: Writing

  private static func write(_ bytes: Span<UInt8>, _ charset: SingleByteCharset?) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 16)
    var index = 0
    var last: UInt32 = 0
    while index < bytes.count {
      let (piece, length) = piece(bytes, at: index)
      switch piece {
      case .scalar(let scalar):
        last = scalar
        append(scalar, to: &text)
      case .surrogate:
        last = 0xFFFD
        append(last, to: &text)
      case .broken:
        let start = index
        var parts = 0
        repeat {
          index += StrayBytes.piece(bytes, at: index).length
          parts += 1
        } while index < bytes.count && isBroken(bytes, at: index)
        let run = start..<index
        if let charset, let read = read(bytes, run, parts, charset, after: last) {
          for scalar in read { append(scalar, to: &text) }
        } else {
          for _ in 0..<parts { append(0xFFFD, to: &text) }
        }
        last = 0xFFFD
        continue
      }
      index += length
    }
    return text
  }

  private static func isBroken(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    if case .broken = piece(bytes, at: index).piece { return true }
    return false
  }

  /// The characters of a run in a charset; nil when it is rather what was left of a character of
  /// UTF-8: a sequence that was cut, or a capital behind a small letter.
  private static func read(
    _ bytes: Span<UInt8>, _ run: Range<Int>, _ parts: Int, _ charset: SingleByteCharset,
    after last: UInt32
  ) -> [UInt32]? {
    let isLead = bytes[run.lowerBound] >= 0xC2
    if parts == 1, run.count > 1 || (isLead && run.upperBound == bytes.count) { return nil }
    var kind = CharacterClass.of(scalar: last)
    var scalars: [UInt32] = []
    for index in run {
      let scalar = charset.scalar(of: bytes[index])
      let next = CharacterClass.of(scalar: scalar)
      if scalar == 0 || (next == .upper && kind == .lower) { return nil }
      scalars.append(scalar)
      kind = next
    }
    return scalars
  }

  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    if let scalar = Unicode.Scalar(scalar), let encoded = UTF8.encode(scalar) {
      text.append(contentsOf: encoded)
    }
  }
}
