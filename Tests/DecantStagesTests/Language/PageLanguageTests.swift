import DecantCore
import DecantTestKit
import Testing

@testable import DecantStages

@Suite struct PageLanguageTests {
  private func language(of lines: [String], title: String? = nil, given: String? = nil) -> String? {
    var document = Document(lines: lines)
    document.metadata.title = title
    document.metadata.language = given
    _ = Pipeline([PageLanguage()]).clean(&document)
    return document.metadata.language
  }

  static let pages: [(code: String, text: String)] = [
    ("en", "The new bridge over the river was opened on Monday by the mayor of the town."),
    ("ru", "Новый мост через реку открыли в понедельник, сообщил глава города."),
    ("uk", "Міська рада ухвалила рішення про новий парк біля річки та школи."),
    ("kk", "Қала әкімі жаңа мектептің ашылуына қатысып, тұрғындарға сөз сөйледі."),
    ("de", "Die neue Brücke über den Fluss wurde am Montag vom Bürgermeister eröffnet."),
    ("fr", "Le nouveau pont sur la rivière a été ouvert lundi par le maire de la ville."),
    ("es", "El nuevo puente sobre el río fue inaugurado el lunes por el alcalde."),
    ("pt", "A nova ponte sobre o rio foi inaugurada na segunda-feira pelo prefeito, não antes."),
    ("pl", "Nowy most przez rzekę został otwarty w poniedziałek przez burmistrza miasta."),
    ("tr", "Nehir üzerindeki yeni köprü pazartesi günü belediye başkanı tarafından açıldı."),
    ("it", "Il nuovo ponte sul fiume è stato aperto lunedì dal sindaco della città."),
    ("ar", "افتتح رئيس البلدية الجسر الجديد فوق النهر يوم الاثنين بحضور السكان."),
    ("zh", "市长星期一为河上的新桥剪彩，许多居民都来参加了这个仪式。"),
    ("zh-Hant", "市長星期一為河上的新橋剪綵，許多居民都來參加了這個儀式，還說了話。"),
    ("ja", "市長は月曜日、川に架かる新しい橋を開通させ、多くの住民が参加しました。"),
    ("ko", "시장은 월요일에 강 위의 새 다리를 개통했고 많은 주민이 참석했다."),
    ("el", "Η νέα γέφυρα πάνω από τον ποταμό άνοιξε τη Δευτέρα από τον δήμαρχο."),
    ("he", "הגשר החדש מעל הנהר נפתח ביום שני על ידי ראש העיר."),
  ]

  @Test(arguments: pages.indices)
  func knows(_ index: Int) {
    let page = Self.pages[index]
    #expect(language(of: ["Home", "Menu", page.text, "© 2019"]) == page.code)
  }

  @Test func keepsWhatWasGiven() {
    #expect(language(of: [Self.pages[1].text], given: "uz") == "uz")
  }

  @Test func readsTheTitleOfATinyPage() {
    #expect(language(of: ["12 : 30"], title: Self.pages[4].text) == "de")
    #expect(language(of: ["12 : 30"]) == nil)
    #expect(language(of: []) == nil)
  }

  @Test func leavesDroppedBlocksAndCodeAside() {
    var document = Document(lines: [Self.pages[1].text, Self.pages[5].text])
    document.drop(0, Reason("by-hand"))
    document.append(
      .code, text: Array(String(repeating: "while let next = next() { }\n", count: 60).utf8))
    _ = Pipeline([PageLanguage()]).clean(&document)
    #expect(document.metadata.language == "fr")
    #expect((document.metadata.languageScore ?? 0) > 0.5)
  }

  @Test func longMenusDoNotOutweighProse() {
    let menu = (0..<200).map { "Products \($0)" }
    #expect(language(of: menu + [Self.pages[8].text, Self.pages[8].text]) == "pl")
  }
}
