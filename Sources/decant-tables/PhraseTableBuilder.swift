internal import DecantText

/// Builds the arrays of a `PhraseTable` from phrases and payloads.
struct PhraseTableBuilder {
  private var keys: [UInt64] = [0]
  private var payloads: [UInt64] = [0]
  private var states: [UInt64: UInt32] = [:]
  private var firsts: Set<UInt64> = []
  /// States from which longer phrases go on.
  private var continued: Set<UInt32> = []

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
        continued.insert(state)
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
    let slots = slots()
    let bits = firstBits()
    source.add("uint64_t", "firsts", bits, isPrivate: true)
    source.add("uint32_t", "slots", slots, isPrivate: true)
    source.add("uint64_t", "states", zip(keys, payloads).flatMap { [$0, $1] }, isPrivate: true)
    source.add(
      line: "const cdecant_phrase_table \(name) = {firsts, slots, states, "
        + "\(bits.count * 64 - 1), \(slots.count - 1)};")
  }

  /// Slots for all states, at most two in three of them used.
  private func slots() -> [UInt32] {
    var size = 16
    while 2 * size < 3 * keys.count { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for state in keys.indices.dropFirst() {
      var slot = Int(PhraseTable.slot(keys[state])) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      let flag = continued.contains(UInt32(state)) ? PhraseTable.continues : 0
      slots[slot] = PhraseTable.check(keys[state]) << 17 | flag | UInt32(state)
    }
    return slots
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
