internal import CDecant

/// Writes pairs of letters, one Latin and one Cyrillic or Greek, that nobody can tell apart, from
/// Unicode's data on confusable characters (UTS 39) as ICU has them.
///
/// Those data are for finding fraud and hold much that is merely similar. A pair of capitals is
/// kept; a pair of small letters only when their capitals look alike as well, so that `г` is not
/// taken for `r`. Small Greek letters are symbols in Latin words (`TNFα`) and are left out, but for
/// omicron; `ә` and `һ` are wanted, whose capitals Unicode does not liken.
enum LookAlikeTable {
  static func file() -> GeneratedFile {
    let latin = (UInt32(0x41)...0x24F).filter(isLetter) + [0x18F, 0x259].filter { $0 > 0x24F }
    let others = (UInt32(0x370)...0x52F).filter(isLetter)
    var pairs: [(latin: UInt32, other: UInt32)] = []
    for letter in latin where letter < 0x80 || letter == 0x18F || letter == 0x259 {
      for other in others where looksAlike(letter, other) && isWanted(letter, other) {
        pairs.append((letter, other))
      }
    }
    var source = CSource("Letters that look alike.", data: "confusable characters of ICU (UTS 39)")
    source.add(line: "#include \"../include/cdecant_charsets.h\"")
    source.add("uint16_t", "cdecant_look_alike_latin", pairs.map(\.latin))
    source.add("uint16_t", "cdecant_look_alike_other", pairs.map(\.other))
    source.add(line: "const uint32_t cdecant_look_alike_count = \(pairs.count);")
    return source.file(at: "Sources/CDecant/tables/look_alikes.c")
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    ["Lu", "Ll"].contains(ICUProperties.category(scalar))
  }

  private static func looksAlike(_ one: UInt32, _ other: UInt32) -> Bool {
    ICUProperties.category(one) == ICUProperties.category(other)
      && cdecant_icu_skeleton(one) != 0 && cdecant_icu_skeleton(one) == cdecant_icu_skeleton(other)
  }

  private static func isWanted(_ latin: UInt32, _ other: UInt32) -> Bool {
    if ICUProperties.category(latin) == "Lu" { return true }
    if (0x370...0x3FF).contains(other) { return other == 0x3BF }
    if other == 0x4D9 || other == 0x4BB { return true }
    return looksAlike(upper(latin), upper(other))
  }

  private static func upper(_ scalar: UInt32) -> UInt32 {
    Unicode.Scalar(scalar)?.properties.uppercaseMapping.unicodeScalars.first?.value ?? 0
  }
}
