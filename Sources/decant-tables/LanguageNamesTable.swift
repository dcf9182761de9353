internal import DecantText
internal import Foundation

/// Writes the names and codes of languages: those of CLDR, and what switches use beside them, in
/// `Data/language_names.txt`.
struct LanguageNamesTable {
  static let list = "Sources/decant-tables/Data/language_names.txt"

  /// Languages in which the names of the widespread languages are known.
  static let readers = [
    "en", "ru", "de", "fr", "es", "pt", "pl", "tr", "kk", "uk", "ar", "zh", "ja",
  ]

  /// Readers whose switches abbreviate the names of other languages: Каз, Англ.
  static let abbreviating = ["ru", "kk", "uk"]

  private var builder = PhraseTableBuilder()
  private var numbers: [String: UInt64] = [:]

  static func file(root: String) throws -> GeneratedFile {
    var table = LanguageNamesTable()
    let (entries, digest) = try NameList.read(root: root, path: list)
    // Of names that several languages have, the first language added has it.
    for entry in entries { table.add(entry.name, entry.value) }
    table.addCodes()
    table.addNames()
    table.addBeginnings(entries)
    var source = CSource(
      "Names and codes of languages.", data: "CLDR, Data/language_names.txt fnv1a64 \(digest)")
    table.builder.write("cdecant_language_names", to: &source)
    return source.file(at: "Sources/CDecant/tables/language_names.c")
  }

  /// Languages of locales, the widespread first.
  private static let localeLanguages: [String] = {
    let known = Set(ICUNames.locales.map { locale in String(locale.prefix { $0 != "_" }) })
    let widespread = WidespreadLanguages.codes.filter(known.contains)
    return widespread + known.subtracting(widespread).sorted()
  }()

  /// Locales that name a language as a switch does: `sr_Latn`, `pt_BR`, widespread first.
  private static let locales: [String] = {
    let rank = Dictionary(
      uniqueKeysWithValues: localeLanguages.enumerated().map { ($0.element, $0.offset) })
    func key(_ locale: String) -> Int { rank[locale.prefix { $0 != "_" }.description] ?? .max }
    return ICUNames.locales.sorted { (key($0), $0) < (key($1), $1) }
  }()

  private mutating func addCodes() {
    for language in ICUNames.languages where language.utf8.count == 2 { add(language, language) }
    for language in Self.localeLanguages + ICUNames.languages.filter({ $0.utf8.count == 2 }) {
      add(language, language)
      if let code = ICUNames.alpha3(language) { add(code, language) }
    }
  }

  private mutating func addNames() {
    for locale in Self.locales {
      for prefersDialect in [false, true] {
        guard let name = ICUNames.locale(locale, in: locale, prefersDialect: prefersDialect) else {
          continue
        }
        add(name, locale)
      }
    }
    for reader in Self.readers {
      for language in WidespreadLanguages.codes + ["zh_Hans", "zh_Hant"] {
        if let name = ICUNames.locale(language, in: reader) { add(name, language) }
      }
    }
  }

  private mutating func addBeginnings(_ entries: [NameList.Entry]) {
    for language in Self.localeLanguages {
      guard let name = ICUNames.locale(language, in: language) else { continue }
      addBeginnings(name, language, 2...)
    }
    for reader in Self.abbreviating {
      for language in WidespreadLanguages.codes {
        guard let name = ICUNames.locale(language, in: reader) else { continue }
        addBeginnings(name, language, 3...4)
      }
    }
  }

  /// Adds the beginnings of a name's first word, of a number of scalars.
  private mutating func addBeginnings(
    _ name: String, _ language: String, _ lengths: some RangeExpression<Int>
  ) {
    let scalars = name.unicodeScalars.prefix { $0 != " " }
    var beginning = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      beginning.append(scalar)
      let kind = CharacterClass.of(scalar: scalar.value)
      guard kind.isWordPart, lengths.contains(index + 1) else { continue }
      add(String(beginning), language, LanguageNames.prefixBit)
    }
  }

  private mutating func add(_ name: String, _ language: String, _ flag: UInt64 = 0) {
    let code = Self.withoutRegion(language)
    let number = numbers[code] ?? UInt64(numbers.count + 1)
    numbers[code] = number
    builder.add(name, number | flag) { known, _ in known }
  }

  /// Code of a language, with its script where the locale says one: of scripts, `sr_Latn`.
  private static func withoutRegion(_ locale: String) -> String {
    let parts = locale.split(separator: "_").map(String.init)
    guard let language = parts.first else { return locale }
    guard let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) else {
      return language
    }
    return language + "_" + script
  }
}
