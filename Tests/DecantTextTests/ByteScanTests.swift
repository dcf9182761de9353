import DecantTestKit
import Testing

@testable import DecantText

/// What is found for many bytes at once is what a look at each byte finds.
@Suite struct ByteScanTests {
  private static let pieces = [
    "a", "B", "word", "Two Words", " ", "  ", "\t", "\n", "\r\n", "\r", "\u{0B}", "\u{85}",
    "\u{2028}", "7", "2016", "12,5", ".", ", ", "(c) ", "|", "$x;", "{}", "’", "“", "é", "Слово ",
    "А ", "大", "हिन्दी ", "\u{A0}", "\u{AD}", "\u{1}", "cookiE", "aB", "_", "…", "№",
  ]

  /// A text of up to 40 pieces, so that each place in a row of 64 bytes occurs.
  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...40, using: &random))
      .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
  }

  @Test func findsAndCountsBytes() {
    var random = SeededGenerator(seed: 1)
    for round in 0..<2_000 {
      let bytes = Array(Self.text(&random).utf8)
      let start = Int.random(in: 0...bytes.count, using: &random)
      let rest = bytes[start...]
      #expect(bytes.span.scalarCount == bytes.count { !$0.isContinuation }, "round \(round)")
      #expect(
        bytes.span.firstIndex(of: 0x20, from: start) == rest.firstIndex(of: 0x20) ?? bytes.count,
        "round \(round)")
      #expect(
        bytes.span.firstNonASCII(from: start) == rest.firstIndex { $0 >= 0x80 } ?? bytes.count,
        "round \(round)")
    }
  }

  @Test func splitsLines() {
    var random = SeededGenerator(seed: 2)
    for round in 0..<2_000 {
      let text = Self.text(&random)
      let bytes = Array(text.utf8)
      let lines = TextLine.all(in: bytes.span)
      // Swift's newlines are those of a text page, CR LF as one.
      let expected = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { $0.trimming { $0 == " " || $0 == "\t" } }
      let found = lines.map { String(decoding: bytes[$0.body], as: UTF8.self) }
      #expect(found == expected.filter { !$0.isEmpty }, "round \(round)")
      for line in lines {
        let body = String(decoding: bytes[line.body], as: UTF8.self)
        #expect(line.columns == body.unicodeScalars.count, "round \(round)")
        #expect(
          line.mayHaveCells == (body.contains("  ") || body.contains("\t") || body.contains("|")),
          "round \(round): \(body)")
        #expect(
          line.codeSymbols
            == body.unicodeScalars.count { "$();<=>[\\]_`{}".unicodeScalars.contains($0) },
          "round \(round)")
      }
    }
  }

  @Test func measuresAsOneByOne() {
    var random = SeededGenerator(seed: 3)
    for round in 0..<2_000 {
      let text = Self.text(&random)
      let shape = TextShape(measuring: Array(text.utf8).span)
      let kinds = text.unicodeScalars.map { CharacterClass.of(scalar: $0.value) }
      #expect(shape.characters == UInt32(kinds.count { !$0.isInvisible }), "round \(round)")
      #expect(shape.letters == UInt32(kinds.count { $0.isLetter }), "round \(round)")
      #expect(shape.digits == UInt32(kinds.count { $0 == .digit }), "round \(round)")
      let isSeam = Self.hasSeam(Array(text.utf8))
      #expect(shape.traits.contains(.seam) == isSeam, "round \(round): \(text)")
      #expect(shape.traits.contains(.nonASCII) == text.utf8.contains { $0 >= 0x80 })
      var numbers = NumberScan()
      for kind in kinds { if kind == .digit { numbers.takeDigit() } else { numbers.end() } }
      numbers.end()
      #expect(shape.traits.contains(.dateNumbers) == numbers.maySayDate, "round \(round): \(text)")
    }
  }

  private static func hasSeam(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains {
      (0x61...0x7A).contains($0) && (0x41...0x5A).contains($1)
    }
  }

  /// Words and traits of a text do not depend on where it begins in a row of 64 bytes.
  @Test(arguments: [
    "Don't stop, it's 3.14 now", "End. Next", "A A A", "x ++ y", "Deutsch English", "(C) 2016",
    "- item", "• item", "Ending: ", "really?”", "Қаз Рус Eng", "28.06.2016 17:32",
  ])
  func shiftsWithoutAChange(_ text: String) {
    let alone = TextShape(measuring: Array(text.utf8).span)
    for length in 1...130 {
      let prefix = Array(String(repeating: "w", count: length).utf8) + [0x20]
      var sum = TextShape(measuring: prefix.span)
      sum.add(alone)
      let whole = TextShape(measuring: (prefix + Array(text.utf8)).span)
      #expect(whole.quarterWords == sum.quarterWords, "\(length)")
      #expect(whole.runningQuarterWords == sum.runningQuarterWords, "\(length)")
      #expect(whole.letters == sum.letters, "\(length)")
      #expect(
        whole.traits.contains(.endsSentence) == alone.traits.contains(.endsSentence), "\(length)")
    }
  }
}

extension Substring {
  /// The text without the characters at its ends that `goes` is true of.
  fileprivate func trimming(_ goes: (Character) -> Bool) -> String {
    var rest = drop(while: goes)
    while let last = rest.last, goes(last) { rest.removeLast() }
    return String(rest)
  }
}
