/// One line of a text page, as the layout sees it.
public struct TextLine: Sendable {
  /// Position among all lines of the page, blank ones too, from 0.
  public let number: Int
  /// Bytes of the line, without its end.
  public let whole: Range<Int>
  /// `whole` without blanks at both ends; never empty.
  public let body: Range<Int>
  /// Unicode scalars of the body.
  public let columns: Int
  /// Whether a blank line, or the page's beginning, stands before it.
  public let isAfterBlank: Bool
  /// Bytes that code is full of and prose is not: braces, semicolons, `=`, `<`, `$` and the like.
  public let codeSymbols: Int
  /// Whether the body holds a TAB, a pipe, or two blanks in a row.
  public let mayHaveCells: Bool

  /// Bytes of blanks before the body.
  public var indent: Int { body.lowerBound - whole.lowerBound }
}

extension TextLine {
  /// Splits `text` into lines, and leaves out the blank ones.
  ///
  /// A line ends at LF, CR, CR LF, VT, FF, U+0085, U+2028 or U+2029.
  ///
  /// - Complexity: O(bytes), one pass.
  public static func all(in text: Span<UInt8>) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(text.count / 48 + 1)
    var number = 0
    var isAfterBlank = true
    var start = 0
    var scan = LineScan()
    func finish(at end: Int) {
      if scan.start >= 0 {
        lines.append(scan.line(number, start..<end, isAfterBlank: isAfterBlank))
      }
      isAfterBlank = scan.start < 0
      number &+= 1
      scan = LineScan()
    }
    var index = 0
    while index < text.count {
      let row = LineRow(text, at: index)
      let count = min(64, text.count &- index)
      var place = 0
      var stops = row.stops & ByteRow.first(count)
      while stops != 0 {
        let stop = stops.trailingZeroBitCount
        stops &= stops &- 1
        let ending = lineEnd(text, at: index &+ stop)
        if ending == 0 { continue }
        scan.take(row, place..<stop, at: index)
        finish(at: index &+ stop)
        place = stop &+ ending
        start = index &+ place
        stops &= ~ByteRow.first(place)
      }
      if place < count { scan.take(row, place..<count, at: index) }
      index &+= max(count, place)
    }
    if start < text.count { finish(at: text.count) }
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

/// What 64 bytes are to the layout: a bit for each.
private struct LineRow {
  let blanks: UInt64
  let tabs: UInt64
  /// Bytes that may begin the end of a line: controls, and the leads of U+0085, U+2028 and U+2029.
  let stops: UInt64
  let continuations: UInt64
  let pipes: UInt64
  /// $ ( ) ; < = > [ \ ] _ ` { }.
  let codeSymbols: UInt64

  @inline(__always)
  init(_ text: Span<UInt8>, at index: Int) {
    let row = ByteRow(text, at: index)
    blanks = row.equal(0x20)
    stops = row.bits { $0.isBelow(0x20) .| $0.isEqual(0xC2) .| $0.isEqual(0xE2) }
    tabs = stops == 0 ? 0 : row.equal(0x09)
    continuations = row.continuations
    pipes = row.equal(0x7C)
    codeSymbols = row.bits {
      let brackets = $0.isAmong(2, from: 0x28) .| $0.isAmong(3, from: 0x5B)
      let braces = $0.isEqual(0x7B) .| $0.isEqual(0x7D)
      let others = $0.isAmong(4, from: 0x3B) .| $0.isAmong(2, from: 0x5F)
      return brackets .| braces .| others .| $0.isEqual(0x24)
    }
  }
}

/// The line being scanned.
private struct LineScan {
  /// First byte that is no blank; negative while there is none.
  var start = -1
  /// Behind the last byte that is no blank.
  private var end = 0
  private var continuations = 0
  private var codeSymbols = 0
  private var mayHaveCells = false
  /// Blanks behind it, a TAB counted twice.
  private var gap = 0

  /// Takes the bytes of `row` at `places`, none of which ends the line; the first byte of the row
  /// stands at `index`.
  @inline(__always)
  mutating func take(_ row: LineRow, _ places: Range<Int>, at index: Int) {
    let count = places.count
    let shift = UInt64(truncatingIfNeeded: places.lowerBound)
    let valid = ByteRow.first(count)
    let tabs = row.tabs &>> shift & valid
    let blanks = (row.blanks &>> shift & valid) | tabs
    let others = valid & ~blanks
    guard others != 0 else {
      if start >= 0 { gap &+= count &+ (tabs == 0 ? 0 : 1) }
      return
    }
    let first = others.trailingZeroBitCount
    let last = 63 &- others.leadingZeroBitCount
    if start < 0 {
      start = index &+ places.lowerBound &+ first
    } else if gap &+ first > 1 || tabs & ByteRow.first(first) != 0 {
      mayHaveCells = true
    }
    end = index &+ places.lowerBound &+ last &+ 1
    // A TAB, or two blanks in a row, between the first and the last other byte.
    let inner = ByteRow.first(last) & ~ByteRow.first(first)
    let parts = (tabs | blanks & (blanks &<< 1)) & inner | (row.pipes &>> shift & valid)
    if parts != 0 { mayHaveCells = true }
    gap = count &- 1 &- last &+ (tabs & ~ByteRow.first(last) == 0 ? 0 : 1)
    let continued = row.continuations &>> shift & valid
    if continued != 0 { continuations &+= continued.nonzeroBitCount }
    let symbols = row.codeSymbols &>> shift & valid
    if symbols != 0 { codeSymbols &+= symbols.nonzeroBitCount }
  }

  func line(_ number: Int, _ whole: Range<Int>, isAfterBlank: Bool) -> TextLine {
    TextLine(
      number: number, whole: whole, body: start..<end, columns: end - start - continuations,
      isAfterBlank: isAfterBlank, codeSymbols: codeSymbols, mayHaveCells: mayHaveCells)
  }
}
