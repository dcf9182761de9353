/// FNV-1a of 64 bits, a byte at a time, so that two words in a row hash as both written together.
/// For the generated tables of words and their readers.
package struct WordHash {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package init(_ word: some Sequence<UInt8>) {
    for byte in word { add(byte) }
  }

  @inline(__always)
  package mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
