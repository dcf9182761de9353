internal import DecantText

/// Writes the tables of character classes and scripts.
enum CharacterTables {
  static func files() -> [GeneratedFile] { [classes(), scripts(), nfcClasses()] }

  static func classes() -> GeneratedFile {
    let table = TwoStageTable<UInt8>(shift: 7) { CharacterClassRules.classify($0).rawValue }
    var source = CSource(
      "Class of every scalar: raw values of CharacterClass.", data: "CharacterClassRules.swift")
    source.add("uint16_t", "cdecant_character_class_pages", table.pages)
    source.add("uint8_t", "cdecant_character_class_blocks", table.blocks)
    return source.file(at: "Sources/CDecant/tables/character_class.c")
  }

  static func nfcClasses() -> GeneratedFile {
    let table = TwoStageTable<UInt8>(shift: 7) { ICUProperties.nfcClass($0) }
    var source = CSource(
      "What a scalar means to Normalization Form C: see cdecant_nfc_class.",
      data: "properties of ICU")
    source.add("uint16_t", "cdecant_nfc_class_pages", table.pages)
    source.add("uint8_t", "cdecant_nfc_class_blocks", table.blocks)
    return source.file(at: "Sources/CDecant/tables/nfc_class.c")
  }

  static func scripts() -> GeneratedFile {
    var codes = Set<String>()
    for scalar in UInt32(0)...0x10FFFF { codes.insert(ICUProperties.script(scalar)) }
    let named = CharacterScript.namedCodes
    var numbers: [String: UInt8] = [:]
    for code in named + codes.subtracting(named).sorted() { numbers[code] = UInt8(numbers.count) }
    let table = TwoStageTable<UInt8>(shift: 7) { numbers[ICUProperties.script($0)] ?? 0 }
    var source = CSource(
      "Script of every scalar: raw values of CharacterScript.", data: "CharacterTables.swift")
    source.add("uint16_t", "cdecant_character_script_pages", table.pages)
    source.add("uint8_t", "cdecant_character_script_blocks", table.blocks)
    return source.file(at: "Sources/CDecant/tables/character_script.c")
  }
}
