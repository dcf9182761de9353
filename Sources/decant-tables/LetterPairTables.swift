internal import CDecant
internal import Foundation

/// Writes how likely letters follow each other, by language, learnt from the words of ICU's locales.
///
/// The words are names of languages, regions, currencies, units, months and days, spelled numbers and
/// times. Each counts once, so that a word that many phrases hold weighs no more than others.
enum LetterPairTables {
  /// Models: a name, and the languages whose words it is learnt from. Languages that share a script
  /// of their own share a model; those written in Latin letters differ in those beyond ASCII.
  static let models: [(name: String, languages: [String])] = [
    ("Cyrl", ["ru", "uk", "be", "bg", "sr", "mk"]), ("Grek", ["el"]), ("Hebr", ["he"]),
    ("Arab", ["ar", "fa", "ur"]), ("Thai", ["th"]),
  ]
    + [
      "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "is", "ca", "pl", "cs", "sk", "hu",
      "hr", "sl", "ro", "sq", "tr", "az", "lt", "lv", "et",
    ].map { ($0, [$0]) }

  static func file() -> GeneratedFile {
    var source = CSource("Pairs of letters by language.", data: "words of ICU's locales")
    source.add(line: "#include \"../include/cdecant_charsets.h\"")
    var entries: [String] = []
    for model in models {
      let pairs = LetterPairs(of: model.languages)
      let name = model.name.lowercased()
      source.add("uint16_t", "\(name)_letters", pairs.letters.map(\.value), isPrivate: true)
      source.add("uint8_t", "\(name)_costs", pairs.costs, isPrivate: true)
      entries.append("{\"\(model.name)\", \(name)_letters, \(name)_costs, \(pairs.letters.count)}")
    }
    source.add(
      line: "const cdecant_letter_pairs cdecant_letter_pair_models[] = {\n"
        + entries.joined(separator: ",\n") + "\n};")
    source.add(line: "const uint32_t cdecant_letter_pair_model_count = \(models.count);")
    return source.file(at: "Sources/CDecant/tables/letter_pairs.c")
  }
}

/// Letters of some languages, and the cost of each behind each other.
struct LetterPairs {
  private(set) var letters: [Unicode.Scalar] = []
  private(set) var costs: [UInt8] = []

  /// How many pairs seen of a letter outweigh what is expected of it without any: six, about as many
  /// as there are different letters behind one in a common word list.
  private static let smoothing = 6.0

  init(of languages: [String]) {
    var alphabet = Set<Unicode.Scalar>()
    var words = Set<[Unicode.Scalar]>()
    for language in languages {
      let own = Set(Self.text(of: language, cdecant_icu_alphabet).unicodeScalars)
      // Words of Latin languages borrow any letter of ASCII.
      let latin = own.contains("a") ? Set("abcdefghijklmnopqrstuvwxyz".unicodeScalars) : []
      alphabet.formUnion(own.union(latin))
      words.formUnion(Self.words(of: language, in: own.union(latin)))
    }
    letters = alphabet.filter { $0.value <= 0xFFFF && $0 != "'" }.sorted()
    count(words)
  }

  private mutating func count(_ words: Set<[Unicode.Scalar]>) {
    let width = letters.count + 1
    let numbers = Dictionary(
      uniqueKeysWithValues: letters.enumerated().map { ($0.element, $0.offset + 1) })
    var pairs = [Double](repeating: 0, count: width * width)
    var singles = [Double](repeating: 0.5, count: width)
    for word in words {
      var last = 0
      for letter in word {
        let number = numbers[letter] ?? 0
        pairs[last * width + number] += 1
        singles[number] += 1
        last = number
      }
      pairs[last * width] += 1
      singles[0] += 1
    }
    let all = singles.reduce(0, +)
    for first in 0..<width {
      let row = pairs[first * width..<(first + 1) * width]
      let seen = row.reduce(0, +)
      for (second, count) in row.enumerated() {
        let expected = Self.smoothing * singles[second] / all
        let share = (count + expected) / (seen + Self.smoothing)
        costs.append(UInt8(min(255, (-16 * log2(share)).rounded())))
      }
    }
  }

  /// Words in lower case, of the letters of `alphabet` alone.
  private static func words(
    of language: String, in alphabet: Set<Unicode.Scalar>
  ) -> Set<[Unicode.Scalar]> {
    let text = text(of: language, cdecant_icu_phrases)
      .lowercased(with: Locale(identifier: language)).precomposedStringWithCanonicalMapping
    let words = text.unicodeScalars.split {
      !$0.properties.isAlphabetic && $0.properties.generalCategory != .nonspacingMark
    }
    return Set(words.filter { $0.allSatisfy(alphabet.contains) }.map(Array.init))
  }

  private static func text(
    of language: String,
    _ ask: (UnsafePointer<CChar>?, UnsafeMutablePointer<CChar>?, Int) -> Int64
  ) -> String {
    unsafe language.withCString { name in
      let count = unsafe ask(name, nil, 0)
      guard count > 0 else { return "" }
      let bytes = unsafe [CChar](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
        filled = unsafe Int(ask(name, buffer.baseAddress, buffer.count))
      }
      return String(decoding: bytes.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
