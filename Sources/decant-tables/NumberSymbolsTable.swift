internal import CDecant
internal import DecantText

/// Writes the separators of all locales that ICU knows and that differ from their language's.
enum NumberSymbolsTable {
  static func file() -> GeneratedFile {
    var known: [UInt64: UInt64] = [:]
    // Shorter tags first, so that a locale can be compared with what it would fall back on.
    for tag in tags().sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
      let keys = NumberSymbols.keys(of: tag)
      let bits = symbols(of: tag).bits
      let fallback = keys.lazy.compactMap { known[$0] }.first
      if fallback != bits, let key = keys.first { known[key] = bits }
    }
    var source = CSource(
      "How locales write numbers, packed as told at NumberSymbols.", data: "locales of ICU")
    source.add(line: "#include \"../include/cdecant_numbers.h\"")
    let entries = known.map { $0.key << 8 | $0.value }.sorted()
    source.add("uint64_t", "cdecant_number_symbols", entries)
    source.add(line: "const uint32_t cdecant_number_symbols_count = \(entries.count);")
    return source.file(at: "Sources/CDecant/tables/number_symbols.c")
  }

  private static func tags() -> [String] {
    (0..<cdecant_icu_locale_count()).map { unsafe String(cString: cdecant_icu_locale_tag($0)) }
  }

  private static func symbols(of tag: String) -> NumberSymbols {
    unsafe tag.withCString {
      NumberSymbols(
        group: mark(unsafe cdecant_icu_group_symbol($0)),
        decimal: mark(unsafe cdecant_icu_decimal_symbol($0)))
    }
  }

  private static func mark(_ scalar: UInt32) -> NumberSymbols.Mark {
    switch scalar {
    case 0x2C: .comma
    case 0x2E: .point
    case 0x20, 0xA0, 0x2009, 0x202F: .space
    case 0x27, 0x2019: .apostrophe
    default: .other
    }
  }
}
