internal import CDecant

/// Normalization Form C, by ICU, on bytes.
///
/// Any bytes are accepted; those that are not UTF-8 stay as they are.
public enum UnicodeNormalizer {
  /// Whether the text is in NFC.
  ///
  /// Unicode's quick check (UAX #15, section 9) by our own table, which settles nearly all text; only
  /// where a character may compose with one before it ICU is asked, about as much text as matters.
  ///
  /// - Complexity: O(bytes).
  public static func isNFC(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    /// Combining class of the character before, and where the last began that none composes with.
    var last: UInt8 = 0
    var starter = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0xCC {
        // Letters below U+0300 compose with nothing before them. Eight at a time, mostly.
        let beyond = ByteWord(bytes, at: index).from(0xCC)
        let safe = beyond == 0 ? 8 : beyond.trailingZeroBitCount &>> 3
        index = min(bytes.count, index &+ safe)
        // A mark composes with the character before it, of at most two bytes.
        starter = index &- 1
        while starter > 0, bytes[starter].isContinuation { starter &-= 1 }
        last = 0
        continue
      }
      // Cyrillic has no mark before U+0483.
      if lead == 0xD0 || lead == 0xD1 {
        starter = index
        last = 0
        index &+= 2
        continue
      }
      let (scalar, length) = decodeScalar(bytes, at: index)
      let value = cdecant_nfc_class(scalar)
      if value == 0 {
        starter = index
      } else if value == 255 || value < last {
        let end = nextStarter(bytes, from: index &+ length)
        if !isNFCByICU(bytes.extracting(starter..<end)) { return false }
        index = end
        last = 0
        continue
      }
      last = value
      index &+= length
    }
    return true
  }

  /// Where the next character begins that none before it composes with.
  private static func nextStarter(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: index)
      if cdecant_nfc_class(scalar) == 0 { return index }
      index &+= length
    }
    return index
  }

  private static func isNFCByICU(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { buffer in
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
