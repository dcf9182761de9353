/// What comes out of a file of gzip members or zstd frames, one behind another.
///
/// No call crosses the end of a member, and each begin and end is told, so that readers know which
/// bytes of the file as stored can be fetched alone. A damaged member is one fault; reading goes on
/// at the next one, which is found by its first bytes and by decoding well.
final class MemberSupply<Decoder: MemberDecoder & ~Copyable>: ByteSupply {
  private enum State {
    /// Before a member, or at the end.
    case between
    case inside
    /// Behind damage, or bytes that are no member: looking for one.
    case searching
    case over
  }

  /// Bytes of a member that are kept behind the decoder, so that the search for the next member can
  /// begin before the place where damage was noticed. 256 KiB, several members of a crawl.
  static var kept: Int { 262_144 }
  /// Bytes of a candidate that have to decode well, unless it ends before.
  static var trial: Int { 65_536 }
  /// Candidates that are tried in all. Damage leaves a few; 20,000 take about a second at worst.
  static var maxTrials: Int { 20_000 }
  /// Bytes that may come out before the ratio is looked at: 16 MiB.
  static var freeBytes: Int { 16 << 20 }

  private let stored: InputReader
  private let maxRatio: Int
  private var decoder: Decoder
  private var state = State.between
  /// Bytes of `stored` that the decoder has taken.
  private var taken = 0
  /// Where the member at hand begins in the file, and what came in and out of it.
  private var memberStart = 0
  private var came = (in: 0, out: 0)
  /// Whether the decoder may hold output that had no room.
  private var holdsOutput = false
  private var members = 0
  private var trials = 0
  /// Damage behind bytes that were handed on.
  private var waiting: StreamFault?
  /// Output decoded in advance, by `isReady`.
  private var ahead: [Supplied] = []
  private var aheadBytes: [UInt8] = []
  private var aheadUsed = 0

  init(_ stored: InputReader, _ decoder: consuming Decoder, maxRatio: Int) {
    self.stored = stored
    self.decoder = decoder
    self.maxRatio = maxRatio
  }

  var isRegular: Bool { stored.isRegular }
  /// A page or two: decoders begin each turn by looking back, so few turns are better.
  var chunk: Int { 524_288 }
  var marksAreStored: Bool { stored.isStored }

  var isReady: Bool {
    if isRegular { return true }
    // Decodes what is there, for only then is it known whether something comes of it.
    while ahead.isEmpty {
      if !couldStep {
        guard stored.canFill else { return false }
        stored.fill()
        continue
      }
      if aheadBytes.isEmpty { aheadBytes = [UInt8](repeating: 0, count: chunk / 2) }
      guard let supplied = step(into: &aheadBytes, from: 0) else { continue }
      ahead.append(supplied)
      aheadUsed = 0
    }
    return true
  }

  func read(into storage: inout [UInt8], from start: Int) -> Supplied {
    if let first = ahead.first { return handOn(first, into: &storage, from: start) }
    while true {
      if let supplied = step(into: &storage, from: start) { return supplied }
      if !couldStep { stored.fill() }
    }
  }

  /// Hands on what was decoded in advance.
  private func handOn(
    _ first: Supplied, into storage: inout [UInt8], from start: Int
  ) -> Supplied {
    guard case .bytes(let count, let end) = first else {
      ahead.removeFirst()
      return first
    }
    let part = min(count - aheadUsed, storage.count - start)
    storage.replaceSubrange(
      start..<start + part, with: aheadBytes[aheadUsed..<aheadUsed + part])
    aheadUsed += part
    guard aheadUsed == count else { return .bytes(part) }
    ahead.removeFirst()
    return .bytes(part, memberEndsAt: end)
  }

