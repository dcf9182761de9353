internal import CDecant
internal import Foundation

/// What ICU's locales count in, and what they call money.
enum ICUNumbers {
  /// Quantities of the common units, as a locale writes them.
  static func quantities(_ locale: String) -> [String] {
    unsafe lines { unsafe cdecant_icu_quantities(locale, $0, $1) }
  }

  /// Names of the common currencies in all plurals.
  static func money(_ locale: String) -> [String] {
    unsafe lines { unsafe cdecant_icu_money(locale, $0, $1) }
  }

  /// Codes of ISO 4217.
  static let currencyCodes: [String] = unsafe lines { unsafe cdecant_icu_currency_codes($0, $1) }

  private static func lines(_ fill: (UnsafeMutablePointer<CChar>, Int) -> Int64) -> [String] {
    let capacity = 1 << 17
    let text = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
      guard let base = buffer.baseAddress else { return "" }
      let count = unsafe fill(base, capacity)
      guard count >= 0, count <= capacity else { return "" }
      let bytes = (0..<Int(count)).map { UInt8(bitPattern: unsafe buffer[$0]) }
      return String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
    }
    return text.split(separator: "\n").map(String.init)
  }
}
