internal import CDecant

/// Decodes zstd frames, by libzstd, with the dictionary that a file may begin with.
///
/// Owns the library's state and frees it exactly once.
@safe struct ZstdDecoder: MemberDecoder, ~Copyable {
  static let name = "zstd frame"
  static let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
  static let headBytes = 8

  /// Largest window that is given memory: 128 MiB, the library's own default. A frame may announce
  /// terabytes, and an announcement is no reason to allocate.
  static let windowLog: Int32 = 27
  /// Largest dictionary: 16 MiB; those in use have about 100 KB to 1 MB.
  static let maxDictionaryBytes = 16 << 20

  private let state: OpaquePointer?

  init() {
    unsafe state = cdecant_zstd_new(Self.windowLog)
  }

  deinit { unsafe cdecant_zstd_free(state) }

  mutating func begin() {
    guard let state = unsafe state else { return }
    unsafe cdecant_zstd_begin(state)
  }

  mutating func turn(
    _ input: Span<UInt8>, into storage: inout [UInt8], from start: Int
  ) -> DecoderFlow {
    guard let state = unsafe state else { return .outOfMemory }
    return unsafe DecoderFlow.turn(input, &storage, from: start) {
      unsafe cdecant_zstd_turn(state, $0, $1, $2, $3)
    }
  }

  /// A frame, or a skippable one with its length; that of number 13 holds a dictionary.
  static func piece(at head: [UInt8]) -> MemberPiece {
    if head.starts(with: magic) { return .member }
    guard head.count >= headBytes, head[0] & 0xF0 == 0x50,
      head[1...3].elementsEqual([0x2A, 0x4D, 0x18])
    else { return .unknown }
    let length = (0..<4).reduce(0) { $0 | Int(head[4 + $1]) << (8 * $1) }
    return .skippable(bytes: headBytes + length, isNeeded: head[0] == 0x5D)
  }

  /// A dictionary as it is, or compressed as a frame of its own.
  mutating func take(_ skippable: [UInt8], of piece: MemberPiece) -> Bool {
    guard case .skippable(_, isNeeded: true) = piece else { return true }
    var dictionary = Array(skippable.dropFirst(Self.headBytes))
    if dictionary.starts(with: Self.magic) {
      guard
        case .success(let whole) = StreamDecoding.all(
          of: dictionary.span, ZstdDecoder(), limit: Self.maxDictionaryBytes), whole.isWhole
      else { return false }
      dictionary = whole.bytes
    }
    guard let state = unsafe state else { return false }
    return unsafe dictionary.withUnsafeBufferPointer {
      unsafe cdecant_zstd_set_dictionary(state, $0.baseAddress, $0.count)
    }
  }
}
