internal import DecantText

/// Lines of program code at the beginning of some lines.
enum CodeRun {
  /// Smallest share of code symbols among the characters of a line that is code beyond doubt.
  ///
  /// Counted on own samples: code lines have 0.10 to 0.35, prose with brackets 0.01 to 0.04.
  static let minDensity = 0.09
  /// Most lines of a terminal session, inclusive: what follows a prompt up to a blank line.
  static let maxSession = 40

  /// Number of lines, or nil when it is no code: at least two lines of it, of which lines without
  /// symbols may be part when they are indented or stand between two that have them.
  static func length(of lines: ArraySlice<TextLine>, _ text: Span<UInt8>) -> Int? {
    guard let first = lines.first else { return nil }
    if first.isAfterBlank, isPrompt(first, text), (2...maxSession).contains(lines.count) {
      return lines.count
    }
    guard isCode(first, text) else { return nil }
    var certain = 0
    var length = 0
    for (number, line) in lines.enumerated() {
      if isCode(line, text) {
        certain += 1
        length = number + 1
      } else if line.indent < 2 {
        break
      } else {
        length = number + 1
      }
    }
    return certain >= 2 ? length : nil
  }

  private static func isCode(_ line: TextLine, _ text: Span<UInt8>) -> Bool {
    guard line.codeSymbols > 0 else { return false }
    if line.codeSymbols == line.columns { return true }
    guard line.codeSymbols >= 2, ListMarker.kind(in: text.extracting(line.body)) == nil else {
      return false
    }
    let isDense = Double(line.codeSymbols) >= minDensity * Double(line.columns)
    return (isDense || !hasBlank(line, text))
      && (line.indent >= 2 || hasStrongSign(line, text))
  }

  /// Whether a sign is there that prices, counts in brackets and links to more do not have.
  private static func hasStrongSign(_ line: TextLine, _ text: Span<UInt8>) -> Bool {
    for index in line.body {
      let next = index + 1 < line.body.upperBound ? text[index + 1] : 0
      switch text[index] {
      // ; = \ _ ` { }
      case 0x3B, 0x3D, 0x5C, 0x5F, 0x60, 0x7B, 0x7D: return true
      // A tag.
      case 0x3C where next.isASCIILetter || next == 0x2F || next == 0x21 || next == 0x3F:
        return true
      // Calls in calls, and what begins a block.
      case 0x29 where next == 0x29 || next == 0x3A: return true
      // A call: a bracket behind a name, with a quote or its end behind it.
      case 0x28 where index > line.body.lowerBound && text[index - 1].isASCIILetter:
        if next == 0x22 || next == 0x27 || next == 0x29 { return true }
      // A variable.
      case 0x24 where next.isASCIILetter: return true
      default: break
      }
    }
    return false
  }

  private static func hasBlank(_ line: TextLine, _ text: Span<UInt8>) -> Bool {
    for index in line.body where text[index].isBlank { return true }
    return false
  }

  /// Whether a line is a command behind the prompt of a shell: `$ make`, not `$ 20`.
  private static func isPrompt(_ line: TextLine, _ text: Span<UInt8>) -> Bool {
    let start = line.body.lowerBound
    return line.body.count > 3 && text[start] == 0x24 && text[start + 1] == 0x20
      && text[start + 2].isASCIILetter
  }
}
