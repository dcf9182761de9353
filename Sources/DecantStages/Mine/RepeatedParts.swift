internal import DecantCore
internal import DecantText

/// Later lines that repeat a part of a page's first line.
struct RepeatedParts {
  struct Part {
    /// The words of the first line that are repeated.
    let words: Range<Int>
    /// The repeating line, in the page.
    let line: TextRange
    let block: Int
  }

  private(set) var parts: [Part] = []

  /// Bytes that a repeating line may have more than the first: it may space signs otherwise.
  static let slackBytes = 12

  init(_ document: borrowing Document, _ line: TitleLine) {
    let starts = Self.wordStarts(document, line)
    var words = LineWords()
    var isFirst = true
    for index in document.blocks.indices {
      let block = document.blocks[index]
      if block.kind == .meta || block.kind == .code { continue }
      if isFirst {
        isFirst = false
        continue
      }
      let bytes = block.range.bytes
      guard bytes >= 3, bytes <= line.range.bytes + Self.slackBytes else { continue }
      let lead = document.text.withBytes(in: block.range) { Self.lead($0) }
      guard starts.contains(lead), words.begins(document, block.range, in: line.words) else {
        continue
      }
      words.scan(document, block.range)
      guard let found = line.words.range(of: words), line.isBounded(found) else { continue }
      parts.append(Part(words: found, line: block.range, block: index))
    }
  }

  /// The headline among the parts; nil when all are names of the site or of a section.
  ///
  /// A line that begins the title wins over one that ends it, unless it names the host or is less
  /// than half as long: sites that put their name first are the fewer ones.
  func best(in line: TitleLine, _ document: borrowing Document, _ host: HostName) -> TextRange? {
    let all = line.words.hashes.count
    var leading: Part?
    var other: Part?
    for part in parts {
      if part.words.lowerBound == 0 {
        if prefers(part, to: leading, in: line) { leading = part }
      } else if other.map({ part.words.count > $0.words.count }) ?? true {
        other = part
      }
    }
    let otherIsSite = other.map { isSite($0, document, host) } ?? true
    guard let leading else {
      guard let other, !otherIsSite else { return nil }
      let isTail = other.words.upperBound == all
      return isTail && other.words.count <= other.words.lowerBound ? nil : other.line
    }
    if leading.words.count == all {
      return all < 2 && isSite(leading, document, host) ? nil : leading.line
    }
    if leading.words.count < 5, isSite(leading, document, host) {
      return otherIsSite ? nil : other?.line
    }
    if let other, !otherIsSite, other.words.count > 2 * leading.words.count,
      leading.words.count < 3
    {
      return other.line
    }
    return leading.line
  }

  private func isSite(_ part: Part, _ document: borrowing Document, _ host: HostName) -> Bool {
    document.text.withBytes(in: part.line) { host.isNamed(by: $0) }
  }

  /// Whether `part` is the better of two lines that begin the title: the one that ends with the
  /// title's first part, if that has three words; else the longer.
  private func prefers(_ part: Part, to best: Part?, in line: TitleLine) -> Bool {
    guard let best else { return true }
    let (new, old) = (endsFirstPart(part, line), endsFirstPart(best, line))
    if new != old { return new }
    return part.words.count > best.words.count
  }

  private func endsFirstPart(_ part: Part, _ line: TitleLine) -> Bool {
    guard part.words.count >= 3, line.parts.count > 1, let first = line.parts.first else {
      return false
    }
    let end = line.words.bytes(part.words).upperBound
    guard end <= first.upperBound else { return false }
    let next = part.words.upperBound
    return next == line.words.hashes.count
      || line.words.bytes(next..<next + 1).lowerBound >= first.upperBound
  }

  /// Leads of the words of the first line, and of signs that may stand before them.
  private static func wordStarts(_ document: borrowing Document, _ line: TitleLine) -> ByteSet {
    document.text.withBytes(in: line.range) { bytes in
      var set = ByteSet()
      for token in line.words.tokens.items {
        set.insert(lead(bytes.extracting(Int(token.start)..<Int(token.end))))
      }
      return set
    }
  }

  /// A byte out of the first two of a text, the same for both cases of letters. The two lead bytes
  /// of Cyrillic, whose cases differ in them, are one.
  private static func lead(_ bytes: Span<UInt8>) -> UInt8 {
    let first = bytes[0]
    if first >= 0x80 { return first == 0xD1 ? 0xD0 : first }
    // Behind a digit or a sign another token may begin.
    guard first.isASCIILetter else { return first & 0x7F }
    let second: UInt8 = bytes.count > 1 && bytes[1].isASCIILetter ? bytes[1] | 0x20 : 0
    return ((first | 0x20) &* 37 &+ second) & 0x7F
  }
}

/// A set of bytes.
struct ByteSet {
  private var low: SIMD4<UInt64> = .zero

  mutating func insert(_ byte: UInt8) { low[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  func contains(_ byte: UInt8) -> Bool { low[Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0 }
}
