internal import CDecant
internal import Foundation

/// Names of dates and languages as ICU's locales give them, in NFC.
enum ICUNames {
  /// Identifiers of all locales with data, such as `sr_Latn_RS`.
  static let locales = unsafe list { unsafe cdecant_icu_locale($0) }

  /// ISO 639 codes of all languages that ICU lists: two letters, else three.
  static let languages = unsafe list { unsafe cdecant_icu_language($0) }

  /// ISO 639-3 code of a language; nil when it has none.
  static func alpha3(_ language: String) -> String? {
    let code = unsafe String(cString: cdecant_icu_language_alpha3(language))
    return code.isEmpty ? nil : code
  }

  /// Names of a kind, as numbered at `cdecant_icu_date_names`; one for each month or day, in order.
  static func dates(_ locale: String, kind: Int32) -> [String] {
    let text = unsafe answer { buffer, capacity in
      unsafe cdecant_icu_date_names(locale, kind, buffer, capacity)
    }
    return (text ?? "").components(separatedBy: "\n").dropLast()
  }

  /// Name of a locale in the language of another; nil when ICU has only its code.
  static func locale(_ locale: String, in other: String, prefersDialect: Bool = false) -> String? {
    let name = unsafe answer { buffer, capacity in
      unsafe cdecant_icu_locale_name(locale, other, prefersDialect, buffer, capacity)
    }
    guard let name, name != locale, !name.contains("_") else { return nil }
    let language = locale.prefix { $0 != "_" }
    return name == language || name.hasPrefix("\(language) (") ? nil : name
  }

  private static func list(_ item: (Int32) -> UnsafePointer<CChar>?) -> [String] {
    var names: [String] = []
    while let name = unsafe item(Int32(names.count)) { names.append(unsafe String(cString: name)) }
    return names
  }

  private static func answer(_ fill: (UnsafeMutablePointer<CChar>, Int) -> Int64) -> String? {
    let capacity = 4096
    return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let count = unsafe fill(base, capacity)
      guard count >= 0, count <= capacity else { return nil }
      let bytes = (0..<Int(count)).map { UInt8(bitPattern: unsafe buffer[$0]) }
      return String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
    }
  }
}
