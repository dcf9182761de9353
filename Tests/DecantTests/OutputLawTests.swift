import DecantTestKit
import DecantText
import Foundation
import Testing

/// What every record holds to, whatever came in: shown on the command, over random hostile input.
@Suite struct OutputLawTests {
  /// Documents of a run.
  private static let count: UInt64 = 150

  /// A hostile document: lines of nasty text, and in two of three bytes changed, cut or put in between.
  private func document(seed: UInt64) -> Data {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      bytes += Array(RandomPages.line(&random).utf8)
      let ends: [[UInt8]] = [[0x0A], [0x0A, 0x0A], [0x0D], [0x0D, 0x0A], [0x0B], [0xC2, 0x85]]
      bytes += ends[Int.random(in: 0..<ends.count, using: &random)]
    }
    switch seed % 3 {
    case 1:
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.insert(UInt8.random(in: 0x80...0xFF, using: &random), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 2))
        }
        if bytes.isEmpty { bytes = [0xC3] }
      }
    case 2: bytes += (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    default: break
    }
    return Data(bytes)
  }

  /// The records of all documents, by file.
  private func records(
    _ documents: [String: Data], _ flags: [String]
  ) throws -> (lines: Data, records: [String: [String: Any]]) {
    let scratch = try Scratch()
    for (name, data) in documents { _ = try scratch.file("in/\(name)", data) }
    let result = try CommandRun.decant(["-f", "text", "in"] + flags, in: scratch.url)
    #expect(result.status == 0, "\(result.errors)")
    var records: [String: [String: Any]] = [:]
    for record in try result.objects() {
      let source = record["source"] as? [String: Any]
      records[source?["file"] as? String ?? "-"] = record
    }
    return (result.output, records)
  }

  /// What is wrong with a string of a record.
  private func faults(_ text: String) -> [String] {
    var faults: [String] = []
    if !UnicodeNormalizer.isNFC(text.utf8.span) { faults.append("not in NFC") }
    let controls = text.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\t" && $0 != "\n") || (0x7F..<0xA0).contains($0.value)
    }
    if !controls.isEmpty { faults.append("holds \(controls.map(\.value))") }
    if text.hasSuffix("\n") { faults.append("ends with a line feed") }
    return faults
  }

  /// Faults of all strings below `value`, by their keys. `source` gives names as they are.
  private func faults(below value: Any, at key: String) -> [String] {
    var faults: [String] = []
    var open: [(value: Any, key: String)] = [(value, key)]
    while let (value, key) = open.popLast() {
      if let text = value as? String { faults += self.faults(text).map { "\(key) \($0)" } }
      if let list = value as? [Any] { open += list.map { ($0, key) } }
      if let object = value as? [String: Any] {
        open += object.filter { $0.key != "source" }.map { ($0.value, "\(key).\($0.key)") }
      }
    }
    return faults
  }

  @Test(arguments: [
    [], ["-p", "recall"], ["-p", "verbatim"], ["--blocks"], ["-p", "verbatim", "--numbers", "off"],
  ])
  func recordsAreSoundWhateverComes(flags: [String]) throws {
    let names = Dictionary(
      uniqueKeysWithValues: (0..<Self.count).map { ("\($0).txt", document(seed: $0)) })
    let (lines, records) = try records(names, flags)
    // Valid UTF-8, without an escape for half a surrogate pair.
    #expect(String(validating: lines, as: UTF8.self) != nil)
    #expect(records.count > Int(Self.count) * 3 / 4)
    for (file, record) in records {
      let faults = faults(below: record, at: "record")
      #expect(faults.isEmpty, "\(flags), seed \(file): \(faults)")
    }
  }

  /// Text that was cleaned once is clean: characters and blanks stay as they are in a second run.
  ///
  /// Left out is what judges a block by all that it says (mojibake, entities, numbers): lines that
  /// were blocks together are other evidence alone. The laws of stages hold them to the same page.
  @Test func cleanedTextIsClean() throws {
    let flags = ["-p", "verbatim", "--numbers", "off", "--disable", "mojibake-repair,entities"]
    let names = Dictionary(
      uniqueKeysWithValues: (0..<Self.count).map { ("\($0).txt", document(seed: $0)) })
    let first = try records(names, flags).records.compactMapValues { $0["text"] as? String }
    let again = Dictionary(
      uniqueKeysWithValues: first.map { ($0.key.replacing("in/", with: ""), Data($0.value.utf8)) })
    let second = try records(again, flags).records.compactMapValues { $0["text"] as? String }
    for (file, text) in first {
      // A line inside a block is a block of its own to the second run.
      let lines = text.split(separator: "\n")
      let found = (second[file] ?? "").split(separator: "\n")
      for (line, found) in zip(lines, found) where !line.utf8.elementsEqual(found.utf8) {
        Issue.record("seed \(file): \(line.debugDescription) became \(found.debugDescription)")
      }
      #expect(lines.count == found.count, "seed \(file)")
    }
  }
}
