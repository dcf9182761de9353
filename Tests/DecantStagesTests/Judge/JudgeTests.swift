import DecantCore
import DecantTestKit
import Testing

@testable import DecantStages

@Suite struct JudgeTests {
  private func flags(_ stage: any Stage, _ document: Document) -> [String] {
    var document = document
    _ = Pipeline([stage]).clean(&document)
    return document.metadata.flags
  }

  private func ending(_ document: Document) -> Pipeline.Ending {
    var document = document
    return Pipeline([EmptyPage()]).clean(&document)
  }

  @Test func dropsPagesWithoutText() {
    let empty = Pipeline.Ending.dropped(stage: "empty", Reason("empty"))
    #expect(ending(Document(lines: [])) == empty)
    #expect(ending(Document(lines: ["  ", "\u{A0}\t"])) == empty)
    var document = Document(lines: ["слово"])
    #expect(ending(document) == .kept)
    document.drop(0, Reason("by-hand"))
    #expect(ending(document) == empty)
    document.append(.meta, text: Array("<title>".utf8))
    #expect(ending(document) == empty)
    document.append(.paragraph, text: Array("好".utf8))
    #expect(ending(document) == .kept)
  }

  @Test func flagsShortPages() {
    #expect(flags(ShortPage(), Document(lines: ["Короткая страница."])) == ["short"])
    #expect(flags(ShortPage(), Document(lines: [String(repeating: "а", count: 249)])) == ["short"])
    #expect(flags(ShortPage(), Document(lines: [String(repeating: "а", count: 250)])) == [])
    let spread = Document(lines: (0..<50).map { _ in "ağaç, 5" })
    #expect(flags(ShortPage(), spread) == [])
  }

  @Test func flagsPagesWithoutProse() {
    let menu = Document(lines: ["Главная", "Новости", "Контакты", "© 2019", "Все новости дня."])
    #expect(flags(NoProse(), menu) == ["no-prose"])
    for sentence in [
      "Die neue Brücke über den Fluss wurde am Montag eröffnet.",
      "市长星期一为河上的新桥剪彩，许多居民都来参加。",
      "Le pont sur la rivière a été ouvert lundi par le maire ?",
    ] {
      #expect(flags(NoProse(), Document(lines: ["Menu", sentence])) == [])
    }
    let thai =
      "นายกเทศมนตรีเปิดสะพานใหม่ข้ามแม่น้ำเมื่อวันจันทร์โดยมีชาวบ้านจำนวนมากมาร่วมงานในวันนั้น"
      + "และเด็กนักเรียนร้องเพลงด้วยกันริมน้ำจนถึงเย็นวันนั้นก่อนกลับบ้านพร้อมครอบครัว"
    #expect(flags(NoProse(), Document(lines: [thai])) == [])
    #expect(flags(NoProse(), Document(lines: [])) == ["no-prose"])
  }

  @Test func flagsPagesThatLostNearlyAll() {
    var document = Document(lines: (0..<20).map { _ in "Startseite" } + ["Ein Satz."])
    #expect(flags(MostlyDropped(), document) == [])
    for index in 0..<20 { document.drop(index, Reason("by-hand")) }
    #expect(flags(MostlyDropped(), document) == ["mostly-dropped"])
    document.append(.paragraph, text: Array("Noch ein Satz mit mehr Wörtern.".utf8))
    #expect(flags(MostlyDropped(), document) == [])
    #expect(flags(MostlyDropped(), Document(lines: [])) == [])
  }
}
