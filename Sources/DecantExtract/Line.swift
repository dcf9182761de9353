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
        let byte = text[index]
        if LineScan.isPlain(byte) {
          scan.begin(at: index)
          index &+= 1
          while index < text.count, LineScan.isPlain(text[index]) { index &+= 1 }
          scan.end = index
          continue
        }
        ending = byte < 0x20 || byte > 0xC1 ? lineEnd(text, at: index) : 0
        if ending > 0 { break }
        scan.take(byte, at: index)
        index &+= 1
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

  /// Whether `byte` is an ASCII character that says nothing about the line's layout.
  ///
  /// All but controls, the blank and $ ( ) ; < = > [ \ ] _ ` { | }.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    let table: StaticString = """
      .................................xxx.xxx..xxxxxxxxxxxxxxxxx....x\
      xxxxxxxxxxxxxxxxxxxxxxxxxxx...x..xxxxxxxxxxxxxxxxxxxxxxxxxx...xx\
      ................................................................\
      ................................................................
      """
    return unsafe table.utf8Start[Int(byte)] == 0x78
  }

  /// Notes that a character other than a blank stands at `index`.
  @inline(__always)
  mutating func begin(at index: Int) {
    if start < 0 { start = index }
    if gap > 1 { mayHaveCells = true }
    gap = 0
  }

  mutating func take(_ byte: UInt8, at index: Int) {
    if byte == 0x20 || byte == 0x09 {
      if start >= 0 { gap &+= byte == 0x09 ? 2 : 1 }
      return
    }
    begin(at: index)
    end = index &+ 1
    if byte >= 0x80 {
      if byte.isContinuation { continuations &+= 1 }
    } else if byte == 0x7C {
      mayHaveCells = true
    } else if byte > 0x20 {
      codeSymbols &+= 1
    }
  }

  func line(_ number: Int, _ whole: Range<Int>, isAfterBlank: Bool) -> Line {
    Line(
      number: number, whole: whole, body: start..<end, columns: end - start - continuations,
      isAfterBlank: isAfterBlank, codeSymbols: codeSymbols, mayHaveCells: mayHaveCells)
  }
}
