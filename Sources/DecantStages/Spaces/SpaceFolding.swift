public import DecantCore
internal import DecantText

/// Folds blanks: every kind of space becomes U+0020, runs of them one, and none stay at the ends of
/// a block or of its lines.
///
/// Rows of tables keep their tabs, those of empty cells included, without blanks around them.
/// Elsewhere a tab is a blank. Line feeds stay; of several in a row one, in verse two, which part
/// stanzas; in rows and metadata they are blanks. Code is left alone.
///
/// Runs last, since a no-break space between digits is evidence for the stages before.
///
/// - Complexity: O(bytes) of blocks with something to fold; of other blocks only the ends are read.
public struct SpaceFolding: Stage {
  public static let name = "fold-spaces"

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    var editor = Editor()
    let blanks = Interest([.wideSpace, .otherSpace, .tab, .lineFeed])
    for index in document.blocks.indices
    where !document.blocks[index].isDropped && document.blocks[index].kind != .code {
      let range = document.blocks[index].range
      if document.isOf(blanks, index) || document.text.withBytes(in: range, Self.hasBlankEnds) {
        document.editBlock(index, with: &editor, Self.edit)
      }
    }
    return .keep
  }

  private static func hasBlankEnds(_ bytes: Span<UInt8>) -> Bool {
    bytes.count > 0 && (bytes[0].isBlank || bytes[bytes.count - 1].isBlank)
  }

  private static func edit(_ bytes: Span<UInt8>, _ kind: Block.Kind, _ editor: inout Editor) {
    var index = 0
    while index < bytes.count {
      let length = blankLength(bytes, at: index)
      if length == 0 {
        index &+= 1
        continue
      }
      var run = BlankRun(start: index)
      var next = length
      while next > 0 {
        run.add(bytes[index], length: next)
        index &+= next
        next = index < bytes.count ? blankLength(bytes, at: index) : 0
      }
      fold(run, bytes, kind, &editor)
    }
  }

  /// Bytes of the blank, tab or line end at `index`; 0 when something else is there.
  @inline(__always)
  private static func blankLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte == 0x20 || byte &- 0x09 < 5 ? 1 : 0 }
    // Spaces beyond ASCII begin with one of these.
    guard byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 else { return 0 }
    let (scalar, length) = decodeScalar(bytes, at: index)
    return CharacterClass.of(scalar: scalar) == .space ? length : 0
  }

  private static func fold(
    _ run: BlankRun, _ bytes: Span<UInt8>, _ kind: Block.Kind, _ editor: inout Editor
  ) {
    let isAtEnd = run.range.lowerBound == 0 || run.range.upperBound == bytes.count
    var byte: UInt8 = 0x20
    var count = isAtEnd ? 0 : 1
    var rule = isAtEnd ? "trim" : "blanks"
    if kind == .tableRow, run.tabs > 0 {
      (byte, count, rule) = (0x09, run.tabs, "cells")
    } else if !isAtEnd, run.lineFeeds > 0, kind != .tableRow, kind != .meta {
      (byte, count, rule) = (0x0A, kind == .verse ? min(run.lineFeeds, 2) : 1, "lines")
    }
    if run.isPlain(byte, count) { return }
    editor.replace(bytes, run.range, with: repeatElement(byte, count: count), rule: rule)
  }
}

/// Blanks, tabs and line feeds in a row.
private struct BlankRun {
  private(set) var range: Range<Int>
  private(set) var tabs = 0
  private(set) var lineFeeds = 0
  private var blanks = 0

  init(start: Int) {
    range = start..<start
  }

  mutating func add(_ byte: UInt8, length: Int) {
    switch byte {
    case 0x09: tabs += 1
    case 0x0A: lineFeeds += 1
    case 0x20: blanks += 1
    default: break
    }
    range = range.lowerBound..<range.upperBound + length
  }

  /// Whether the run is `count` times `byte` already.
  func isPlain(_ byte: UInt8, _ count: Int) -> Bool {
    let same = byte == 0x09 ? tabs : byte == 0x0A ? lineFeeds : blanks
    return range.count == count && same == count
  }
}
