public import DecantCore
internal import DecantText

/// Writes old forms of letters and digits as the letters they are.
///
/// Fullwidth letters and digits become ASCII, halfwidth kana full, the ligatures of `ﬁ` and its
/// kin two letters, the deprecated `ŉ` an apostrophe and a letter, and Arabic letters drawn as initial, medial or final the plain ones. Fullwidth
/// punctuation stays, since Chinese and Japanese write it so; ½, ², ™ and ① stay, since they mean
/// something else than their parts.
///
/// - Complexity: O(bytes) of blocks beyond ASCII; the others are not read.
public struct CompatibilityForms: Stage {
  public static let name = "compatibility-forms"

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    var editor = Editor()
    for index in document.blocks(of: Interest(.nonASCII))
    where !document.blocks[index].isDropped {
      // All of these but one lie between U+F000 and U+FFFF.
      let range = document.blocks[index].range
      guard document.text.withBytes(in: range, Self.holdsLead) else { continue }
      document.editBlock(index, with: &editor, Self.edit)
    }
    return .keep
  }

  private static func holdsLead(_ bytes: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in bytes.indices where bytes[index] == 0xEF || bytes[index] == 0xC5 { found |= 1 }
    return found != 0
  }

  private static func edit(_ bytes: Span<UInt8>, _ kind: Block.Kind, _ editor: inout Editor) {
    var cursor = ScalarCursor()
    while cursor.nextNonASCII(bytes) {
      let scalar = cursor.scalar
      switch scalar {
      case 0x149: editor.replace(bytes, cursor.range, with: "\u{2BC}n".utf8, rule: "deprecated")
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        editor.replace(bytes, cursor.range, with: scalar - 0xFEE0, rule: "fullwidth")
      case 0xFF61...0xFF9F:
        let full = kana(
          scalar, after: DecantText.scalar(before: cursor.range.lowerBound, in: bytes))
        editor.replace(bytes, cursor.range, with: full, rule: "halfwidth")
      case 0xFB00...0xFB06:
        let letters = ligatures[Int(scalar) - 0xFB00]
        editor.replace(bytes, cursor.range, with: letters.utf8, rule: "ligature")
      case 0xFB50...0xFBFF, 0xFE70...0xFEFC:
        let plain = ArabicForms.plain(scalar)
        if plain.first == 0 { continue }
        editor.replace(bytes, cursor.range, with: plain.first, rule: "arabic-form")
        if plain.second != 0 {
          let end = cursor.index..<cursor.index
          editor.replace(bytes, end, with: plain.second, rule: "arabic-form")
        }
      default: break
      }
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// The full forms of U+FF61 to U+FF9D.
  private static let fullKana: [UInt32] =
    ("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノ" + "ハヒフヘホマミムメモヤユヨラリルレロワン").unicodeScalars.map(
      \.value)

  /// The full form of a halfwidth character. The voiced marks are combining ones behind kana, for
  /// NFC to compose.
  private static func kana(_ scalar: UInt32, after before: UInt32) -> UInt32 {
    let isBehindKana = (0x30A1...0x30FA).contains(before) || (0xFF66...0xFF9D).contains(before)
    switch scalar {
    case 0xFF9E: return isBehindKana ? 0x3099 : 0x309B
    case 0xFF9F: return isBehindKana ? 0x309A : 0x309C
    default: return fullKana[Int(scalar) - 0xFF61]
    }
  }
}
