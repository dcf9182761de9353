internal import DecantText

/// Words by their hash, each with a number, in a table with open addressing.
struct WordTable {
  private var values: [UInt64: UInt32] = [:]

  /// Adds bits to the number of `word`.
  mutating func add(_ word: String, _ bits: UInt32) {
    values[WordHash(word.utf8).value, default: 0] |= bits
  }

  /// Writes the arrays `NAME_hashes` and `NAME_values` and the number `NAME_mask`. A hash of 0 is an
  /// empty slot.
  func write(_ name: String, to source: inout CSource) {
    var size = 16
    while size < 3 * values.count { size *= 2 }
    var hashes = [UInt64](repeating: 0, count: size)
    var numbers = [UInt32](repeating: 0, count: size)
    for (hash, number) in values.sorted(by: { $0.key < $1.key }) {
      var slot = Int(truncatingIfNeeded: hash >> 32) & (size - 1)
      while hashes[slot] != 0 { slot = (slot + 1) & (size - 1) }
      hashes[slot] = hash
      numbers[slot] = number
    }
    source.add("uint64_t", "\(name)_hashes", hashes, isPrivate: true)
    source.add("uint32_t", "\(name)_values", numbers, isPrivate: true)
    source.add(
      line: "const cdecant_word_table \(name) = {\(name)_hashes, \(name)_values, \(size - 1)};")
  }
}
