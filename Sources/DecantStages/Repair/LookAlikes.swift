public import DecantCore
internal import DecantText

/// Writes words that mix Latin letters with Cyrillic or Greek ones that look the same in one script.
///
/// Strict: each letter of the script that has fewer must have a twin in the other, the word must then
/// be of one script, and some letter must tell which script is meant. What is put together on purpose
/// stays: `PDFка` and `КиноPOISK`, whose other script is a piece of two letters and more at an end; words
/// with as many letters of both; words whose letters all have twins; Roman numerals. A Latin `i` or `h`
/// becomes a letter of Ukrainian or Kazakh only where the text has others of theirs, or inside a word.
///
/// - Complexity: O(bytes) of blocks beyond ASCII; those without both scripts are read once.
public struct LookAlikes: Stage {
  public static let name = "look-alikes"

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    var editor = Editor()
    for index in document.blocks(of: Interest(.nonASCII))
    where !document.blocks[index].isDropped {
      guard document.withBytes(of: index, Self.mixesScripts) else { continue }
      document.editBlock(index, with: &editor) { bytes, _, editor in
        var words = MixedWords(bytes)
        while let word = words.next(bytes) {
          for letter in word.replacements {
            editor.replace(
              bytes, letter.range, with: letter.scalar,
              rule: word.isLatin ? "latin" : word.other == .greek ? "greek" : "cyrillic")
          }
        }
      }
    }
    return .keep
  }

  /// Whether a letter of Cyrillic or Greek stands beside a Latin one.
  ///
  /// Greek and Cyrillic are the bytes CD to D4 and one more each. A neighbour is a letter of ASCII or
  /// one of two bytes below them.
  static func mixesScripts(_ bytes: Span<UInt8>) -> Bool {
    var leads: UInt64 = 0
    var index = 0
    // Text without such bytes is the most, and is told eight bytes at a time.
    while index < bytes.count, leads == 0 {
      let word = ByteWord(bytes, at: index)
      leads = word.from(0xCD)
      if leads == 0 { index &+= 8 }
    }
    index = max(0, index &- 2)
    var last: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Another script between them, a blank or a sign ends a word.
      let kind: UInt8 =
        byte < 0x80
        ? (byte.isASCIILetter ? 1 : 0)
        : byte.isContinuation ? last : byte >= 0xCD && byte <= 0xD4 ? 2 : byte < 0xCD ? 1 : 0
      if kind != last, kind &+ last == 3 { return true }
      last = kind
      index &+= 1
    }
    return false
  }
}
