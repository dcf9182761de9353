internal import CDecant

/// Character properties as ICU knows them.
enum ICUProperties {
  static var version: String { unsafe String(cString: cdecant_icu_version()) }
  static var unicodeVersion: String { unsafe String(cString: cdecant_unicode_version()) }

  static func category(_ scalar: UInt32) -> String {
    unsafe String(cString: cdecant_icu_category(scalar))
  }

  static func script(_ scalar: UInt32) -> String {
    unsafe String(cString: cdecant_icu_script(scalar))
  }

  static func hasScript(_ scalar: UInt32, _ code: String) -> Bool {
    unsafe code.withCString { unsafe cdecant_icu_has_script(scalar, $0) }
  }

  static func isWhiteSpace(_ scalar: UInt32) -> Bool { cdecant_icu_is_white_space(scalar) }
  static func isIgnorable(_ scalar: UInt32) -> Bool { cdecant_icu_is_default_ignorable(scalar) }
  static func isIdeographic(_ scalar: UInt32) -> Bool { cdecant_icu_is_ideographic(scalar) }
  static func isQuotation(_ scalar: UInt32) -> Bool { cdecant_icu_is_quotation_mark(scalar) }
  static func endsSentence(_ scalar: UInt32) -> Bool { cdecant_icu_is_sentence_terminal(scalar) }
  static func fold(_ scalar: UInt32) -> UInt32 { cdecant_icu_fold(scalar) }
  static func nfcClass(_ scalar: UInt32) -> UInt8 { cdecant_icu_nfc_class(scalar) }
  static func digit(_ scalar: UInt32) -> Int32 { cdecant_icu_digit(scalar) }
}
