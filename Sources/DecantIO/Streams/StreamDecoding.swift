/// Decodes what is held in memory, as a whole.
enum StreamDecoding {
  /// What came out, and whether the stream came to its end.
  struct Decoded {
    var bytes: [UInt8] = []
    var isWhole = false
    /// Bytes of the input that were used.
    var used = 0
  }

  enum Failure: Error, Equatable {
    /// More than the limit came out.
    case tooLarge
    /// So many bytes came out before something was wrong.
    case bad(after: Int)
    case needsMemory
  }

  /// Everything in `input` by `decoder`, at most `limit` bytes. Room is never made by an announced
  /// size.
  static func all<Decoder: StreamDecoder & ~Copyable>(
    of input: Span<UInt8>, _ decoder: consuming Decoder, limit: Int
  ) -> Result<Decoded, Failure> {
    var decoded = Decoded()
    var written = 0
    var room = [UInt8](repeating: 0, count: min(max(4 * input.count, 4096), 1 << 20))
    decoder.begin()
    while true {
      if written == room.count { room += [UInt8](repeating: 0, count: room.count) }
      let flow = decoder.turn(
        input.extracting(decoded.used..<input.count), into: &room, from: written)
      decoded.used += flow.read
      written += flow.written
      if written > limit { return .failure(.tooLarge) }
      switch flow.status {
      case .bad, .badChecksum: return .failure(.bad(after: written))
      case .needsMemory: return .failure(.needsMemory)
      case .end: decoded.isWhole = true
      case .more:
        let isStuck = flow.read == 0 && flow.written == 0
        if written == room.count || (!isStuck && decoded.used < input.count) { continue }
      }
      room.removeLast(room.count - written)
      decoded.bytes = room
      return .success(decoded)
    }
  }
}
