internal import CDecant

/// Where the tokens of a JSON text start, found by simdjson.
///
/// Only structure is found: what a token holds is checked by whoever walks them. Owns the state of
/// the library and frees it exactly once.
@safe struct JSONIndexer: ~Copyable {
  /// Why there is no index.
  enum Failure: Error, Equatable {
    case empty, unclosedString, rawControl, invalidUTF8, tooLarge, outOfMemory
  }

  private let state: OpaquePointer?

  init() {
    unsafe state = cdecant_json_new()
  }

  deinit { unsafe cdecant_json_free(state) }

  /// Lends the first byte of every token of `bytes`, in order.
  ///
  /// What was lent before is overwritten.
  ///
  /// - Complexity: O(bytes), at some GB/s; holds four bytes for each byte of the longest text.
  func withTokenStarts<R>(
    of bytes: Span<UInt8>, _ body: (Span<UInt32>) throws(JSONError) -> R
  ) throws(JSONError) -> Result<R, Failure> {
    guard let state = unsafe state else { return .failure(.outOfMemory) }
    var starts: UnsafePointer<UInt32>?
    var count = 0
    let code = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe cdecant_json_index(state, buffer.baseAddress, buffer.count, &starts, &count)
    }
    switch Int(code) {
    case CDECANT_JSON_OK: break
    case CDECANT_JSON_EMPTY: return .failure(.empty)
    case CDECANT_JSON_UNCLOSED_STRING: return .failure(.unclosedString)
    case CDECANT_JSON_RAW_CONTROL: return .failure(.rawControl)
    case CDECANT_JSON_NOT_UTF8: return .failure(.invalidUTF8)
    case CDECANT_JSON_TOO_LARGE: return .failure(.tooLarge)
    default: return .failure(.outOfMemory)
    }
    let buffer = unsafe UnsafeBufferPointer(start: starts, count: count)
    return .success(try body(unsafe buffer.span))
  }

  /// Whether `bytes` are UTF-8.
  static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe cdecant_json_is_utf8(buffer.baseAddress, buffer.count)
    }
  }
}
