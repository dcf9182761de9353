import DecantCore
import DecantStages
import DecantTestKit
import Testing

/// Pages of noise: pieces of every case, cut and joined at random, in every kind of block.
@Suite struct DetectorNoiseTests {
  /// A small generator, so that a seed in a failure message repeats the page.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  static let separators = [" ", "  ", " | ", "\t", "", " · ", " / ", "\n", "\u{A0}\u{A0}", " > "]

  static func page(_ seed: UInt64) -> Document {
    var random = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    let cases = DetectorTableTests.cases
    var document = Document(text: [], charactersIn: 0)
    let list = document.append(Group(.list))
    let table = document.append(Group(.table))
    for number in 0..<40 {
      var line = ""
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let text = Array(cases[Int.random(in: 0..<cases.count, using: &random)].text)
        let end =
          Bool.random(using: &random) ? text.count : Int.random(in: 0...text.count, using: &random)
        line += String(text[..<end])
        line += separators[Int.random(in: 0..<separators.count, using: &random)]
      }
      if Int.random(in: 0..<5, using: &random) == 0 {
        line = DetectorTableTests.prose[Int.random(in: 0..<4, using: &random)]
      }
      let kind = Block.Kind.allCases[Int.random(in: 0..<Block.Kind.allCases.count, using: &random)]
      let group: Int32 = kind == .listItem ? list : kind == .tableRow ? table : -1
      document.append(kind, text: Array(line.utf8), lines: number...number, group: group)
    }
    document.metadata.title = cases[Int.random(in: 0..<cases.count, using: &random)].text
    document.metadata.date = "2016-06-28"
    document.metadata.authors = ["Kerstin Aldag"]
    document.metadata.tags = ["ferry", "harbour"]
    return document
  }

  @Test(arguments: 1...40) func keepsLaws(seed: Int) {
    var document = Self.page(UInt64(seed))
    for stage in ClassifyStages.all {
      let broken = StageLaws.violations(of: stage, on: document)
      #expect(broken.isEmpty, "seed \(seed)\n\(broken.joined(separator: "\n"))")
      _ = Pipeline([stage]).clean(&document)
    }
  }
}
