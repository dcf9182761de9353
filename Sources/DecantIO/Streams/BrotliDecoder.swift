internal import CDecant

/// Decodes one brotli stream, by libbrotli. Owns the library's state and frees it exactly once.
@safe struct BrotliDecoder: StreamDecoder, ~Copyable {
  private var state: OpaquePointer?

  init() {
    unsafe state = cdecant_brotli_new()
  }

  deinit { unsafe cdecant_brotli_free(state) }

  mutating func begin() {
    unsafe cdecant_brotli_free(state)
    unsafe state = cdecant_brotli_new()
  }

  mutating func turn(
    _ input: Span<UInt8>, into storage: inout [UInt8], from start: Int
  ) -> DecoderFlow {
    guard let state = unsafe state else { return .outOfMemory }
    return unsafe DecoderFlow.turn(input, &storage, from: start) {
      unsafe cdecant_brotli_turn(state, $0, $1, $2, $3)
    }
  }
}
