internal import DecantCore
internal import DecantText

/// Writes blocks as CommonMark, tables as in GitHub's dialect.
struct MarkdownWriter {
  private(set) var bytes: [UInt8]

  /// Deepest nesting of items and quotes that is drawn; deeper ones stand at that depth.
  private static let maxDepth = 8

  init(bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// Parts the next block from the one before, by a blank line unless it `isTight`.
  mutating func part(isTight: Bool) {
    if !bytes.isEmpty, !isTight { bytes.append(0x0A) }
  }

  /// Writes one block that is no row of a table.
  mutating func block(_ text: Span<UInt8>, kind: Block.Kind, level: Int) {
    let depth = min(max(level, 1), Self.maxDepth)
    switch kind {
    case .heading:
      let marks = level == 0 ? 2 : min(level, 6)
      put(String(repeating: "#", count: marks) + " ")
      lines(text, joint: " ", prefix: "", escapesFirst: false)
    case .listItem:
      let indent = String(repeating: "  ", count: depth - 1)
      put(indent + "- ")
      lines(text, joint: "\\\n", prefix: indent + "  ")
    case .quote:
      let marks = String(repeating: "> ", count: depth)
      put(marks)
      lines(text, joint: "\\\n", prefix: marks)
    case .code: return code(text)
    default: lines(text, joint: "\\\n", prefix: "")
    }
    bytes.append(0x0A)
  }

  /// Writes rows as a table with the first as its head; short rows are filled up.
  mutating func table(_ rows: [[[UInt8]]]) {
    let columns = rows.reduce(1) { max($0, $1.count) }
    for (number, row) in rows.enumerated() {
      bytes.append(0x7C)
      for column in 0..<columns {
        bytes.append(0x20)
        if column < row.count {
          let cell = row[column]
          MarkdownEscape.append(cell.span, to: &bytes, isStart: false, isCell: true)
        }
        put(" |")
      }
      bytes.append(0x0A)
      if number == 0 { put("|" + String(repeating: " --- |", count: columns) + "\n") }
    }
  }

  /// Writes code between fences longer than any run of backticks in it.
  private mutating func code(_ text: Span<UInt8>) {
    var longest = 2
    var run = 0
    for index in text.indices {
      run = text[index] == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    put(fence + "\n")
    bytes.append(text)
    put("\n" + fence + "\n")
  }

  /// Writes the lines of a block with `joint` between them and `prefix` before all but the first.
  /// A blank line ends a paragraph, so it goes without a joint.
  private mutating func lines(
    _ text: Span<UInt8>, joint: String, prefix: String, escapesFirst: Bool = true
  ) {
    var start = 0
    var wasEmpty = false
    while start <= text.count {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      if start > 0 {
        put((wasEmpty || start == end) && joint != " " ? "\n" : joint)
        put(prefix)
      }
      MarkdownEscape.append(
        text.extracting(start..<end), to: &bytes, isStart: start > 0 || escapesFirst,
        isCell: false)
      wasEmpty = start == end
      start = end + 1
    }
  }

  private mutating func put(_ text: String) { bytes.append(text.utf8.span) }
}
