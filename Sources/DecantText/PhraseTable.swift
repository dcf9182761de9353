internal import CDecant

/// Phrases of one token or more, each with a payload, found in tokens without allocation.
///
/// A tree of token hashes over flat constant arrays, so that nothing is set up at run time. Hashes
/// have 64 bits and the words behind them are not compared: two words are taken for one another
/// about once in 10^14 comparisons.
@safe
public struct PhraseTable: @unchecked Sendable {
  private let firsts: UnsafePointer<UInt64>
  private let slots: UnsafePointer<UInt32>
  private let states: UnsafePointer<UInt64>
  private let firstMask: UInt32
  private let mask: UInt32

  /// A table whose arrays live as long as the program.
  init(_ table: cdecant_phrase_table) {
    unsafe firsts = table.firsts
    unsafe slots = table.slots
    unsafe states = table.states
    unsafe firstMask = table.first_mask
    unsafe mask = table.mask
  }

  /// The longest phrase that starts at token `index`, with the number of its tokens.
  ///
  /// - Complexity: O(tokens of the phrase).
  public func match(_ tokens: borrowing Tokens, at index: Int) -> (count: Int, payload: UInt64)? {
    guard index < tokens.count, mayBegin(tokens[index].hash) else { return nil }
    var slot = Self.continues
    var best: (count: Int, payload: UInt64)?
    var position = index
    while slot & Self.continues != 0, position < tokens.count,
      let next = step(from: slot & Self.stateBits, tokens[position].hash)
    {
      slot = next
      position += 1
      let payload = unsafe states[2 &* Int(slot & Self.stateBits) &+ 1]
      if payload != 0 { best = (position - index, payload) }
    }
    return best
  }

  /// Whether a phrase may begin with a token; false is certain.
  @inline(__always)
  func mayBegin(_ hash: UInt64) -> Bool {
    let bit = PhraseTable.firstBit(hash) & firstMask
    return unsafe firsts[Int(bit >> 6)] &>> UInt64(bit & 63) & 1 != 0
  }

  /// The slot of the state that a token leads to.
  private func step(from state: UInt32, _ hash: UInt64) -> UInt32? {
    let key = PhraseTable.key(state, hash)
    let check = PhraseTable.check(key)
    var position = PhraseTable.slot(key) & mask
    while true {
      let slot = unsafe slots[Int(position)]
      if slot == 0 { return nil }
      let state = Int(slot & Self.stateBits)
      if slot >> 17 == check, unsafe states[2 &* state] == key { return slot }
      position = (position &+ 1) & mask
    }
  }

  /// Key of the edge that leaves a state by a token; shared with the generator.
  package static func key(_ state: UInt32, _ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ (hash >> 29)) &+ UInt64(state) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
  }

  /// The bit of a first token, before the mask; shared with the generator.
  package static func firstBit(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// The bits of a key that its slot holds; shared with the generator.
  package static func check(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key) & 0x7FFF }

  /// Of a slot: whether longer phrases go on from the state.
  package static var continues: UInt32 { 1 << 16 }
  /// Of a slot: the number of the state.
  static var stateBits: UInt32 { 0xFFFF }

  /// Where the search for a key begins, before the mask; shared with the generator.
  package static func slot(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 40) }
}
