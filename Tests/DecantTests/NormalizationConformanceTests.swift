import DecantCore
import DecantStages
import DecantTestKit
import DecantText
import Foundation
import Testing

/// Normalization Form C against Unicode's own test, where the machine has it, and always against an
/// implementation that is not ICU's: that of Swift and Foundation.
@Suite struct NormalizationConformanceTests {
  /// Unicode's NormalizationTest.txt: the file named by `DECANT_NORMALIZATION_TEST`.
  private static let file: String? = {
    let named = ProcessInfo.processInfo.environment["DECANT_NORMALIZATION_TEST"]
    return named.flatMap { FileManager.default.isReadableFile(atPath: $0) ? $0 : nil }
  }()

  private func nfc(_ text: [UInt8]) -> [UInt8] { UnicodeNormalizer.nfc(text.span) }
  private func isNFC(_ text: [UInt8]) -> Bool { UnicodeNormalizer.isNFC(text.span) }

  /// A paragraph as the stage leaves it, behind a sign that composes with nothing.
  private func staged(_ text: [UInt8]) -> [UInt8] {
    var document = Document(text: [], charactersIn: 0)
    document.append(.paragraph, text: [0x2E] + text)
    _ = Pipeline([Normalization()]).clean(&document)
    return document.withBytes(of: 0) { bytes in bytes.indices.map { bytes[$0] } }
  }

  /// The scalars of a column: `1E0A 0323`.
  private func column(_ text: Substring) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for word in text.split(separator: " ") {
      if let scalar = UInt32(word, radix: 16).flatMap(Unicode.Scalar.init) {
        scalars.append(scalar)
      }
    }
    return Array(String(scalars).utf8)
  }

  @Test(.enabled(if: file != nil)) func conformsToUnicode() throws {
    let text = try String(contentsOfFile: try #require(Self.file), encoding: .utf8)
    var part = ""
    var inPart1: Set<UInt32> = []
    var cases = 0
    var wrong: [Substring] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("@") {
        part = String(line.prefix(6))
        continue
      }
      let columns = line.split(separator: ";").prefix(5).map(column)
      guard columns.count == 5 else { continue }
      cases += 1
      if part == "@Part1", let only = UInt32(line.prefix { $0 != ";" }, radix: 16) {
        inPart1.insert(only)
      }
      for (index, raw) in columns.enumerated() {
        let wanted = columns[index < 3 ? 1 : 3]
        let isWanted = isNFC(raw) == (raw == wanted)
        if nfc(raw) != wanted || staged(raw) != [0x2E] + wanted || !isWanted { wrong.append(line) }
      }
    }
    #expect(cases > 18_000)
    #expect(wrong.isEmpty, "\(wrong.count) columns, the first: \(wrong.prefix(3))")
    // All characters that part 1 does not list are in NFC by themselves.
    let alone = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
      !inPart1.contains($0.value) && nfc(Array(String($0).utf8)) != Array(String($0).utf8)
    }
    #expect(alone.isEmpty, "\(alone.prefix(10))")
  }

  /// Whether a character is in the data of every ICU that can be built with, 72 and later.
  private func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    guard let age = scalar.properties.age else { return false }
    return age.major <= 15 && !(age.major == 15 && age.minor > 0)
  }

  /// Whatever is canonically the same becomes the same bytes, and stays the same to Swift.
  private func expectLawful(_ text: String) {
    let composed = nfc(Array(text.utf8))
    let decomposed = Array(text.decomposedStringWithCanonicalMapping.utf8)
    #expect(nfc(decomposed) == composed, "\(text.unicodeScalars.map(\.value))")
    #expect(composed == Array(text.precomposedStringWithCanonicalMapping.utf8))
    #expect(String(decoding: composed, as: UTF8.self) == text)
    #expect(nfc(composed) == composed)
    #expect(isNFC(composed))
  }

  @Test func agreesWithSwiftOnEveryCharacter() {
    var wrong: [Unicode.Scalar] = []
    for scalar in (0...0x10FFFF).compactMap(Unicode.Scalar.init) where isKnown(scalar) {
      let text = String(scalar)
      let composed = nfc(Array(text.utf8))
      if composed != Array(text.precomposedStringWithCanonicalMapping.utf8) { wrong.append(scalar) }
      if String(decoding: composed, as: UTF8.self) != text { wrong.append(scalar) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(10))")
  }

  /// Bases with stacks of marks from random places, composed and not.
  @Test(arguments: 1...20) func agreesWithSwiftOnStacks(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let marks = (0x300...0x1ABF).compactMap(Unicode.Scalar.init).filter {
      isKnown($0) && $0.properties.canonicalCombiningClass != .notReordered
    }
    let bases = Array("aeiouAE<=>ǖṩяіכשبनাക가각각か漢Ω가\u{212B}\u{958}\u{1E9B}".unicodeScalars)
    for _ in 0..<50 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        text.append(bases[Int.random(in: 0..<bases.count, using: &random)])
        for _ in 0..<Int.random(in: 0...6, using: &random) {
          text.append(marks[Int.random(in: 0..<marks.count, using: &random)])
        }
      }
      expectLawful(String(text))
    }
  }
}
