internal import DecantText

/// Keeps text from being read as markup.
enum MarkdownEscape {
  /// Puts one line behind `bytes`, with a backslash before what would be markup.
  ///
  /// - Parameters:
  ///   - isStart: whether the line begins a line of the document, so that marks of headings, items
  ///     and rules count, and blanks before it would be lost.
  ///   - isCell: whether the line is a cell of a table; LF becomes `<br>`.
  static func append(_ line: Span<UInt8>, to bytes: inout [UInt8], isStart: Bool, isCell: Bool) {
    var index = 0
    if isStart {
      while index < line.count, line[index] == 0x20 || line[index] == 0x09 {
        bytes.append("&nbsp;".utf8.span)
        index += 1
      }
      if let mark = startMark(line, from: index) {
        bytes.append(line.extracting(index..<mark))
        bytes.append(0x5C)
        bytes.append(line[mark])
        index = mark + 1
      }
    }
    while index < line.count {
      let byte = line[index]
      if isCell, byte == 0x0A {
        bytes.append("<br>".utf8.span)
      } else {
        if isMarkup(line, at: index, isCell: isCell) { bytes.append(0x5C) }
        bytes.append(byte)
      }
      index += 1
    }
  }

  private static func isMarkup(_ line: Span<UInt8>, at index: Int, isCell: Bool) -> Bool {
    switch line[index] {
    // \ ` * [ ] < ~
    case 0x5C, 0x60, 0x2A, 0x5B, 0x5D, 0x3C, 0x7E: true
    // A low line inside a word is none.
    case 0x5F: !isWord(line, at: index - 1) || !isWord(line, at: index + 1)
    // & before what could be an entity.
    case 0x26: index + 1 < line.count && (line[index + 1] == 0x23 || line[index + 1].isASCIILetter)
    case 0x7C: isCell
    default: false
    }
  }

  private static func isWord(_ line: Span<UInt8>, at index: Int) -> Bool {
    guard index >= 0, index < line.count else { return false }
    let byte = line[index]
    return byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
  }

  /// Place of the character that makes the line's start a mark of a heading, an item, a quote or a
  /// rule, where a backslash undoes it.
  private static func startMark(_ line: Span<UInt8>, from start: Int) -> Int? {
    guard start < line.count else { return nil }
    switch line[start] {
    // # > + - = | as first characters. Escaping one that was no mark does no harm.
    case 0x23, 0x3E, 0x2B, 0x2D, 0x3D, 0x7C: return start
    default: break
    }
    var index = start
    while index < line.count, line[index].isASCIIDigit, index - start < 10 { index += 1 }
    guard index > start, index < line.count else { return nil }
    guard line[index] == 0x2E || line[index] == 0x29 else { return nil }
    return index + 1 == line.count || line[index + 1].isBlank ? index : nil
  }
}
