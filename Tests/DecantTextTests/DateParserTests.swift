import Foundation
import Testing

@testable import DecantText

@Suite struct DateParserTests {
  struct Case: Decodable, Sendable {
    let label: String
    let text: String
    let date: String?
    let order: String?
    let covers: Bool
  }

  static func cases() throws -> [Case] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let table = root.appending(path: "Fixtures/tables/dates.jsonl")
    let text = try String(contentsOf: table, encoding: .utf8)
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(Case.self, from: Data($0.utf8))
    }
  }

  static func parse(_ text: String) -> DateParser {
    var tokens = Tokens()
    tokens.scan(Array(text.utf8).span)
    var parser = DateParser()
    parser.parse(tokens)
    return parser
  }

  @Test func readsTheTable() throws {
    for item in try Self.cases() {
      let parser = Self.parse(item.text)
      let found = parser.dates.first?.isoValue
      #expect(found == item.date, "\(item.label): \(item.text)")
      #expect(parser.covers == item.covers, "\(item.label): \(item.text)")
      if let order = item.order, let date = parser.dates.first {
        #expect("\(date.order)" == order, "\(item.label): \(item.text)")
      }
    }
  }

  @Test func countsDays() {
    #expect(CivilDate.dayNumber(1970, 1, 1) == 0)
    #expect(CivilDate.dayNumber(2000, 3, 1) == 11_017)
    #expect(CivilDate.weekday(2019, 2, 16) == 6)
    #expect(CivilDate.weekday(2024, 1, 1) == 1)
  }

  @Test func findsSeveral() {
    let parser = Self.parse("Published 3 May 2019 - updated 04.06.2020, 10:15")
    #expect(parser.dates.map(\.isoValue) == ["2019-05-03", "2020-06-04T10:15:00"])
  }

  @Test func acceptsAnyTokens() {
    var state: UInt64 = 11
    let pieces = [
      "3", "28", "2016", ".", "/", "-", "May", "PM", ":", "2", "年", "T", "+", "日", "г", " ",
    ]
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<14 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 60)]
      }
      let parser = Self.parse(text)
      for date in parser.dates { #expect(CivilDate.isValid(date.year, date.month, date.day)) }
    }
  }
}
