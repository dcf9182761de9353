internal import DecantText

/// Builds the arrays of a `PhraseTable` from phrases and payloads.
struct PhraseTableBuilder {
  private var keys: [UInt64] = [0]
  private var payloads: [UInt64] = [0]
  private var states: [UInt64: UInt32] = [:]
  private var firsts: Set<UInt64> = []

  /// Adds a phrase; payloads of equal phrases are joined by `join`. A phrase without tokens is
  /// passed over.
  mutating func add(
    _ phrase: String, _ payload: UInt64, join: (UInt64, UInt64) -> UInt64 = { $0 | $1 }
  ) {
    var tokens = Tokens()
    tokens.scan(Array(phrase.utf8).span)
    if let first = tokens.items.first { firsts.insert(first.hash) }
    var state: UInt32 = 0
    for token in tokens.items {
      let key = PhraseTable.key(state, token.hash)
      if let next = states[key] {
        state = next
      } else {
        state = UInt32(keys.count)
        states[key] = state
        keys.append(key)
        payloads.append(0)
      }
    }
    guard state != 0 else { return }
    let known = payloads[Int(state)]
    payloads[Int(state)] = known == 0 ? payload : join(known, payload)
  }

  /// Adds the arrays to a source file, and the table that joins them, under `name`.
  func write(_ name: String, to source: inout CSource) {
    precondition(keys.count <= 0xFFFF, "\(name) has more states than a slot can name")
    var size = 16
    while size < keys.count * 2 { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    for state in keys.indices.dropFirst() {
      var slot = Int(PhraseTable.slot(keys[state])) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(state)
    }
    let bits = firstBits()
    source.add("uint64_t", "firsts", bits, isPrivate: true)
    source.add("uint64_t", "keys", keys, isPrivate: true)
    source.add("uint64_t", "payloads", payloads, isPrivate: true)
    source.add("uint16_t", "slots", slots, isPrivate: true)
    source.add(
      line: "const cdecant_phrase_table \(name) = {firsts, keys, payloads, slots, "
        + "\(bits.count * 64 - 1), \(size - 1), \(keys.count)};")
  }

  /// A bit for each first token, one in eight or fewer of all set.
  private func firstBits() -> [UInt64] {
    var size = 64
    while size < firsts.count * 8 { size *= 2 }
    var bits = [UInt64](repeating: 0, count: size / 64)
    for hash in firsts {
      let bit = Int(PhraseTable.firstBit(hash)) & (size - 1)
      bits[bit / 64] |= 1 << UInt64(bit % 64)
    }
    return bits
  }
}
