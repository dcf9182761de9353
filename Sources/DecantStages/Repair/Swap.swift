internal import DecantText

/// What a text was read as, and what it is in.
struct Swap {
  let wrong: SingleByteCode
  let right: String
  /// The reading of the right charset, where it is one of single bytes.
  private let reading: CharsetReading?

  /// Least that the right reading costs less, in sixteenths of a bit for each letter beyond ASCII, and
  /// in all. Sound text was never seen to lose more than half a bit a letter to the best other
  /// reading.
  private static let marginOfLetter = 24
  private static let marginOfAll = 24 * 16
  /// Most that a letter may cost in the right reading: text is at 4 to 6 bits.
  private static let worst = 7 * 16 + 8
  /// Fewest words of two letters and more that must speak for it.
  private static let minWords = 3

  init(wrong: SingleByteCode, right: CharsetReading) {
    self.wrong = wrong
    self.right = right.charset
    reading = right
  }

  /// The swap that a block was subject to; nil for sound text, which is nearly all.
  init?(block bytes: Span<UInt8>) {
    let shape = SwapShape(bytes)
    if shape.cyrillic >= 8 {
      guard let swap = Swap.cyrillic(bytes, shape) else { return nil }
      self = swap
    } else if shape.isCrowded {
      guard let swap = Swap.western(bytes) else { return nil }
      self = swap
    } else {
      return nil
    }
  }

  private init(_ wrong: SingleByteCode, _ right: CharsetDetector.Guess) {
    self.wrong = wrong
    self.right = right.charset
    reading = CharsetReading.all.first {
      $0.charset == right.charset && $0.language == right.language
    }
  }

  // MARK: Finding

  private static let western = SingleByteCode("windows-1252", takesC1: true)
  private static let cyrillic = [
    SingleByteCode("windows-1251"), SingleByteCode("koi8-r"), SingleByteCode("ibm866"),
    SingleByteCode("x-mac-cyrillic"), SingleByteCode("iso-8859-5", takesC1: true),
  ].compactMap { $0 }
  private static let cyrillicReadings = CharsetReading.all.filter {
    $0.language == "Cyrl" && $0.charset != "koi8-u"
  }

  /// Cyrillic that was read as other Cyrillic.
  private static func cyrillic(_ bytes: Span<UInt8>, _ shape: SwapShape) -> Swap? {
    var best: (swap: Swap, gain: Int)?
    for wrong in cyrillic {
      guard let sample = wrong.bytes(of: bytes, limit: 512) else { continue }
      let own = cyrillicReadings.first { $0.charset == wrong.name }?.cost(of: sample.span) ?? .max
      let high = sample.count { $0 >= 0x80 }
      // Sound text is known by its first words.
      if own <= 6 * 16 * high { return nil }
      for right in cyrillicReadings where right.charset != wrong.name {
        let cost = right.cost(of: sample.span)
        guard own - cost >= max(marginOfAll, marginOfLetter * high), cost <= worst * high,
          own - cost > best?.gain ?? 0, !UTF8Repair.isValid(sample.span),
          hasWords(sample.span)
        else { continue }
        best = (Swap(wrong: wrong, right: right), own - cost)
      }
    }
    return best?.swap
  }

  /// Text of any other script that was read as windows-1252.
  private static func western(_ bytes: Span<UInt8>) -> Swap? {
    guard let wrong = western, let sample = wrong.bytes(of: bytes, limit: 1024) else { return nil }
    let high = sample.count { $0 >= 0x80 }
    guard high >= 10, !UTF8Repair.isValid(sample.span),
      let best = CharsetDetector.best(sample.span), !LatinPage.charsets.contains(best.charset)
    else { return nil }
    let own = CharsetReading.all.lazy.filter { $0.charset == "windows-1252" }
      .map { $0.cost(of: sample.span) }.min()
    guard let own, own - best.cost >= max(marginOfAll, marginOfLetter * high),
      best.cost <= worst * high, best.language.isEmpty || hasWords(sample.span)
    else { return nil }
    return Swap(wrong, best)
  }

