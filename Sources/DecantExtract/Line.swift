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
    var scan = LineScan()
    var index = 0
    while index < text.count {
      let byte = text[index]
      let ending = byte < 0x20 || byte > 0xC1 ? lineEnd(text, at: index) : 0
      if ending == 0 {
        scan.take(byte, at: index)
        index &+= 1
      } else {
        scan.finish(at: index, into: &lines)
        index &+= ending
        scan.begin(at: index)
      }
    }
    scan.finish(at: text.count, into: &lines)
    return lines
  }

  /// Number of lines of `text`, blank ones too.
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

/// The line being scanned.
private struct LineScan {
  private var number = 0
  private var start = 0
  private var bodyStart = -1
  private var bodyEnd = 0
  private var columns = 0
  private var columnsAtEnd = 0
  private var codeSymbols = 0
  private var mayHaveCells = false
  private var wasBlankBefore = true
  private var lastWasBlank = false

  @inline(__always)
  mutating func take(_ byte: UInt8, at index: Int) {
    if byte == 0x20 || byte == 0x09 {
      if bodyStart >= 0 {
        // A wide gap counts only when more of the body follows; noted then.
        if lastWasBlank || byte == 0x09 { gapSeen = true }
        columns &+= 1
      }
      lastWasBlank = true
      return
    }
    if bodyStart < 0 {
      bodyStart = index
      columns = 0
      gapSeen = false
    }
    if gapSeen {
      mayHaveCells = true
      gapSeen = false
    }
    lastWasBlank = false
    if !byte.isContinuation { columns &+= 1 }
    bodyEnd = index &+ 1
    columnsAtEnd = columns
    // Bit set over the ASCII symbols of code: # $ & * ( ) ; < = > [ \ ] _ ` { | }
    if byte < 0x80, byte > 0x22, !byte.isASCIILetter {
      switch byte {
      case 0x7C: mayHaveCells = true
      case 0x24, 0x28, 0x29, 0x3B, 0x3C, 0x3D, 0x3E, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7B, 0x7D:
        codeSymbols &+= 1
      default: break
      }
    }
  }
  private var gapSeen = false

  mutating func finish(at end: Int, into lines: inout [Line]) {
    if bodyStart >= 0 {
      lines.append(
        Line(
          number: number, whole: start..<end, body: bodyStart..<bodyEnd, columns: columnsAtEnd,
          isAfterBlank: wasBlankBefore, codeSymbols: codeSymbols, mayHaveCells: mayHaveCells))
      wasBlankBefore = false
    } else {
      wasBlankBefore = true
    }
  }

  mutating func begin(at index: Int) {
    number &+= 1
    start = index
    bodyStart = -1
    bodyEnd = index
    columns = 0
    columnsAtEnd = 0
    codeSymbols = 0
    mayHaveCells = false
    gapSeen = false
    lastWasBlank = false
  }
}
