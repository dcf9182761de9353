internal import CDecant

/// A charset of one byte a character, by its place in the generated table.
public struct SingleByteCharset: Sendable, Hashable {
  private let number: UInt32

  /// The charset of a standard name in lower case; nil when the table has none.
  public init?(_ name: String) {
    guard let number = Self.numbers[name] else { return nil }
    self.number = number
  }

  private static let numbers: [String: UInt32] = {
    var numbers: [String: UInt32] = [:]
    while let name = unsafe cdecant_charset_name(UInt32(numbers.count)) {
      numbers[unsafe String(cString: name)] = UInt32(numbers.count)
    }
    return numbers
  }()

  /// The character of a byte; 0 where the charset has none.
  public func scalar(of byte: UInt8) -> UInt32 {
    UInt32(cdecant_charset_scalar(number, byte))
  }
}
