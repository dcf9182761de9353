internal import DecantText

/// A single-byte charset as text was misread in it: which byte each character stands for.
struct SingleByteCode: Sendable {
  /// Standard name; the rule in the ledger.
  let name: String
  /// Whether the upper half is mostly Cyrillic letters.
  let isCyrillic: Bool
  /// Bytes by scalar below U+0500, and from U+2000 to U+25FF; 0 where there is none.
  private let low: [UInt8]
  private let high: [UInt8]

  /// Scalars that have places in the tables, and the first of those that begin the second.
  static let places = 0x500 + 0x600
  private static let base: UInt32 = 0x2000

  /// The place of `scalar` in tables of `places` entries; nil for scalars that no charset has.
  @inline(__always)
  static func place(of scalar: UInt32) -> Int? {
    if scalar < 0x500 { return Int(scalar) }
    let offset = scalar &- base
    return offset < 0x600 ? Int(offset) &+ 0x500 : nil
  }

  /// - Parameter takesC1: whether C1 controls stand for their bytes everywhere, as in ISO 8859.
  ///   Where a charset has no character, its byte is met as the C1 control of its number in any case.
  init?(_ name: String, takesC1: Bool = false) {
    guard let charset = SingleByteCharset(name) else { return nil }
    self.name = name
    var low = [UInt8](repeating: 0, count: 0x500)
    var high = [UInt8](repeating: 0, count: 0x600)
    for byte in UInt8(0x80)...0xFF {
      let scalar = charset.scalar(of: byte)
      if byte < 0xA0, takesC1 || scalar == 0 { low[Int(byte)] = byte }
      if scalar > 0, scalar < 0x500 { low[Int(scalar)] = byte }
      if scalar >= Self.base, scalar < Self.base + 0x600 { high[Int(scalar - Self.base)] = byte }
    }
    isCyrillic = low[0x430] != 0
    self.low = low
    self.high = high
  }

  /// The byte that stands for `scalar`; 0 when there is none or it is ASCII.
  @inline(__always)
  func byte(of scalar: UInt32) -> UInt8 {
    if scalar < 0x500 { return low[Int(scalar)] }
    let offset = scalar &- Self.base
    return offset < 0x600 ? high[Int(offset)] : 0
  }

  /// In the order in which they are tried. Windows-1252 and ISO 8859-1 are one: they differ in C1
  /// alone.
  static let all: [SingleByteCode] = [
    SingleByteCode("windows-1252", takesC1: true), SingleByteCode("windows-1251"),
    SingleByteCode("windows-1250"), SingleByteCode("iso-8859-2", takesC1: true),
    SingleByteCode("windows-1257"), SingleByteCode("windows-1254"), SingleByteCode("windows-1253"),
    SingleByteCode("macintosh"), SingleByteCode("cp437"), SingleByteCode("koi8-r"),
    SingleByteCode("ibm866"), SingleByteCode("cp850"),
  ].compactMap { $0 }
}
