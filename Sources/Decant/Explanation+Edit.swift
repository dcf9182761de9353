internal import DecantCore
internal import DecantText

extension Explanation {
  /// One rewriting, with what stands around it.
  public struct Edit: Sendable {
    public let block: Int
    public let stage: String
    public let rule: String
    /// What stood there, and what stands there now.
    public let before: String
    public let after: String
    /// The text of the block before and behind it, as the stage read it; ends of it in a long block.
    public let left: String
    public let right: String

    init(_ entry: Entry, _ document: Document) {
      block = entry.block
      stage = entry.stage
      rule = entry.reason.rule
      before = document.text.string(in: entry.before)
      after = document.text.string(in: entry.after)
      // Whole scalars, and enough of them for any listing, are within so many bytes.
      let reach = Explanation.columns * 4
      let around = entry.around.range
      left = document.text.scalars(
        in: max(around.lowerBound, entry.before.start - reach)..<entry.before.start)
      right = document.text.scalars(
        in: entry.before.end..<min(around.upperBound, entry.before.end + reach))
    }
  }
}

extension Explanation.Edit {
  /// The rewriting as one line of a listing: raw and new in their place, then who and why.
  ///
  ///     edit              … Today there are [78 862 → 78862] members and 7…  numbers: group-space
  ///
  /// What cannot be seen stands as its number, `\u{AD}`.
  ///
  /// - Parameter columns: characters of text that are shown; raw and new are shown to as many each.
  public func line(columns: Int = Explanation.columns) -> String {
    let change = "[\(before.visible.clipped(to: columns)) → \(after.visible.clipped(to: columns))]"
    let room = max(0, columns - change.unicodeScalars.count)
    let head = left.visible.clippedAtStart(to: room / 2)
    let tail = right.visible.clipped(to: room - head.unicodeScalars.count)
    let shown = (head + change + tail).padded(to: columns)
    return "edit  \("".padded(to: 10))  \(shown)  \(stage): \(rule)"
  }
}

extension PageText {
  /// The text of `range` but for the parts of scalars at its ends.
  fileprivate func scalars(in range: Range<Int>) -> String {
    withBytes(in: TextRange(range)) { bytes in
      var start = 0
      while start < bytes.count, bytes[start].isContinuation { start += 1 }
      var end = bytes.count
      while end > start, bytes[end - 1].isContinuation { end -= 1 }
      if end > start, bytes[end - 1] >= 0xC0 { end -= 1 }
      return string(in: TextRange(range.lowerBound + start..<range.lowerBound + end))
    }
  }
}

extension String {
  /// The text on one line, with the number of each scalar that has no look of its own.
  fileprivate var visible: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let hides: Bool =
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
          .surrogate:
          true
        case .spaceSeparator: scalar != " "
        case .nonspacingMark, .enclosingMark: text.isEmpty
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
      if hides {
        text.append(
          contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// The end of the text, where it is too long.
  fileprivate func clippedAtStart(to columns: Int) -> String {
    let scalars = unicodeScalars
    if scalars.count <= columns { return self }
    return "…" + String(String.UnicodeScalarView(scalars.suffix(max(0, columns - 1))))
  }
}
