internal import DecantText

/// Tells a tar archive by its first header. The oldest ones have no magic, so the checksum decides.
enum TarHeader {
  static let bytes = 512

  /// Whether `bytes` begin with a header whose checksum is right.
  static func begins(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= TarHeader.bytes, bytes[0] != 0 else { return false }
    var sum = 0
    for (index, byte) in bytes[..<TarHeader.bytes].enumerated() {
      // The field of the checksum counts as blanks.
      sum += 148..<156 ~= index ? 0x20 : Int(byte)
    }
    var stated = 0
    var digits = 0
    for byte in bytes[148..<156] {
      if byte == 0x20 && digits == 0 { continue }
      guard 0x30...0x37 ~= byte else { break }
      stated = stated * 8 + Int(byte - 0x30)
      digits += 1
    }
    return digits > 0 && stated == sum
  }

  /// Whether a header can begin with `bytes`, for it begins with a name that zeros follow; nil when
  /// more of them are needed. Lines and pages of text are told apart at their first line end.
  static func canBegin(_ bytes: [UInt8], isWhole: Bool) -> Bool? {
    if let end = bytes.prefix(101).firstIndex(where: { $0 < 0x20 }) {
      guard bytes[end] == 0, end > 0 else { return false }
    } else if bytes.first == 0x7B || bytes.count > 100 {
      return false
    }
    if bytes.count >= TarHeader.bytes { return true }
    return isWhole ? false : nil
  }
}