  /// Whether a step needs no more bytes of the file than are there.
  private var couldStep: Bool {
    if waiting != nil { return true }
    if stored.ending != nil { return true }
    switch state {
    case .between: return stored.bytes >= Decoder.headBytes
    case .inside: return stored.bytes > taken || holdsOutput
    case .searching: return stored.bytes >= Decoder.headBytes + Self.trial
    case .over: return true
    }
  }

  /// One step; nil when there is nothing to tell yet.
  private func step(into storage: inout [UInt8], from start: Int) -> Supplied? {
    guard couldStep else { return nil }
    if let fault = waiting.take() { return .fault(fault) }
    switch state {
    case .between: return beginMember()
    case .inside: return decode(into: &storage, from: start)
    case .searching: return search()
    case .over: return end()
    }
  }

  /// How the file ended; behind a fault of its own it goes on.
  private func end() -> Supplied {
    switch stored.ending {
    case .failed(let error): return .failed(error)
    case .cancelled: return .cancelled
    case .fault(let fault):
      stored.consume(stored.bytes)
      taken = 0
      stored.resume()
      state = .between
      return .fault(fault)
    case nil, .end: return .end
    }
  }

  private func beginMember() -> Supplied? {
    if stored.bytes == 0 {
      state = .over
      return end()
    }
    let head = stored.copy(0..<min(stored.bytes, Decoder.headBytes))
    switch Decoder.piece(at: head) {
    case .member:
      startMember()
      return .memberBegins(at: memberStart)
    case .skippable(let bytes, let isNeeded): return skip(bytes, isNeeded: isNeeded)
    case .unknown:
      // Files from tape end in zeros.
      if members > 0, head.allSatisfy({ $0 == 0 }), skipZeros() { return nil }
      state = .searching
      taken = 0
      let what = members == 0 ? "a" : "another"
      return .fault(
        fault(
          .foreign, members == 0 ? "damaged" : "trailing-bytes",
          "expected \(what) \(Decoder.name), found other bytes", at: stored.offset))
    }
  }

  private func startMember() {
    state = .inside
    memberStart = stored.offset
    members += 1
    taken = 0
    came = (0, 0)
    holdsOutput = false
    decoder.begin()
  }

  /// Passes over zeros; whether the file ends with them.
  private func skipZeros() -> Bool {
    while true {
      let zeros = stored.withBytes(in: 0..<stored.bytes) { bytes in
        var count = 0
        while count < bytes.count, bytes[count] == 0 { count += 1 }
        return count
      }
      if zeros < stored.bytes { return false }
      if stored.ending != nil {
        stored.consume(zeros)
        return true
      }
      guard zeros < 1 << 20 else { return false }
      stored.fill()
    }
  }

  /// Passes over a frame that holds no data.
  private func skip(_ bytes: Int, isNeeded: Bool) -> Supplied? {
    let offset = stored.offset
    guard !isNeeded || bytes <= ZstdDecoder.maxDictionaryBytes else {
      state = .searching
      return .fault(
        fault(
          .damaged, "needs-memory",
          "expected a dictionary of at most \(ZstdDecoder.maxDictionaryBytes) bytes, found one of "
            + "\(bytes)", at: offset))
    }
    var left = bytes
    while stored.ending == nil, stored.bytes < (isNeeded ? bytes : 1) { stored.fill() }
    if isNeeded, stored.bytes >= bytes {
      let piece = MemberPiece.skippable(bytes: bytes, isNeeded: true)
      let isTaken = decoder.take(stored.copy(0..<bytes), of: piece)
      stored.consume(bytes)
      if isTaken { return nil }
      return .fault(
        fault(.damaged, "damaged", "expected a dictionary, found other bytes", at: offset))
    }
    while left > 0 {
      if stored.bytes == 0 { stored.fill() }
      let part = min(left, stored.bytes)
      stored.consume(part)
      left -= part
      if part == 0, stored.ending != nil { break }
    }
    return nil
  }

