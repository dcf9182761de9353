internal import CDecant

/// Normalization Form C, by ICU, on bytes.
///
/// Any bytes are accepted; those that are not UTF-8 stay as they are.
public enum UnicodeNormalizer {
  /// Whether the text is in NFC.
  ///
  /// - Complexity: O(bytes); text below U+0300 is not shown to ICU, since it is always in NFC.
  public static func isNFC(_ bytes: Span<UInt8>) -> Bool {
    guard let first = firstBeyondLatin(bytes) else { return true }
    // A mark composes with the character before it, of at most two bytes.
    var start = max(0, first - 2)
    if bytes[start].isContinuation { start += 1 }
    let rest = bytes.extracting(start..<bytes.count)
    return unsafe rest.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return true }
      return unsafe cdecant_icu_is_nfc(base, buffer.count)
    }
  }

  /// The text in NFC; a copy of it when it is so already.
  public static func nfc(_ bytes: Span<UInt8>) -> [UInt8] {
    let known = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
    if isNFC(bytes) { return known }
    return unsafe filled(capacity: bytes.count + bytes.count / 16 + 64) { buffer, capacity in
      unsafe bytes.withUnsafeBufferPointer { input in
        unsafe cdecant_icu_nfc(input.baseAddress, input.count, buffer, capacity)
      }
    } ?? known
  }

  /// Index of the first byte that begins a scalar of U+0300 or beyond, eight bytes at a time.
  static func firstBeyondLatin(_ bytes: Span<UInt8>) -> Int? {
    var index = 0
    let raw = unsafe bytes.bytes
    while index &+ 8 <= bytes.count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      // High bit set, and the other seven at least 0x4C: the byte is at least 0xCC.
      let carries = (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x3434_3434_3434_3434
      if carries & word & 0x8080_8080_8080_8080 != 0 { break }
      index &+= 8
    }
    while index < bytes.count {
      if bytes[index] >= 0xCC { return index }
      index &+= 1
    }
    return nil
  }
}

/// An array filled by a function of C that gives the number of bytes of its whole answer, and
/// writes no more than a capacity; called again when the first was too small. Nil when negative.
func filled(
  capacity: Int, _ fill: (UnsafeMutablePointer<UInt8>?, Int) -> Int64
) -> [UInt8]? {
  var needed = capacity
  for _ in 0..<2 {
    var answer: Int64 = -1
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: needed) { buffer, count in
      answer = unsafe fill(buffer.baseAddress, buffer.count)
      count = answer >= 0 && answer <= Int64(buffer.count) ? Int(answer) : 0
    }
    if answer < 0 { return nil }
    if answer <= Int64(bytes.capacity), answer == Int64(bytes.count) { return bytes }
    needed = Int(answer)
  }
  return nil
}
