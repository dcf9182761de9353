internal import CDecant

/// The main language of a text, as far as a detector can tell.
public struct LanguageGuess: Sendable, Equatable {
  /// BCP 47 code: `en`, `zh`, `zh-Hant`, `sr-ME`.
  public var code: String
  /// Share of the text that is in this language, from 0 to 1.
  public var score: Double
  /// Whether the language is well ahead of the next.
  public var isReliable: Bool

  public init(code: String, score: Double, isReliable: Bool) {
    self.code = code
    self.score = score
    self.isReliable = isReliable
  }
}

/// Detection of language by CLD2.
public enum LanguageDetector {
  /// The main language of plain text; nil when none is found, when the text is not UTF-8, and for
  /// scripts and jests that CLD2 counts as languages.
  ///
  /// One or two kilobytes are enough; the caller chooses them. Numbers and marks are passed over.
  public static func guess(_ bytes: Span<UInt8>) -> LanguageGuess? {
    let guess = unsafe bytes.withUnsafeBufferPointer {
      unsafe cdecant_guess_language($0.baseAddress, $0.count)
    }
    guard let text = unsafe guess.code, let code = standard(unsafe String(cString: text)) else {
      return nil
    }
    let score = unsafe Double(guess.percent) / 100
    return LanguageGuess(code: code, score: score, isReliable: unsafe guess.isReliable)
  }

  /// BCP 47 code for a code of CLD2, which are partly older; nil when it names no language.
  static func standard(_ code: String) -> String? {
    switch code {
    case "iw": "he"
    case "jw": "jv"
    case "in": "id"
    case "mo": "ro"
    case "bh": "bho"
    case "un", "xxx", "zzp", "zzb", "zze", "zzh", "tlh": nil
    default: code.hasPrefix("xx-") || code.isEmpty ? nil : code
    }
  }
}
