import DecantCore
import DecantStages
import DecantTestKit
import Testing

/// The list of all numbers, for `--annotate numbers`.
@Suite struct NumberNotesTests {
  private func notes(
    _ lines: [String], lang: String?, mode: Numbers.Mode = .full
  ) -> (notes: [NumberNote], document: Document) {
    var document = Document(lines: lines)
    document.metadata.language = lang == "und" ? nil : lang
    var stage = Numbers()
    stage.mode = mode
    stage.annotates = true
    _ = Pipeline([stage, SpaceFolding()]).clean(&document)
    return (document.numbers, document)
  }

  /// The text that a note points at.
  private func text(of note: NumberNote, in document: Document) -> String {
    let bytes = Array(document.string(of: note.block).utf8)
    return String(decoding: bytes[note.range], as: UTF8.self)
  }

  @Test func listsEveryNumber() {
    let line = "Im Jahr 2019 kamen 12.480 Leute, 2,5 % mehr,\u{A0}\u{A0}und 7 Hunde."
    let (notes, document) = notes([line], lang: "de")
    #expect(notes.map(\.raw) == ["2019", "12.480", "2,5", "7"])
    #expect(notes.map(\.kind) == [.plain, .group, .decimal, .plain])
    #expect(notes.map(\.values) == [["2019"], ["12480"], ["2.5"], ["7"]])
    #expect(notes.map { text(of: $0, in: document) } == ["2019", "12480", "2.5", "7"])
  }

  @Test func tellsWhatIsOpen() {
    let (notes, document) = notes(["rund 1,234 oder 2,5 und 1.250"], lang: "fr")
    #expect(notes.map(\.doubt) == [nil, nil, nil])
    #expect(notes.map { text(of: $0, in: document) } == ["1.234", "2.5", "1250"])
    let open = self.notes(["about 2,5 of it a Galax 78 862 Nord"], lang: "en").notes
    #expect(open.map(\.doubt) == [.decimal, .space])
    #expect(open.map(\.values) == [["2.5"], ["78862"]])
    let mark = self.notes(["soit 1,234 parts"], lang: "fr").notes
    #expect(mark.map(\.doubt) == [.separator])
    #expect(mark.map(\.values) == [["1234", "1.234"]])
    #expect(mark.map(\.kind) == [.open])
  }

  @Test(arguments: [
    ("de", "Am 3. Mai 2018 um 12:30, Tel. 030 123 456, Version 2.10.1, 5:3, Raum 2.118"),
    (
      "en",
      "On 3 May 2018 at 12:30, ISBN 978-3-16-148410-0, v2.310, A4, x7, (800) 555-0199, 3-1, 007"
    ),
    ("es", "El 3 de mayo de 2018, IP 192.168.0.1, DE89 3704 0044 0532 0130 00"),
  ])
  func leavesOthersOut(_ lang: String, _ line: String) {
    #expect(notes([line], lang: lang).notes.map(\.raw) == [])
  }

  @Test func isExactAtAnyLength() {
    let digits = String(repeating: "123456789", count: 50)
    let groups = Array(repeating: "123", count: 133).joined(separator: ".")
    let (notes, _) = notes(["Zahl \(digits) und \(groups),5 da"], lang: "de")
    let joined = String(repeating: "123", count: 133)
    #expect(notes.map(\.values) == [[digits], [joined + ".5"]])
  }

  @Test(arguments: NumbersCase.all)
  func pointsAtWhatIsPrinted(_ row: NumbersCase) {
    for mode in Numbers.Mode.allCases {
      let (notes, document) = notes(
        ["\u{A0}  x \u{A0}", row.before, row.after], lang: row.lang, mode: mode)
      var last = (block: 0, end: 0)
      for note in notes {
        #expect(note.block > last.block || note.range.lowerBound >= last.end)
        last = (note.block, note.range.upperBound)
        let printed = text(of: note, in: document)
        if note.doubt == nil, mode == .full {
          #expect(note.values == [printed], "\(note)")
        } else if mode == .off, !note.raw.unicodeScalars.contains(where: { $0.value >= 0xA0 }) {
          #expect(note.raw == printed, "\(note)")
        }
        for value in note.values {
          #expect(value.wholeMatch(of: /[0-9]+(\.[0-9]+)?/) != nil, "\(note)")
        }
      }
    }
  }

  @Test(arguments: NumbersCase.all)
  func changesNothing(_ row: NumbersCase) {
    var stage = Numbers()
    var plain = Document(lines: [row.before])
    plain.metadata.language = row.lang == "und" ? nil : row.lang
    var annotated = plain
    _ = Pipeline([stage]).clean(&plain)
    stage.annotates = true
    _ = Pipeline([stage]).clean(&annotated)
    #expect(annotated.keptLines == plain.keptLines)
    #expect(StageLaws.violations(of: stage, on: annotated) == [])
  }
}
