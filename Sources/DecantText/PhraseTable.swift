internal import CDecant

/// Phrases of one token or more, each with a payload, found in tokens without allocation.
///
/// A tree of token hashes over flat constant arrays, so that nothing is set up at run time. Hashes
/// have 64 bits and the words behind them are not compared: two words are taken for one another
/// about once in 10^14 comparisons.
@safe
public struct PhraseTable: @unchecked Sendable {
  private let firsts: UnsafePointer<UInt64>
  private let keys: UnsafePointer<UInt64>
  private let payloads: UnsafePointer<UInt64>
  private let slots: UnsafePointer<UInt16>
  private let firstMask: UInt32
  private let mask: UInt32

  /// A table whose arrays live as long as the program.
  init(_ table: cdecant_phrase_table) {
    unsafe firsts = table.firsts
    unsafe keys = table.keys
    unsafe payloads = table.payloads
    unsafe slots = table.slots
    unsafe firstMask = table.first_mask
    unsafe mask = table.mask
  }

  /// The longest phrase that starts at token `index`, with the number of its tokens.
  ///
  /// - Complexity: O(tokens of the phrase).
  public func match(_ tokens: borrowing Tokens, at index: Int) -> (count: Int, payload: UInt64)? {
    guard index < tokens.count, mayBegin(tokens[index].hash) else { return nil }
    var state: UInt32 = 0
    var best: (count: Int, payload: UInt64)?
    var position = index
    while position < tokens.count, let next = step(from: state, tokens[position].hash) {
      state = next
      position += 1
      let payload = unsafe payloads[Int(state)]
      if payload != 0 { best = (position - index, payload) }
    }
    return best
  }

  /// Whether a phrase may begin with a token; false is certain.
  @inline(__always)
  private func mayBegin(_ hash: UInt64) -> Bool {
    let bit = PhraseTable.firstBit(hash) & firstMask
    return unsafe firsts[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0
  }

  /// The state that a token leads to.
  func step(from state: UInt32, _ hash: UInt64) -> UInt32? {
    let key = PhraseTable.key(state, hash)
    var slot = PhraseTable.slot(key) & mask
    while true {
      let found = unsafe slots[Int(slot)]
      if found == 0 { return nil }
      if unsafe keys[Int(found)] == key { return UInt32(found) }
      slot = (slot &+ 1) & mask
    }
  }

  /// Key of the edge that leaves a state by a token; shared with the generator.
  package static func key(_ state: UInt32, _ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ (hash >> 29)) &+ UInt64(state) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
  }

  /// The bit of a first token, before the mask; shared with the generator.
  package static func firstBit(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// Where the search for a key begins, before the mask; shared with the generator.
  package static func slot(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 40) }
}
