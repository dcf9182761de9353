internal import DecantText

/// Tells paragraphs that were broken at a fixed width from lines that end where they want to.
///
/// A line was broken at width W when the first word of the next line would not have fitted into it.
/// In a paragraph of three lines and more that holds by chance for hardly any text but broken text;
/// shorter ones need a page on which such paragraphs occur.
struct PageWidths {
  /// Narrowest and widest usual breaking width, inclusive, in characters; e-mail breaks at 65 to
  /// 78, consoles at 80, print-outs at up to 132.
  static let narrowest = 45
  static let widest = 140

  /// Width that the page's broken paragraphs share; nil when there are none.
  private let width: Int?

  init(_ lines: [TextLine], _ text: Span<UInt8>) {
    var widths: Int?
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, !lines[end].isAfterBlank { end += 1 }
      let unit = lines[start..<end]
      if unit.count >= 3, PageWidths.isBroken(unit, at: PageWidths.width(of: unit), text) {
        widths = max(widths ?? 0, PageWidths.width(of: unit))
      }
      start = end
    }
    width = widths
  }

  /// Whether `unit` is one paragraph that was broken at a fixed width.
  func isWrapped(_ unit: ArraySlice<TextLine>, _ text: Span<UInt8>) -> Bool {
    let own = PageWidths.width(of: unit)
    guard let width, unit.count >= 2, own <= width else { return false }
    if unit.count == 2 { return PageWidths.isBroken(unit, at: width - 2, text) }
    // One line may be looser: what belongs together (a number, a sum) was not parted.
    return PageWidths.isBroken(unit, at: own, looseLines: 1, text)
  }

  private static func width(of unit: ArraySlice<TextLine>) -> Int {
    unit.reduce(0) { max($0, $1.columns) }
  }

  /// Whether every line but the last is as full as `width` allows.
  private static func isBroken(
    _ unit: ArraySlice<TextLine>, at width: Int, looseLines: Int = 0, _ text: Span<UInt8>
  ) -> Bool {
    guard (narrowest...widest).contains(width), TableRun.length(of: unit, text) == nil else {
      return false
    }
    var loose = 0
    for (line, next) in zip(unit, unit.dropFirst()) {
      if ListMarker.length(in: text.extracting(next.body)) > 0 { return false }
      if line.columns + 1 + firstWord(text.extracting(next.body)) > width { continue }
      loose += 1
      if loose > looseLines || 4 * line.columns < 3 * width { return false }
    }
    return true
  }

  /// Characters of the first word.
  private static func firstWord(_ bytes: Span<UInt8>) -> Int {
    var columns = 0
    var index = 0
    while index < bytes.count, !bytes[index].isBlank {
      let (scalar, length) = decodeScalar(bytes, at: index)
      columns += 1
      index += length
      // Scripts without spaces break anywhere.
      if CharacterClass.of(scalar: scalar) == .ideograph { break }
    }
    return columns
  }
}
