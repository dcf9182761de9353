internal import DecantText

/// Items of a list at the beginning of some lines.
enum ListRun {
  /// The lines of each item, when two items or more of one kind stand first; nil otherwise.
  ///
  /// A line that is indented deeper than the item before it belongs to that item.
  static func items(of lines: ArraySlice<TextLine>, _ text: Span<UInt8>) -> [Range<Int>]? {
    guard let first = lines.first,
      let kind = ListMarker.kind(in: text.extracting(first.body))
    else { return nil }
    var items: [Range<Int>] = []
    var index = lines.startIndex
    while index < lines.endIndex, ListMarker.kind(in: text.extracting(lines[index].body)) == kind {
      let start = index
      index += 1
      while index < lines.endIndex, lines[index].indent > lines[start].indent,
        ListMarker.kind(in: text.extracting(lines[index].body)) == nil
      {
        index += 1
      }
      items.append(start..<index)
    }
    return items.count >= 2 ? items : nil
  }
}