  /// Whether there are words enough: runs of bytes beyond ASCII.
  private static func hasWords(_ sample: Span<UInt8>) -> Bool {
    var words = 0
    var run = 0
    for index in sample.indices {
      run = sample[index] >= 0x80 ? run + 1 : 0
      if run == 2 { words += 1 }
    }
    return words >= minWords
  }

  // MARK: Repairing

  /// Whether a block reads better in the right charset.
  func improves(_ bytes: Span<UInt8>) -> Bool {
    guard let sample = wrong.bytes(of: bytes, limit: .max), let reading else { return false }
    let own = CharsetReading.all.lazy.filter { $0.charset == wrong.name }
      .map { $0.cost(of: sample.span) }.min() ?? 0
    return reading.cost(of: sample.span) < own
  }

  /// Puts what was meant in the place of what was read.
  func repair(_ bytes: Span<UInt8>, _ editor: inout Editor) {
    let rule = "\(right) as \(wrong.name)"
    guard let charset = SingleByteCharset(right), reading != nil else {
      guard let raw = wrong.bytes(of: bytes, limit: .max),
        let text = CharsetDecoder.decode(raw.span, charset: right)
      else { return }
      let (start, tail) = Normalization.common(bytes, text.span)
      if start == bytes.count, start == text.count { return }
      editor.replace(
        bytes, start..<bytes.count - tail, with: text[start..<text.count - tail], rule: rule)
      return
    }
    var cursor = ScalarCursor()
    // A run of characters that change is one edit.
    var run: (range: Range<Int>, text: [UInt8])?
    while cursor.nextNonASCII(bytes) {
      let byte = wrong.byte(of: cursor.scalar)
      let scalar = cursor.scalar < 0x80 || byte == 0 ? cursor.scalar : charset.scalar(of: byte)
      if scalar == cursor.scalar || scalar == 0 { continue }
      if var joined = run, joined.range.upperBound == cursor.range.lowerBound {
        joined.range = joined.range.lowerBound..<cursor.range.upperBound
        joined.text.append(contentsOf: UTF8Bytes(scalar))
        run = joined
        continue
      }
      if let run { editor.replace(bytes, run.range, with: run.text, rule: rule) }
      run = (cursor.range, Array(UTF8Bytes(scalar)))
    }
    if let run { editor.replace(bytes, run.range, with: run.text, rule: rule) }
  }
}

extension SingleByteCode {
  /// The bytes that a text was read from, so many of them at most; nil when it holds a character that
  /// the charset has not.
  func bytes(of text: Span<UInt8>, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var cursor = ScalarCursor()
    while bytes.count < limit, cursor.next(text) {
      if cursor.scalar < 0x80 {
        bytes.append(UInt8(cursor.scalar))
        continue
      }
      let byte = byte(of: cursor.scalar)
      if byte == 0 { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}

/// What a text looks like to one who wonders whether its charset is right.
struct SwapShape {
  /// Cyrillic letters among the first few hundred characters.
  private(set) var cyrillic = 0
  /// Characters of windows-1252 beyond ASCII that stand in rows of three and more.
  private var crowded = 0
  /// Low quotation marks and florins, which begin two of three characters of Shift_JIS.
  private var shifts = 0

  /// Characters looked at: enough for the rows of any misread text to show.
  private static let reach = 400

  init(_ bytes: Span<UInt8>) {
    var cursor = ScalarCursor()
    var row = 0
    var end = 0
    var seen = 0
    while seen < Self.reach, cursor.nextNonASCII(bytes) {
      seen += 1
      let scalar = cursor.scalar
      if (0x400...0x45F).contains(scalar) || scalar == 0x490 || scalar == 0x491 { cyrillic += 1 }
      if scalar == 0x201A || scalar == 0x192 { shifts += 1 }
      let isWestern = (0x80...0xFF).contains(scalar) || (0x152...0x192).contains(scalar)
        || (0x2013...0x203A).contains(scalar)
      row = !isWestern ? 0 : cursor.range.lowerBound == end ? row + 1 : 1
      if row >= 3 { crowded += row == 3 ? 3 : 1 }
      end = cursor.index
    }
  }

  var isCrowded: Bool { crowded >= 9 || shifts >= 4 }
}
