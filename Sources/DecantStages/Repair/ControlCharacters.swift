public import DecantCore
internal import DecantText

/// Removes control characters and noncharacters, so that LF and TAB are the only ones left.
///
/// CR, CR LF, VT, FF and the line and paragraph separators U+2028 and U+2029 become a line feed, or
/// a blank in headings, list items, table rows and captions. A terminal's colour sequence goes as
/// a whole.
///
/// - Complexity: O(bytes); of blocks without controls, each byte is compared once.
public struct ControlCharacters: Stage {
  public static let name = "controls"

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    document.editBlocks(holding: [.control, .otherSpace, .unassigned], Self.edit)
    return .keep
  }

  private static func edit(_ bytes: Span<UInt8>, _ kind: Block.Kind, _ editor: inout Editor) {
    var cursor = ScalarCursor()
    while cursor.next(bytes) {
      switch cursor.scalar {
      case 0x09, 0x0A, 0x20...0x7E: break
      case 0x0D where cursor.index < bytes.count && bytes[cursor.index] == 0x0A:
        if kind.lineEnd == 0x0A {
          editor.remove(bytes, cursor.range, rule: "line-end")
        } else {
          let range = cursor.range.lowerBound..<cursor.index + 1
          editor.replace(bytes, range, with: kind.lineEnd, rule: "line-end")
          cursor.skip(to: range.upperBound)
        }
      case 0x0B...0x0D, 0x2028, 0x2029:
        editor.replace(bytes, cursor.range, with: kind.lineEnd, rule: "line-end")
      case 0x1B:
        let end = endOfTerminalSequence(bytes, from: cursor.index)
        editor.remove(bytes, cursor.range.lowerBound..<end, rule: "control")
        cursor.skip(to: end)
      case 0...0x1F, 0x7F...0x9F: editor.remove(bytes, cursor.range, rule: "control")
      case 0xFDD0...0xFDEF: editor.remove(bytes, cursor.range, rule: "noncharacter")
      case let scalar where scalar & 0xFFFE == 0xFFFE:
        editor.remove(bytes, cursor.range, rule: "noncharacter")
      default: break
      }
    }
  }

  /// Where the sequence ends whose ESC stands before `start`; `start` when ESC stands alone.
  private static func endOfTerminalSequence(_ bytes: Span<UInt8>, from start: Int) -> Int {
    guard start < bytes.count, bytes[start] == 0x5B else { return start }
    var index = start + 1
    while index < bytes.count, (0x20...0x3F).contains(bytes[index]), index < start + 16 {
      index += 1
    }
    guard index < bytes.count, (0x40...0x7E).contains(bytes[index]) else { return start }
    return index + 1
  }
}
