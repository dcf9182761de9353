/// Writes the table of folded characters; the rules are told at `CaseFolding`.
enum CaseFoldingTable {
  /// Foldings beyond Unicode's.
  static let own: [UInt32: UInt32] = [
    0x130: 0x69, 0x131: 0x69,  // dotted and dotless i
    0x6A9: 0x643, 0x6AA: 0x643,  // kaf
    0x649: 0x64A, 0x6CC: 0x64A,  // yeh
    0x622: 0x627, 0x623: 0x627, 0x625: 0x627, 0x671: 0x627,  // alef
  ]

  static func fold(_ scalar: UInt32) -> UInt32 {
    if let folded = own[scalar] { return folded }
    if (0xFF01...0xFF5E).contains(scalar) { return fold(scalar - 0xFEE0) }
    let digit = ICUProperties.digit(scalar)
    if digit >= 0, ICUProperties.category(scalar) == "Nd" { return 48 + UInt32(digit) }
    return ICUProperties.fold(scalar)
  }

  static func file() -> GeneratedFile {
    let table = TwoStageTable<Int32>(shift: 7) { Int32(fold($0)) - Int32($0) }
    var source = CSource(
      "What to add to every scalar to fold it for matching.", data: "CaseFoldingTable.swift")
    source.add("uint16_t", "cdecant_case_folding_pages", table.pages)
    source.add("int32_t", "cdecant_case_folding_blocks", table.blocks)
    return source.file(at: "Sources/CDecant/tables/case_folding.c")
  }
}
