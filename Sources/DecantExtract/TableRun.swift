internal import DecantText

/// Rows of a table at the beginning of some lines: two or more with as many cells each,
/// parted by TAB; or three or more, parted by pipes or by two blanks and more.
enum TableRun {
  /// Number of rows, or nil when it is no table.
  static func length(of lines: ArraySlice<TextLine>, _ text: Span<UInt8>) -> Int? {
    guard let first = lines.first, first.mayHaveCells else { return nil }
    let cells = self.cells(of: first, text).count
    guard cells >= 2 else { return nil }
    var rows = 1
    for line in lines.dropFirst() {
      guard line.mayHaveCells, self.cells(of: line, text).count == cells else { break }
      rows += 1
    }
    // Two lines of links parted by pipes or blanks are as often a menu and a pager.
    return rows >= (isTabbed(first, text) ? 2 : 3) ? rows : nil
  }

  /// The row's text: its cells, parted by one TAB.
  static func row(_ line: TextLine, _ text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, cell) in cells(of: line, text).enumerated() {
      if number > 0 { bytes.append(0x09) }
      bytes.append(text.extracting(cell))
    }
    return bytes
  }

  private static func isTabbed(_ line: TextLine, _ text: Span<UInt8>) -> Bool {
    line.body.contains { text[$0] == 0x09 }
  }

  private enum Separator { case tab, pipe, blanks }

  private static func cells(of line: TextLine, _ text: Span<UInt8>) -> [Range<Int>] {
    let body = line.body
    var separator = Separator.blanks
    for index in body {
      if text[index] == 0x09 {
        separator = .tab
        break
      }
      if text[index] == 0x7C { separator = .pipe }
    }
    var cells: [Range<Int>] = []
    var start = body.lowerBound
    var index = start
    while index < body.upperBound {
      let byte = text[index]
      switch separator {
      case .tab where byte == 0x09, .pipe where byte == 0x7C:
        cells.append(text.trimmed(start..<index))
        start = index + 1
      case .blanks where byte == 0x20 && index + 1 < body.upperBound && text[index + 1] == 0x20:
        cells.append(text.trimmed(start..<index))
        while index + 1 < body.upperBound, text[index + 1] == 0x20 { index += 1 }
        start = index + 1
      default: break
      }
      index += 1
    }
    cells.append(text.trimmed(start..<body.upperBound))
    // A pipe at either end of a row is a border and parts nothing.
    if separator == .pipe {
      if cells.first?.isEmpty == true { cells.removeFirst() }
      if cells.last?.isEmpty == true { cells.removeLast() }
    }
    return cells
  }
}
