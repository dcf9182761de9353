internal import DecantText

/// One line of a text page, as the layout sees it.
struct Line {
  /// Position among all lines of the page, blank ones too, from 0.
  var number: Int
  /// Bytes of the line, without its end.
  var whole: Range<Int>
  /// `whole` without blanks at both ends; never empty.
  var body: Range<Int>
  /// Unicode scalars of the body.
  var columns: Int
  /// Whether a blank line, or the page's beginning, stands before it.
  var isAfterBlank: Bool
  /// Bytes that code is full of and prose is not: braces, semicolons, `=`, `<`, `$` and the like.
  var codeSymbols: Int
  /// Whether the body holds a TAB, a pipe, or two blanks in a row.
  var mayHaveCells: Bool

  /// Bytes of blanks before the body.
  var indent: Int { body.lowerBound - whole.lowerBound }
}

extension Line {
  /// Splits `text` into lines, and leaves out the blank ones.
  ///
  /// A line ends at LF, CR, CR LF, VT, FF, U+0085, U+2028 or U+2029.
  ///
  /// - Complexity: O(bytes), one pass.
  static func all(in text: Span<UInt8>) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(text.count / 48 + 1)
    var number = 0
    var isAfterBlank = true
    var index = 0
    while index < text.count {
      let start = index
      var scan = LineScan()
      var ending = 0
      while index < text.count {
        if index &+ 8 <= text.count, scan.take(ByteWord(text, at: index), at: index) {
          index &+= 8
          continue
        }
        let stop = min(index &+ 8, text.count)
        while index < stop {
          let byte = text[index]
          ending = byte < 0x20 || byte > 0xC1 ? lineEnd(text, at: index) : 0
          if ending > 0 { break }
          scan.take(byte, at: index)
          index &+= 1
        }
        if ending > 0 { break }
      }
      if scan.start >= 0 {
        lines.append(scan.line(number, start..<index, isAfterBlank: isAfterBlank))
      }
      isAfterBlank = scan.start < 0
      number &+= 1
      index &+= ending
    }
    return lines
  }

  /// Bytes of the line end at `index`; 0 when there is none.
  private static func lineEnd(_ text: Span<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0x0A, 0x0B, 0x0C: 1
    case 0x0D: index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1
    case 0xC2: index + 1 < text.count && text[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      index + 2 < text.count && text[index + 1] == 0x80
        && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9) ? 3 : 0
    default: 0
    }
  }
}

/// The line being scanned: all that is told byte by byte.
private struct LineScan {
  /// First byte that is no blank; negative while there is none.
  var start = -1
  /// Behind the last byte that is no blank.
  var end = 0
  private var continuations = 0
  private var codeSymbols = 0
  private var mayHaveCells = false
  private var gap = 0

  /// Takes eight bytes at `index`, unless a control or the lead byte of a line end is among them.
  @inline(__always)
  mutating func take(_ word: ByteWord, at index: Int) -> Bool {
    let blanks = word.equal(0x20)
    let others = ~blanks & ByteWord.all
    let plain = word.letters | blanks
    if plain != ByteWord.all {
      if word.between(0, 0x1F) != 0 { return false }
      if word.high != 0 {
        if word.equal(0xC2) | word.equal(0xE2) != 0 { return false }
        continuations &+= word.continuations.nonzeroBitCount
      }
      codeSymbols &+= Self.codeSymbols(word).nonzeroBitCount
      if word.equal(0x7C) != 0 { mayHaveCells = true }
    }
    guard others != 0 else {
      gap &+= start >= 0 ? 8 : 0
      return true
    }
    let first = others.trailingZeroBitCount >> 3
    if start < 0 {
      start = index &+ first
    } else if gap &+ first > 1 {
      mayHaveCells = true
    }
    gap = others.leadingZeroBitCount >> 3
    end = index &+ 8 &- gap
    // Two blanks in a row between the first and the last other byte.
    let inner = blanks & (blanks << 8) & (~0 >> UInt64(truncatingIfNeeded: gap &* 8))
    if inner >> UInt64(truncatingIfNeeded: first &* 8) != 0 { mayHaveCells = true }
    return true
  }

  /// $ ( ) ; < = > [ \ ] _ ` { }.
  private static func codeSymbols(_ word: ByteWord) -> UInt64 {
    let brackets = word.between(0x28, 0x29) | word.between(0x5B, 0x5D)
    let braces = word.equal(0x7B) | word.equal(0x7D)
    return brackets | braces | word.equal(0x24) | word.between(0x3B, 0x3E)
      | word.between(0x5F, 0x60)
  }

  mutating func take(_ byte: UInt8, at index: Int) {
    if byte == 0x20 || byte == 0x09 {
      if start >= 0 { gap &+= byte == 0x09 ? 2 : 1 }
      return
    }
    if start < 0 { start = index }
    if gap > 1 { mayHaveCells = true }
    gap = 0
    end = index &+ 1
    if byte >= 0x80 {
      if byte.isContinuation { continuations &+= 1 }
    } else if byte == 0x7C {
      mayHaveCells = true
    } else if Self.isCodeSymbol(byte) {
      codeSymbols &+= 1
    }
  }

  private static func isCodeSymbol(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x24, 0x28, 0x29, 0x3B...0x3E, 0x5B...0x5D, 0x5F, 0x60, 0x7B, 0x7D: true
    default: false
    }
  }

  func line(_ number: Int, _ whole: Range<Int>, isAfterBlank: Bool) -> Line {
    Line(
      number: number, whole: whole, body: start..<end, columns: end - start - continuations,
      isAfterBlank: isAfterBlank, codeSymbols: codeSymbols, mayHaveCells: mayHaveCells)
  }
}
