internal import DecantText
internal import Foundation

/// Writes the lexicon from the lists in `Data/lexicon`, one file a concept.
///
/// A list has a head of lines that begin with `#`, then one phrase a line: language code, TAB,
/// phrase, and a `!` at the end of a phrase that says much even as a single word of a longer line.
/// Lines are sorted by their bytes. A concept without a list has no phrases.
enum LexiconTable {
  static let folder = "Sources/decant-tables/Data/lexicon"

  struct BadList: Error, CustomStringConvertible {
    var description: String
  }

  struct Entry: Equatable {
    var language: String
    var phrase: String
    var isDistinctive: Bool
  }

  static func entries(root: String, concept: Concept) throws -> (entries: [Entry], bytes: Data) {
    let path = "\(folder)/\(concept).txt"
    let bytes = FileManager.default.contents(atPath: root + "/" + path) ?? Data()
    var entries: [Entry] = []
    var last = ""
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    for (number, line) in lines.enumerated() where !line.hasPrefix("#") {
      let place = "\(path): line \(number + 1)"
      let fields = line.split(separator: "\t")
      guard fields.count == 2, (2...3).contains(fields[0].utf8.count) else {
        throw BadList(description: "\(place): expected language, TAB, phrase, found \(line)")
      }
      guard Array(last.utf8).lexicographicallyPrecedes(Array(line.utf8)) else {
        throw BadList(description: "\(place): not sorted, or double: \(line)")
      }
      last = String(line)
      let isDistinctive = fields[1].hasSuffix("!")
      let phrase = String(isDistinctive ? fields[1].dropLast() : fields[1])
      guard phrase == phrase.precomposedStringWithCanonicalMapping else {
        throw BadList(description: "\(place): not in NFC")
      }
      entries.append(
        Entry(language: String(fields[0]), phrase: phrase, isDistinctive: isDistinctive))
    }
    return (entries, bytes)
  }

  static func file(root: String) throws -> GeneratedFile {
    var builder = PhraseTableBuilder()
    var digest = Digest()
    for concept in Concept.allCases {
      let (entries, bytes) = try entries(root: root, concept: concept)
      digest.add(bytes)
      for entry in entries {
        let flag = entry.isDistinctive ? Lexicon.distinctiveBit : 0
        builder.add(entry.phrase, ConceptSet(concept).rawValue | flag)
      }
    }
    var source = CSource(
      "Phrases of page furniture, by concept.",
      data: "Data/lexicon/*.txt, fnv1a64 \(digest.text)")
    builder.write("cdecant_lexicon", to: &source)
    return source.file(at: "Sources/CDecant/tables/lexicon.c")
  }
}
