import Testing

@testable import DecantText

@Suite struct LanguageNamesTests {
  struct Found: Equatable {
    /// Numbers of the languages that a line names.
    var languages: Set<Int> = []
    var prefixes = 0
    /// Words and ideographs that are no part of a name.
    var others = 0
  }

  static func found(_ line: String) -> Found {
    var tokens = Tokens()
    tokens.scan(Array(line.utf8).span)
    var found = Found()
    var index = 0
    while index < tokens.count {
      if let match = LanguageNames.match(tokens, at: index) {
        found.languages.insert(match.language)
        if match.isPrefix { found.prefixes += 1 }
        index += match.count
      } else {
        if tokens[index].isVerbal { found.others += 1 }
        index += 1
      }
    }
    return found
  }

  static let switches: [(line: String, languages: Int)] = [
    ("Қаз Рус Eng", 3), ("ҚАЗ | РУС | ENG", 3), ("KZ RU EN", 3), ("Каз / Рус / Англ", 3),
    ("Қазақша Русский English", 3), ("қазақ тілі · орыс тілі · ағылшын тілі", 3), ("kk ru en", 3),
    ("Українська | Русский | English", 3), ("Укр Рус Eng", 3), ("UA RU EN", 3),
    ("O‘zbekcha Ўзбекча Русский", 3), ("O'zb | Ўзб | Рус | Eng", 4), ("Кыргызча Русский", 2),
    ("Deutsch English Français", 3), ("DE EN FR IT", 4), ("Deu | Eng", 2), ("Polski English", 2),
    ("Español Català English", 3), ("ES CA EN FR", 4), ("Castellano | Euskara", 2),
    ("Português (Brasil) English (United States)", 2), ("Türkçe English العربية", 3),
    ("Tür | Eng | Rus", 3), ("English (UK) Cymraeg", 2), ("Italiano Deutsch Ladin", 3),
    ("العربية | English | فرنسي", 3), ("עברית English العربية Русский", 4), ("فارسی English", 2),
    ("中文 English", 2), ("繁體 简体 EN", 3), ("繁 简 ENG", 3), ("中 英", 2), ("繁體中文 | 简体中文", 2),
    ("日本語 English 中文 한국어", 4), ("日本語 英語 中国語 韓国語", 4), ("ไทย English", 2),
    ("한국어 영어", 2), ("हिन्दी English", 2), ("Srpski Ћирилица Latinica", 2), ("Suomeksi På svenska", 2),
    ("Tiếng Việt English", 2), ("Bahasa Indonesia English", 2), ("ქართული English Русский", 3),
    ("Հայերեն Русский English", 3), ("Ελληνικά English", 2), ("Eesti keel Русский English", 3),
    ("По-русски | In English", 2), ("Română Русский English", 3), ("Монгол English", 2),
    ("Azərbaycan English Русский", 3), ("Тоҷикӣ Русский English", 3), ("Татарча Русский", 2),
  ]

  @Test(arguments: switches.indices)
  func readsSwitches(_ index: Int) {
    let (line, languages) = Self.switches[index]
    let found = Self.found(line)
    #expect(found.others == 0 && found.languages.count == languages, "\(line): \(found)")
  }

  static let others = [
    "Home News Contact", "The river was closed", "Saturday, 16 february 2019",
    "Новости города сегодня",
    "Басты бет жаңалықтар", "Главная О компании Контакты", "首页 新闻 联系我们", "ホーム ニュース",
    "الرئيسية الأخبار اتصل بنا", "Anasayfa Haberler İletişim", "Startseite Aktuelles Kontakt",
    "Accueil Actualités Contact", "Strona główna Aktualności", "Головна Новини Контакти",
    "Twitter Facebook Telegram", "+7 727 123 45 67", "",
  ]

  @Test(arguments: others)
  func leavesOtherLines(_ line: String) {
    let found = Self.found(line)
    #expect(found.others > 0 || found.languages.isEmpty, "\(line): \(found)")
  }

  @Test func joinsNamesOfOneLanguage() {
    for line in [
      "English en eng английский 英语", "Русский ru rus орысша", "中文 zh Chinese 中",
      "kk kz қазақша Kazakh",
    ] {
      #expect(Self.found(line).languages.count == 1, "\(line)")
    }
  }

  @Test func tellsBeginningsFromNames() {
    #expect(Self.found("Deutsch").prefixes == 0)
    #expect(Self.found("de").prefixes == 0)
    #expect(Self.found("Deut").prefixes == 1)
    #expect(Self.found("Русс").prefixes == 1)
    #expect(Self.found("D").languages.isEmpty)
  }

  @Test func acceptsAnyPlace() {
    let isFound = LanguageNames.match(Tokens(), at: 0) != nil
    #expect(!isFound)
  }
}
