/// A generated file: where it belongs, and what it holds.
struct GeneratedFile: Equatable {
  /// Path from the root of the repository.
  var path: String
  var contents: String
}

/// FNV-1a of 64 bits: tells one list or table from another, and is no protection.
struct Digest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
