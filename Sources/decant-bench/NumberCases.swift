internal import DecantCore
internal import DecantStages
internal import DecantText

/// Pages for the stage of numbers alone: their blocks are found beforehand.
enum NumberCases {
  /// Text without groups of digits, text of which every fifth word is a number, and rows of cells.
  static func all() -> [BenchCase] {
    [
      make(
        "numbers-none",
        "The branch was founded in 1994 and has moved twice since; its hall stands by the river, and "
          + "the members meet there on most evenings of the week, in summer in the garden. "),
      make(
        "numbers-dense",
        "It counts 78,862 members, 12.5 % more than the 70,099 of 2016, in 705 groups; each pays "
          + "$1,250.50 a year, and 3,400 of them 2 000 more. "),
      make("numbers-rows", "Ward 17\t12,480\t3.75\t1,250,000\t0.5 %\t$ 2,400.00 "),
    ]
  }

  private static func make(_ name: String, _ sentence: String) -> BenchCase {
    let (blocks, sentences) = (200, 8)
    let block = Array(String(repeating: sentence, count: sentences).utf8)
    var text: [UInt8] = []
    for _ in 0..<blocks { text += block }
    var document = Document(text: text, charactersIn: text.count)
    for index in 0..<blocks {
      let start = index * block.count
      document.append(.paragraph, range: TextRange(start..<start + block.count))
    }
    document.metadata.language = "en"
    let page = document
    return BenchCase(name: name, bytes: text.count) {
      var copy = page
      _ = Numbers().clean(&copy)
    }
  }
}