  private func decode(into storage: inout [UInt8], from start: Int) -> Supplied? {
    let flow = stored.withBytes(in: taken..<stored.bytes) {
      decoder.turn($0, into: &storage, from: start)
    }
    taken += flow.read
    came.in += flow.read
    came.out += flow.written
    holdsOutput = flow.written == storage.count - start
    switch flow.status {
    case .end:
      state = .between
      stored.consume(taken)
      taken = 0
      return .bytes(flow.written, memberEndsAt: stored.offset)
    case .more:
      if came.out > Self.freeBytes, came.out / maxRatio > came.in {
        state = .searching
        return .fault(
          fault(
            .damaged, "expansion",
            "expected at most \(maxRatio) bytes from one, found \(came.out) from \(came.in)",
            at: memberStart))
      }
      if taken > 2 * Self.kept {
        stored.consume(taken - Self.kept)
        taken = Self.kept
      }
      if flow.written > 0 { return .bytes(flow.written) }
      guard flow.read == 0, stored.ending != nil else { return nil }
      return cut()
    case .bad: return damaged("bad data", after: flow.written)
    case .badChecksum: return damaged("a wrong checksum", after: flow.written)
    case .needsMemory:
      state = .searching
      return .fault(
        fault(
          .damaged, "needs-memory",
          "expected a \(Decoder.name) for less memory, found more asked for",
          at: memberStart))
    }
  }

  /// What came out before the damage is handed on, so that it is known what was damaged.
  private func damaged(_ found: String, after count: Int) -> Supplied {
    state = .searching
    let fault = fault(
      .damaged, "damaged", "expected a whole \(Decoder.name), found \(found)", at: memberStart)
    guard count > 0 else { return .fault(fault) }
    waiting = fault
    return .bytes(count)
  }

  /// The input ended inside of a member.
  private func cut() -> Supplied {
    state = .over
    guard stored.ending == .end else { return end() }
    return .fault(
      fault(
        .cut, "truncated",
        "expected a whole \(Decoder.name), input ends after \(came.in) bytes of it",
        at: memberStart))
  }

  /// Looks for the next member, first at the byte behind where the last one began.
  private func search() -> Supplied? {
    var place = members > 0 && stored.offset <= memberStart ? 1 : 0
    taken = 0
    while let found = stored.firstPlace(of: Decoder.magic, from: place) {
      if stored.bytes - found < Self.trial + Decoder.headBytes, stored.ending == nil {
        stored.consume(found)
        return nil
      }
      trials += 1
      guard trials <= Self.maxTrials else {
        state = .over
        return .fault(
          fault(
            .damaged, "damaged",
            "expected another \(Decoder.name), found none among \(Self.maxTrials) beginnings of one",
            at: stored.offset + found))
      }
      if holds(at: found) {
        stored.consume(found)
        state = .between
        return nil
      }
      place = found + 1
    }
    stored.consume(max(0, stored.bytes - Decoder.magic.count + 1))
    if stored.ending != nil {
      stored.consume(stored.bytes)
      state = .over
    }
    return nil
  }

  /// Whether a member stands at `place`: it decodes well for a while, or to its end.
  private func holds(at place: Int) -> Bool {
    let head = stored.copy(place..<min(stored.bytes, place + Decoder.headBytes))
    guard Decoder.piece(at: head) == .member else { return false }
    var scratch = [UInt8](repeating: 0, count: Self.trial)
    decoder.begin()
    let end = min(stored.bytes, place + Self.trial)
    let flow = stored.withBytes(in: place..<end) { decoder.turn($0, into: &scratch, from: 0) }
    switch flow.status {
    case .end: return true
    case .more: return flow.written > 0
    case .bad, .badChecksum, .needsMemory: return false
    }
  }

  private func fault(
    _ kind: StreamFault.Kind, _ code: String, _ message: String, at offset: Int
  ) -> StreamFault {
    StreamFault(
      kind: kind, code: code, message: message, offset: stored.isStored ? offset : nil)
  }
}
