internal import Decant
internal import DecantCore

/// Pages of text, cleaned: every pair of script and size.
///
/// Grown from the founding example: its sentences, transcribed letter by letter into the script, among
/// its own lines of furniture.
enum TextCases {
  static func all(_ cleaner: Cleaner) -> [BenchCase] {
    scripts.flatMap { script in
      sizes.map { size in
        let page = page(script.alphabet, sentences: size.sentences)
        let record = Record(bytes: Array(page.utf8))
        return BenchCase(name: "\(script.name)-\(size.name)", bytes: record.bytes.count) {
          _ = cleaner.clean(record)
        }
      }
    }
  }

  private static let sizes = [("small", 4), ("medium", 60), ("large", 2_000)]
    .map { (name: $0.0, sentences: $0.1) }

  /// For each script the letters that stand for a to z. Han takes one character for a word.
  private static let scripts = [
    ("latin", "abcdefghijklmnopqrstuvwxyz"), ("cyrillic", "абцдефгхийклмнопярстувшыьз"),
    ("arabic", "ابجدهوزحطيكلمنسعفصقرشتثخذض"), ("devanagari", "अबचदएफगहइजकलमनओपठरसतउवशटयझ"),
    ("han", "的一是不了人我在有他这中大来上国个到说们为子和你地出"),
  ].map { (name: $0.0, alphabet: Array($0.1)) }

  private static func page(_ alphabet: [Character], sentences: Int) -> String {
    let head =
      "^ top\nSaturday, 16 february 2019     А А А Қаз Рус Eng\n\n"
      + "The branch has new members\n\n"
    let foot = "\n28.06.2016 17:32\n«« | »» «  | All news\n\n© 2005-2018\nRepublic Square, 4\n"
    let sentence =
      "Today there are 78 862 members in the city and the heads of local bodies have held more than "
      + "300 meetings with citizens in the public offices of the districts. "
    let written = transcribe(sentence, alphabet)
    var body = ""
    for number in 0..<sentences {
      body += written
      if number % 4 == 3 { body += "\n\n" }
    }
    return head + body + foot
  }

  private static func transcribe(_ text: String, _ alphabet: [Character]) -> String {
    String(
      text.map { character in
        guard let code = character.lowercased().utf8.first, code &- 97 < 26,
          alphabet.first != "a"
        else { return character }
        return alphabet[Int(code - 97)]
      })
  }
}
