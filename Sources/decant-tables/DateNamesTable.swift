internal import DecantText
internal import Foundation

/// Writes the names of months, weekdays and halves of the day: those of all locales of CLDR, and
/// the usual short forms in `Data/date_names.txt` that CLDR does not have.
enum DateNamesTable {
  static let list = "Sources/decant-tables/Data/date_names.txt"

  static func file(root: String) throws -> GeneratedFile {
    var builder = PhraseTableBuilder()
    for locale in ICUNames.locales {
      let language = String(locale.prefix { $0 != "_" })
      let flag = WidespreadLanguages.codes.contains(language) ? 0 : DateNames.minorBit
      for kind in Int32(0)...10 {
        for (index, name) in ICUNames.dates(locale, kind: kind).enumerated() {
          let payload = payload(kind, index)
          if payload != 0 { add(name, payload | flag, isHalf: kind >= 8, to: &builder) }
        }
      }
    }
    let (entries, digest) = try NameList.read(root: root, path: list)
    for entry in entries {
      guard let payload = payload(entry.value) else {
        throw NameList.Bad(
          description: "\(list): expected m1 to m12, d1 to d7, h1, h2: \(entry.value)")
      }
      add(entry.name, payload, isHalf: entry.value.hasPrefix("h"), to: &builder)
    }
    var source = CSource(
      "Names of months, weekdays and halves of the day.",
      data: "CLDR, Data/date_names.txt fnv1a64 \(digest)")
    builder.write("cdecant_date_names", to: &source)
    return source.file(at: "Sources/CDecant/tables/date_names.c")
  }

  /// Payload of a name by its kind, as numbered at `cdecant_icu_date_names`, and its place.
  private static func payload(_ kind: Int32, _ index: Int) -> UInt64 {
    switch kind {
    case 0...3: index < 12 ? DateNames.payload(month: index) : 0
    case 4...7: DateNames.payload(weekday: (index + 6) % 7)
    default: DateNames.payload(half: index & 1)
    }
  }

  /// Payload of a value of the list: `m2` for February, `d1` for Monday, `h1` for before noon.
  private static func payload(_ value: String) -> UInt64? {
    guard let number = Int(value.dropFirst()), number >= 1 else { return nil }
    switch value.first {
    case "m" where number <= 12: return DateNames.payload(month: number - 1)
    case "d" where number <= 7: return DateNames.payload(weekday: number - 1)
    case "h" where number <= 2: return DateNames.payload(half: number - 1)
    default: return nil
    }
  }

  private static func add(
    _ name: String, _ payload: UInt64, isHalf: Bool, to builder: inout PhraseTableBuilder
  ) {
    var name = Substring(name)
    while let last = name.unicodeScalars.last, last == "." || ends(last) { name.removeLast() }
    var letters = 0
    var isASCII = true
    for scalar in name.unicodeScalars {
      let kind = CharacterClass.of(scalar: scalar.value)
      if kind == .digit || kind == .number { return }
      if kind.isLetter { letters += 1 }
      if !scalar.isASCII { isASCII = false }
    }
    // Arabic has one letter for each half of the day.
    guard letters >= 2 || (letters == 1 && isHalf && !isASCII) else { return }
    builder.add(String(name), payload, join: join)
  }

  /// What a name means in a widespread language hides what it means in others.
  private static func join(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let minor = DateNames.minorBit
    return one & minor == other & minor ? one | other : one & minor == 0 ? one : other
  }

  private static func ends(_ scalar: Unicode.Scalar) -> Bool {
    CharacterClass.of(scalar: scalar.value).isInvisible
  }
}
