import Testing

@testable import DecantText

@Suite struct LexiconTests {
  static func marks(_ line: String) -> Lexicon.Marks {
    var tokens = Tokens()
    tokens.scan(Array(line.utf8).span)
    return Lexicon.shared.marks(tokens)
  }

  static let covered: [(String, Concept)] = [
    ("^ top", .backToTop), ("↑ Наверх", .backToTop), ("Nach oben", .backToTop),
    ("Haut de page", .backToTop), ("返回顶部", .backToTop), ("ページトップへ", .backToTop),
    ("Başa dön", .backToTop), ("العودة إلى الأعلى", .backToTop), ("do góry", .backToTop),
    ("Skip to main content", .skipLink), ("Zum Inhalt springen", .skipLink),
    ("Aller au contenu principal", .skipLink), ("Saltar al contenido", .skipLink),
    ("تجاوز إلى المحتوى الرئيسي", .skipLink), ("Негізгі мазмұнға өту", .skipLink),
    ("Zaloguj się", .login), ("Iniciar sesión", .login), ("ВОЙТИ / РЕГИСТРАЦИЯ", .login),
    ("S’inscrire", .login), ("Cadastre-se", .login), ("Warenkorb 0", .cart),
    ("Facebook | Twitter | WhatsApp", .brand), ("LEE TAMBIÉN:", .related),
    ("Похожие новости", .related), ("Udostępnij", .share), ("【打印本稿】", .share),
    ("बंद करें", .menuControl), ("검색", .search), ("חיפוש באתר", .search), ("جستجو در سایت", .search),
    ("Αναζήτηση", .search), ("Tìm kiếm", .search),
  ]

  @Test(arguments: covered.indices)
  func coversLabels(_ index: Int) {
    let (line, concept) = Self.covered[index]
    #expect(Self.marks(line).covers.contains(concept), "\(line)")
  }

  static let uncovered = [
    "The top of the hill was bare", "Он поднялся наверх и сел", "Er ging nach oben ins Dorf",
    "La recherche a duré trois ans", "Hay que buscar agua", "Menu du jour : soupe", "山顶的风很大",
    "Dom stał na górze", "Kitabın sonunda ara verdi", "Мәзірде ет бар", "父は本を読んだ",
    "وصل الرجل إلى القرية", "12:30", "",
  ]

  @Test(arguments: uncovered.indices)
  func leavesSentencesUncovered(_ index: Int) {
    #expect(Self.marks(Self.uncovered[index]).covers.isEmpty, "\(Self.uncovered[index])")
  }

  @Test func tellsStartsFromContains() {
    let first = Self.marks("Read also: the bridge is open again")
    #expect(first.starts.contains(.related) && first.contains.contains(.related))
    #expect(first.covers.isEmpty && first.words == 7 && first.matchedWords == 2)
    let single = Self.marks("He will search the river")
    #expect(!single.contains.contains(.search) && single.starts.isEmpty)
    let brand = Self.marks("She wrote it on Facebook today")
    #expect(brand.contains.contains(.brand))
  }
}
