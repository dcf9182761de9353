/// Writes the labels by which charsets go, and the name that each stands for.
enum EncodingLabelsTable {
  static let path = "Sources/decant-tables/Data/encodings.txt"

  static func file(root: String) throws -> GeneratedFile {
    let (entries, digest) = try NameList.read(root: root, path: path)
    let labels = entries.sorted { $0.name < $1.name }
    var source = CSource("Labels of charsets.", data: "\(path), fnv1a64 \(digest)")
    source.add(line: "#include \"../include/cdecant_charsets.h\"")
    source.add(line: strings("labels", labels.map(\.name)))
    source.add(line: strings("names", labels.map(\.value)))
    source.add(line: "const uint32_t cdecant_encoding_label_count = \(labels.count);")
    return source.file(at: "Sources/CDecant/tables/encoding_labels.c")
  }

  private static func strings(_ what: String, _ strings: [String]) -> String {
    let lines = strings.map { "\"\($0)\"," }.joined(separator: "\n")
    return "const char *const cdecant_encoding_\(what)[] = {\n\(lines)\n};"
  }
}
