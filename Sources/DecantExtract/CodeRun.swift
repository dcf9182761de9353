internal import DecantText

/// Lines of program code at the beginning of some lines.
enum CodeRun {
  /// Smallest share of code symbols among the characters of a line that is code beyond doubt.
  ///
  /// Counted on own samples: code lines have 0.10 to 0.35, prose with brackets 0.01 to 0.04.
  static let minDensity = 0.09

  /// Number of lines, or nil when it is no code: at least two lines of it, of which lines without
  /// symbols may be part when they are indented or stand between two that have them.
  static func length(of lines: ArraySlice<TextLine>) -> Int? {
    guard let first = lines.first, isCode(first) else { return nil }
    var certain = 0
    var length = 0
    for (number, line) in lines.enumerated() {
      if isCode(line) {
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

  private static func isCode(_ line: TextLine) -> Bool {
    line.codeSymbols > 0
      && (line.codeSymbols == line.columns
        || line.codeSymbols >= 2
          && Double(line.codeSymbols) >= minDensity * Double(line.columns))
  }
}
