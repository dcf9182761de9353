import Testing

@testable import DecantIO

struct SpecialBytesTests {
  /// Every byte value at every place of two words, among bytes that are one off.
  @Test(arguments: [false, true])
  func findsTheFirst(isJSON: Bool) {
    let special: Set<UInt8> = isJSON ? [0x7F, 0xC2, 0x22, 0x5C, 0xE2] : [0x7F, 0xC2]
    let fillers: [UInt8] = [0x20, 0x21, 0x23, 0x7E, 0x80, 0xC1, 0xC3, 0xE3, 0xFF]
    for value in UInt8.min...UInt8.max {
      for place in 0..<19 {
        let filler = fillers[(place + Int(value)) % fillers.count]
        var bytes = [UInt8](repeating: filler, count: 19)
        bytes[place] = value
        let isSpecial = value < 0x20 || special.contains(value)
        let found = SpecialBytes.next(in: bytes.span, from: 0, isJSON: isJSON)
        if found != (isSpecial ? place : 19) {
          Issue.record("byte \(value) at \(place): found \(found)")
        }
        let behind = SpecialBytes.next(in: bytes.span, from: place + 1, isJSON: isJSON)
        if behind != 19 { Issue.record("byte \(value) at \(place): behind it \(behind)") }
      }
    }
  }
}
