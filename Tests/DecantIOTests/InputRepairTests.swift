import DecantText
import Testing

@Suite struct UTF8RepairTests {
  @Test(
    arguments: [
      ([0x61, 0xC3, 0xA9], "aé", 0),
      ([], "", 0),
      ([0xF0, 0x9F, 0x98, 0x80], "😀", 0),
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b", 1),
      ([0xE2, 0x82], "\u{FFFD}", 1),
      ([0xE2, 0x82, 0x41], "\u{FFFD}A", 1),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}", 2),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", 3),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", 4),
      ([0xF0, 0x9F, 0x98, 0xF0, 0x9F, 0x98, 0x80], "\u{FFFD}😀", 1),
      ([0xE0, 0x80, 0x41], "\u{FFFD}\u{FFFD}A", 2),
    ] as [([UInt8], String, Int)])
  func replacesMaximalParts(bytes: [UInt8], expected: String, count: Int) {
    let repair = UTF8Repair.repaired(bytes.span)
    #expect(String(decoding: repair.bytes, as: UTF8.self) == expected)
    #expect(repair.replaced == count)
    let wasValid = UTF8Repair.isValid(bytes.span)
    #expect(wasValid == (count == 0))
    let isValid = UTF8Repair.isValid(repair.bytes.span)
    #expect(isValid)
  }

  @Test func agreesWithTheStandardLibrary() {
    var seed: UInt64 = 11
    let letters: [UInt8] = [0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xE1, 0xED, 0xF0]
    for _ in 0..<20_000 {
      let bytes = (0..<8).map { _ -> UInt8 in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(seed >> 33) % letters.count]
      }
      let expected = Array(String(decoding: bytes, as: UTF8.self).utf8)
      #expect(UTF8Repair.repaired(bytes.span).bytes == expected, "seed 11, \(bytes)")
    }
  }
}
