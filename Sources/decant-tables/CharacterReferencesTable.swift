internal import Foundation

/// Writes the named character references of HTML, from `Data/character_references.txt`.
enum CharacterReferencesTable {
  static let list = "Sources/decant-tables/Data/character_references.txt"

  static func file(root: String) throws -> GeneratedFile {
    guard let bytes = FileManager.default.contents(atPath: root + "/" + list) else {
      throw NameList.Bad(description: "\(list): no such list")
    }
    var digest = Digest()
    digest.add(bytes)
    var names: [[UInt8]] = []
    var scalars: [UInt32] = []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    for (number, line) in lines.enumerated() where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      let values = fields.last.map { $0.split(separator: " ").compactMap { UInt32($0, radix: 16) } }
      guard fields.count == 2, let values, 1...2 ~= values.count else {
        throw NameList.Bad(
          description: "\(list): line \(number + 1): expected name, scalars, found \(line)")
      }
      let name = Array(fields[0].utf8)
      guard names.last.map({ $0.lexicographicallyPrecedes(name) }) ?? true else {
        throw NameList.Bad(description: "\(list): line \(number + 1): not sorted: \(line)")
      }
      names.append(name)
      scalars += [values[0], values.count > 1 ? values[1] : 0]
    }
    return source(names, scalars, digest.text).file(
      at: "Sources/CDecant/tables/character_references.c")
  }

  private static func source(
    _ names: [[UInt8]], _ scalars: [UInt32], _ digest: String
  ) -> CSource {
    var starts = [0]
    for name in names { starts.append(starts[starts.count - 1] + name.count) }
    let firsts = (0..<128).map { byte in names.count { $0[0] < byte } }
    var source = CSource(
      "Named character references of HTML, and what they stand for.",
      data: "Data/character_references.txt fnv1a64 \(digest)")
    source.add("uint8_t", "cdecant_reference_names", names.flatMap { $0 })
    source.add("uint16_t", "cdecant_reference_starts", starts)
    source.add("uint16_t", "cdecant_reference_firsts", firsts)
    source.add("uint32_t", "cdecant_reference_scalars", scalars)
    source.add(line: "const uint32_t cdecant_reference_count = \(names.count);")
    return source
  }
}
