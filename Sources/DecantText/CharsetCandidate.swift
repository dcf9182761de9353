internal import CDecant

/// A charset that a text may be in, and what the text would look like.
struct CharsetCandidate {
  var name: String
  /// Languages that are written in it.
  var languages: [String]
  /// What a letter of such a language is worth, 1 where only text of the language has such letters
  /// in a row. Less for charsets with a letter at nearly every byte, in which anything reads so.
  var weight = 1.0

  /// In the order that settles ties, the more common first.
  static let all = [
    Self(name: "utf-8", languages: []),
    Self(name: "windows-1252", languages: ["fr", "de", "es", "pt", "it", "sv", "da", "nl", "fi"]),
    Self(name: "windows-1251", languages: ["ru", "uk", "bg", "kk"]),
    Self(name: "gb18030", languages: ["zh"]), Self(name: "shift_jis", languages: ["ja"]),
    Self(name: "euc-jp", languages: ["ja"]), Self(name: "big5", languages: ["zh-Hant"]),
    Self(name: "euc-kr", languages: ["ko"]),
    Self(name: "windows-1250", languages: ["pl", "cs", "hu", "hr"]),
    Self(name: "iso-8859-2", languages: ["pl", "cs", "hu", "hr"]),
    Self(name: "koi8-r", languages: ["ru"]), Self(name: "koi8-u", languages: ["uk"]),
    Self(name: "windows-1254", languages: ["tr"]),
    Self(name: "windows-1256", languages: ["ar", "fa"], weight: 0.8),
    Self(name: "windows-1253", languages: ["el"], weight: 0.8),
    Self(name: "iso-8859-7", languages: ["el"], weight: 0.8),
    Self(name: "windows-1255", languages: ["he"], weight: 0.8),
    Self(name: "iso-8859-8", languages: ["he"], weight: 0.8),
    Self(name: "windows-874", languages: ["th"], weight: 0.6),
    Self(name: "windows-1257", languages: ["lt", "lv", "et"]),
    Self(name: "iso-8859-4", languages: ["lt", "lv", "et"]),
    Self(name: "iso-8859-13", languages: ["lt", "lv", "et"]),
    Self(name: "iso-8859-15", languages: ["fr", "fi"]),
    Self(name: "iso-8859-5", languages: ["ru", "bg"]), Self(name: "ibm866", languages: ["ru"]),
    Self(name: "x-mac-cyrillic", languages: ["ru", "uk"]),
  ]

  /// How much a text looks like one, at most about 1.5; below 0 when it is bad.
  func score(_ text: Span<UInt8>) -> Double {
    let shape = CharsetShape(text)
    guard shape.scalars > 0 else { return 0 }
    let count = Double(shape.scalars)
    let base = (0.7 * Double(shape.marks) - shape.faults) / count
    if shape.letters == 0 || base < -0.5 { return base }
    // A language that is found counts for more than one that the charset is known for; words with
    // letters beyond ASCII may stand in text of another language.
    let words = CharsetShape.words(text)
    var best = -0.5 * Double(shape.letters) / count
    for guess in [LanguageDetector.guess(words.span), LanguageDetector.guess(text)] {
      guard let guess else { continue }
      let bonus = (guess.isReliable ? 0.3 : 0.1) * guess.score
      best = max(best, worth(words.span, guess.code) / count + bonus)
    }
    for language in languages where best < 0.7 {
      best = max(best, worth(words.span, language) / count)
    }
    return base + best
  }

  /// Worth of the letters of a text in a language.
  private func worth(_ text: Span<UInt8>, _ language: String) -> Double {
    let counts = unsafe language.withCString { language in
      unsafe text.withUnsafeBufferPointer {
        unsafe cdecant_icu_count_letters(language, $0.baseAddress, $0.count)
      }
    }
    return weight * (Double(counts.common) + 0.2 * Double(counts.auxiliary))
      - Double(counts.foreign)
  }
}
