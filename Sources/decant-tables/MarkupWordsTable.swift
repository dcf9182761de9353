internal import DecantText

/// Writes the words that tell what markup means: those of class and id tokens, and the names of meta
/// elements.
enum MarkupWordsTable {
  static let signs = "Sources/decant-tables/Data/markup_signs.txt"
  static let names = "Sources/decant-tables/Data/meta_names.txt"

  static func files(root: String) throws -> [GeneratedFile] {
    [
      try file(
        root: root, list: signs, "Words of class and id tokens, as bits of MarkupSigns.",
        name: "markup_signs"
      ) { MarkupSigns.names.firstIndex(of: $0).map { 1 << UInt32($0) } },
      try file(
        root: root, list: names, "Names of meta elements, as raw values of PageField.",
        name: "meta_names"
      ) { name in PageField.allCases.first { "\($0)" == name }.map { UInt32($0.rawValue) } },
    ]
  }

  private static func file(
    root: String, list: String, _ what: String, name: String, number: (String) -> UInt32?
  ) throws -> GeneratedFile {
    let (entries, digest) = try NameList.read(root: root, path: list)
    var table = WordTable()
    for entry in entries {
      guard let bits = number(entry.value) else {
        throw NameList.Bad(description: "\(list): nothing is named \(entry.value)")
      }
      table.add(entry.name, bits)
    }
    var source = CSource(what, data: "Data/\(name).txt fnv1a64 \(digest)")
    table.write("cdecant_\(name)", to: &source)
    return source.file(at: "Sources/CDecant/tables/\(name).c")
  }
}
