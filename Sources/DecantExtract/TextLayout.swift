internal import DecantCore
internal import DecantText

/// Lays the lines of a text page out as blocks.
///
/// Lines between two blank lines are a *unit*. Within a unit, runs of lines that are rows of a
/// table, items of a list or lines of code are found first; what remains is a stanza, a paragraph
/// broken at a fixed width, or lines that are blocks each for itself. A page without blank lines
/// is one unit.
enum TextLayout {
  static func layOut(_ text: Span<UInt8>, into document: inout Document) {
    let lines = TextLine.all(in: text)
    let page = PageWidths(lines, text)
    document.reserve(blocks: lines.count)
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, !lines[end].isAfterBlank { end += 1 }
      layOut(unit: lines[start..<end], page, text, into: &document)
      start = end
    }
  }

  private static func layOut(
    unit: ArraySlice<TextLine>, _ page: PageWidths, _ text: Span<UInt8>,
    into document: inout Document
  ) {
    if VerseUnit.matches(unit, text) {
      appendLines(.verse, unit, text, into: &document)
      return
    }
    if page.isWrapped(unit, text) {
      append(.paragraph, joining: unit, text, into: &document)
      return
    }
    var index = unit.startIndex
    while index < unit.endIndex {
      let rest = unit[index...]
      if let rows = TableRun.length(of: rest, text) {
        let group = document.append(Group(.table))
        for line in rest.prefix(rows) {
          document.append(
            .tableRow, text: TableRun.row(line, text), lines: line.number...line.number,
            group: group)
        }
        index += rows
      } else if let items = ListRun.items(of: rest, text) {
        let group = document.append(Group(.list))
        for item in items {
          append(.listItem, level: 1, joining: rest[item], text, group: group, into: &document)
        }
        index = items.last?.upperBound ?? index + 1
      } else if let count = CodeRun.length(of: rest) {
        appendLines(.code, rest.prefix(count), text, into: &document)
        index += count
      } else {
        let line = unit[index]
        document.append(
          .paragraph, range: TextRange(line.body), lines: line.number...line.number)
        index += 1
      }
    }
  }

  /// One block of `lines`, joined by a blank; by nothing after a hyphen before a small letter and
  /// between characters of scripts without spaces.
  private static func append(
    _ kind: Block.Kind, level: UInt8 = 0, joining lines: ArraySlice<TextLine>, _ text: Span<UInt8>,
    group: Int32 = -1, into document: inout Document
  ) {
    guard let first = lines.first, let last = lines.last else { return }
    let numbers = first.number...last.number
    if lines.count == 1 {
      document.append(
        kind, level: level, range: TextRange(first.body), lines: numbers, group: group)
      return
    }
    var bytes: [UInt8] = []
    for line in lines {
      let body = text.extracting(line.body)
      if !bytes.isEmpty, LineJoint.needsBlank(after: bytes.span, before: body) {
        bytes.append(0x20)
      }
      bytes.append(body)
    }
    document.append(kind, level: level, text: bytes, lines: numbers, group: group)
  }

  /// One block of `lines`, parted by LF. Code keeps the blanks before its lines.
  private static func appendLines(
    _ kind: Block.Kind, _ lines: ArraySlice<TextLine>, _ text: Span<UInt8>,
    into document: inout Document
  ) {
    guard let first = lines.first, let last = lines.last else { return }
    var bytes: [UInt8] = []
    for line in lines {
      if line.number != first.number { bytes.append(0x0A) }
      let start = kind == .code ? line.whole.lowerBound : line.body.lowerBound
      bytes.append(text.extracting(start..<line.body.upperBound))
    }
    document.append(kind, text: bytes, lines: first.number...last.number)
  }
}
