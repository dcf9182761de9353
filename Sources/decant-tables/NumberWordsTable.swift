internal import CDecant
internal import DecantText
internal import Foundation

/// Writes the words that stand beside numbers: the lists in `Data/number_words`, one file a role, and
/// from CLDR the units, the names and codes of currencies, and the months of the widespread languages.
///
/// Of CLDR's names those of one word count, unless a list of joining words has them too: in is an
/// inch, and nothing of the kind in most texts.
struct NumberWordsTable {
  static let folder = "Sources/decant-tables/Data/number_words"

  private static let lists: [(String, NumberWords.Roles)] = [
    ("phone", .phone), ("register", .register), ("item", .item), ("postal", .postal),
    ("version", .version), ("section", .section), ("coordinate", .coordinate), ("hour", .hour),
    ("clock", .clock), ("place", .place), ("joining", .joining), ("scripture", .scripture),
    ("chemistry", .chemistry), ("unit", .unit), ("currency", .currency),
    ("numeral", .numeral),
  ]

  private var roles: [UInt64: UInt64] = [:]

  static func file(root: String) throws -> GeneratedFile {
    var table = NumberWordsTable()
    var digest = Digest()
    for (name, role) in lists { try table.read(root: root, name, role, &digest) }
    let joining = try LexiconTable.entries(root: root, concept: .joining).entries
    let others = Set(joining.map { key(of: $0.phrase) })
    for entry in joining { table.add(entry.phrase, .function) }
    table.addNames(except: others)
    var source = CSource(
      "Words beside numbers, packed as told at NumberWords.",
      data: "CLDR, Data/number_words/*.txt fnv1a64 \(digest.text)")
    source.add(line: "#include \"../include/cdecant_numbers.h\"")
    let slots = table.slots()
    source.add("uint64_t", "cdecant_number_words", slots)
    source.add(line: "const uint32_t cdecant_number_words_mask = \(slots.count - 1);")
    return source.file(at: "Sources/CDecant/tables/number_words.c")
  }

  /// Reads a list: language code, TAB, one word in NFC, sorted by bytes below a head.
  private mutating func read(
    root: String, _ name: String, _ role: NumberWords.Roles, _ digest: inout Digest
  ) throws {
    let path = "\(Self.folder)/\(name).txt"
    guard let bytes = FileManager.default.contents(atPath: root + "/" + path) else {
      throw NameList.Bad(description: "\(path): no such list")
    }
    digest.add(bytes)
    var last = ""
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    for (number, line) in lines.enumerated() where !line.hasPrefix("#") {
      let place = "\(path): line \(number + 1)"
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 2, Self.words(in: fields[1]) == [fields[1]],
        fields[1] == fields[1].precomposedStringWithCanonicalMapping
      else {
        throw NameList.Bad(description: "\(place): expected language, TAB, word, found \(line)")
      }
      guard Array(last.utf8).lexicographicallyPrecedes(Array(line.utf8)) else {
        throw NameList.Bad(description: "\(place): not sorted, or double: \(line)")
      }
      last = String(line)
      add(fields[1], role)
    }
  }

  private mutating func addNames(except others: Set<UInt64>) {
    func add(_ line: String, _ role: NumberWords.Roles, to table: inout NumberWordsTable) {
      let words = Self.words(in: line)
      guard words.count == 1, let word = words.first, word.unicodeScalars.count > 1 else { return }
      if !others.contains(Self.key(of: word)) { table.add(word, role) }
    }
    let known = Set(ICUNames.locales)
    for locale in WidespreadLanguages.codes where known.contains(locale) {
      for line in ICUNumbers.quantities(locale) + ICUNumbers.money(locale) {
        add(line, .unit, to: &self)
      }
      for kind in Int32(0)..<4 {
        for line in ICUNames.dates(locale, kind: kind) { add(line, .month, to: &self) }
      }
    }
    for code in ICUNumbers.currencyCodes { add(code, .currencyCode, to: &self) }
  }

  private mutating func add(_ word: String, _ role: NumberWords.Roles) {
    roles[Self.key(of: word), default: 0] |= role.rawValue
  }

  /// The bits of a word's hash that its entry keeps.
  private static func key(of word: String) -> UInt64 {
    let bytes = Array(word.utf8)
    return NumberWords.hash(bytes.span, 0..<bytes.count) & ~NumberWords.roleBits
  }

  /// The runs of letters and marks in a text.
  private static func words(in text: String) -> [String] {
    text.unicodeScalars.split { !CharacterClass.of(scalar: $0.value).isWordPart }
      .map { String(String.UnicodeScalarView($0)) }
  }

  /// The table by open addressing, at most half full; 0 marks a free slot.
  private func slots() -> [UInt64] {
    var count = 1_024
    while count < roles.count * 2 { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    for (key, roles) in roles.sorted(by: { $0.key < $1.key }) {
      var slot = Int(NumberWords.slot(of: key) & UInt64(count - 1))
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = key | roles
    }
    return slots
  }
}
