public import DecantCore
internal import DecantText

/// Repairs UTF-8 that was read as a charset of one byte a character, once or more often: `cafÃ©` becomes
/// `café`.
///
/// Windows-1250 to 1254 and 1257, ISO 8859-1 and -2, KOI8-R, MacRoman, and code pages 437, 850 and 866
/// of old consoles are tried.
///
/// Judged block by block. A sequence is believed when it turns back into one character that the
/// web writes, and stands where clean text would not have it: a currency sign glued to a letter,
/// a capital behind a small letter. One such sequence is not enough among many clean accents.
/// Text that lost bytes on the way is repaired as far as it goes.
///
/// - Complexity: O(bytes) for blocks beyond ASCII; other blocks are not read.
public struct MojibakeRepair: Stage {
  public static let name = "mojibake-repair"

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    let scan = MojibakeScan.shared
    var editor = Editor()
    for index in document.blocks(of: Interest(.nonASCII))
    where !document.blocks[index].isDropped {
      // Every round makes the block shorter, so there is a last one.
      while document.editBlock(
        index, with: &editor,
        { bytes, _, editor in
          if let finding = scan.finding(in: bytes) { Self.repair(bytes, finding, &editor) }
        })
      {
        if document.isExhausted { return .keep }
      }
    }
    return .keep
  }

  private static func repair(
    _ bytes: Span<UInt8>, _ finding: MojibakeScan.Finding, _ editor: inout Editor
  ) {
    var cursor = ScalarCursor()
    while cursor.nextNonASCII(bytes) {
      let start = cursor.range.lowerBound
      if let sequence = MojibakeSequence(bytes, at: start, code: finding.code) {
        if sequence.isCertain || finding.extent == .all {
          editor.replace(bytes, sequence.range, with: sequence.scalar, rule: finding.code.name)
        }
        cursor.skip(to: sequence.range.upperBound)
      } else if finding.extent == .all {
        repairCutShort(bytes, cursor, finding.code, &editor)
      }
    }
  }

  /// Repairs a first byte whose second, a no-break space, was made a plain blank or trimmed: `Ã` is
  /// `à`, `Ð` is `Р`, `Å` is `Š`, `Â` is nothing but the blank.
  private static func repairCutShort(
    _ bytes: Span<UInt8>, _ cursor: ScalarCursor, _ code: SingleByteCode, _ editor: inout Editor
  ) {
    guard isAloneBeforeBlank(bytes, cursor) else { return }
    let lead = code.byte(of: cursor.scalar)
    let behind = scalar(at: min(cursor.index + 1, bytes.count), in: bytes)
    // The letter, with the blank that was a part of it.
    var whole: UInt32 = 0
    switch lead {
    case 0xC2: editor.remove(bytes, cursor.range, rule: code.name)
    case 0xC3:
      editor.replace(bytes, cursor.range, with: 0xE0, rule: code.name)
      if cursor.index < bytes.count, isInsideWord(bytes, cursor.index + 1) {
        editor.remove(bytes, cursor.index..<cursor.index + 1, rule: code.name)
      }
    case 0xC5: if CharacterClass.of(scalar: behind) == .lower { whole = 0x160 }
    case 0xCE: if (0xCE...0xCF).contains(code.byte(of: behind)) { whole = 0x3A0 }
    case 0xD0: whole = 0x420
    case 0xD9: if code.byte(of: behind) == lead { whole = 0x660 }
    default: break
    }
    if whole != 0 {
      let end = min(cursor.index + 1, bytes.count)
      editor.replace(bytes, cursor.range.lowerBound..<end, with: whole, rule: code.name)
    }
  }

  /// Whether the scalar at hand is a word of its own or a capital behind a small letter, with a
  /// blank or nothing behind it.
  private static func isAloneBeforeBlank(_ bytes: Span<UInt8>, _ cursor: ScalarCursor) -> Bool {
    let after = scalar(at: cursor.index, in: bytes)
    guard after == 0x20 || after == 0 else { return false }
    let before = scalar(before: cursor.range.lowerBound, in: bytes)
    let kind = CharacterClass.of(scalar: before)
    return kind == .lower || !kind.isLetter
  }

  /// Whether what begins at `start` goes on with Portuguese `às`, `àquele` and their like, of which
  /// the blank is no part.
  private static func isInsideWord(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    if scalar(at: start, in: bytes) == 0x73 {
      let after = scalar(at: start + 1, in: bytes)
      let isApostrophe = after == 0x27 || after == 0x2019
      return !isApostrophe && !CharacterClass.of(scalar: after).isWordPart
    }
    // `que` or `qui`, and an l.
    guard start + 3 < bytes.count, bytes[start] == 0x71, bytes[start + 1] == 0x75 else {
      return false
    }
    return (bytes[start + 2] == 0x65 || bytes[start + 2] == 0x69) && bytes[start + 3] == 0x6C
  }
}
