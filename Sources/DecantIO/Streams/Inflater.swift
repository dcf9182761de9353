internal import CDecant

/// Inflates gzip, zlib and bare deflate data, by ISA-L.
///
/// Owns the library's state and frees it exactly once. Checks the checksums of gzip and zlib.
@safe struct Inflater: MemberDecoder, ~Copyable {
  enum Wrapping { case gzip, zlib, raw }

  static let name = "gzip member"
  static let magic: [UInt8] = [0x1F, 0x8B, 0x08]
  static let headBytes = 10

  private let state: OpaquePointer?
  private let wrapping: Wrapping

  init(_ wrapping: Wrapping = .gzip) {
    self.wrapping = wrapping
    unsafe state = cdecant_inflate_new()
    begin()
  }

  deinit { unsafe cdecant_inflate_free(state) }

  mutating func begin() {
    guard let state = unsafe state else { return }
    let code =
      switch wrapping {
      case .gzip: CDECANT_INFLATE_GZIP
      case .zlib: CDECANT_INFLATE_ZLIB
      case .raw: CDECANT_INFLATE_RAW
      }
    unsafe cdecant_inflate_begin(state, Int32(code))
  }

  mutating func turn(
    _ input: Span<UInt8>, into storage: inout [UInt8], from start: Int
  ) -> DecoderFlow {
    guard let state = unsafe state else { return .outOfMemory }
    return unsafe DecoderFlow.turn(input, &storage, from: start) {
      unsafe cdecant_inflate_turn(state, $0, $1, $2, $3)
    }
  }

  /// A header has the method 8 and none of the reserved flags.
  static func piece(at head: [UInt8]) -> MemberPiece {
    guard head.count >= headBytes, head.starts(with: magic), head[3] & 0xE0 == 0 else {
      return .unknown
    }
    return .member
  }

  mutating func take(_ skippable: [UInt8], of piece: MemberPiece) -> Bool { true }
}

extension DecoderFlow {
  static let outOfMemory = DecoderFlow(read: 0, written: 0, status: .needsMemory)

  /// Lends a turn of the library its input, and its room behind `start` in `storage`.
  @unsafe static func turn(
    _ input: Span<UInt8>, _ storage: inout [UInt8], from start: Int,
    _ body: (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt8>?, Int) -> cdecant_flow
  ) -> DecoderFlow {
    let flow = unsafe input.withUnsafeBufferPointer { input in
      unsafe storage.withUnsafeMutableBufferPointer { output in
        let room = unsafe UnsafeMutableBufferPointer(rebasing: output[start...])
        return unsafe body(input.baseAddress, input.count, room.baseAddress, room.count)
      }
    }
    let status: Status =
      switch Int(flow.status) {
      case CDECANT_FLOW_MORE: .more
      case CDECANT_FLOW_END: .end
      case CDECANT_FLOW_CHECKSUM: .badChecksum
      case CDECANT_FLOW_MEMORY: .needsMemory
      default: .bad
      }
    return DecoderFlow(read: flow.read, written: flow.written, status: status)
  }
}
