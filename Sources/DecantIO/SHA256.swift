internal import CDecant

/// SHA-256, by libcrypto.
enum SHA256 {
  /// The 32 bytes for `head` with `body` behind it.
  static func digest(_ head: Span<UInt8>, _ body: Span<UInt8>) -> [UInt8] {
    let digest = unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      let done = unsafe head.withUnsafeBufferPointer { head in
        unsafe body.withUnsafeBufferPointer { body in
          unsafe cdecant_sha256(
            head.baseAddress, head.count, body.baseAddress, body.count, buffer.baseAddress)
        }
      }
      count = done ? 32 : 0
    }
    precondition(digest.count == 32, "libcrypto offers SHA-256")
    return digest
  }
}
