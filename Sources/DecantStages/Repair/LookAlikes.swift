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
  /// Greek and Cyrillic letters begin with the bytes CD to D4, Latin ones beyond ASCII with C3 to CA.
  /// Text is looked at eight bytes at a time, and closer where it holds both kinds.
  static func mixesScripts(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    var hasOthers = false
    while index < bytes.count, !hasOthers {
      let word = ByteWord(bytes, at: index)
      hasOthers = word.from(0xCD) & ~word.from(0xD5) != 0
      index &+= 8
    }
    if !hasOthers { return false }
    index = 0
    while index < bytes.count {
      let word = ByteWord(bytes, at: index)
      let latin = word.letters | (word.from(0xC3) & ~word.from(0xCB))
      if latin != 0, mixesScripts(bytes, max(0, index &- 2)..<min(bytes.count, index &+ 10)) {
        return true
      }
      index &+= 8
    }
    return false
  }

  private static func mixesScripts(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var last: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      // Another script between them, a blank or a sign ends a word.
      let kind: UInt8 =
        switch byte {
        case 0...0x7F: byte.isASCIILetter ? 1 : 0
        case 0x80...0xBF: last
        case 0xC3...0xCA: 1
        case 0xCD...0xD4: 2
        default: 0
        }
      if kind != last, kind &+ last == 3 { return true }
      last = kind
    }
    return false
  }
}
