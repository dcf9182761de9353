internal import CDecant

/// How likely letters follow each other in words of a language, from the generated table.
///
/// Learnt from the words of ICU's locales: enough to tell sound text from text in a wrong charset,
/// and not enough to tell a language from its neighbours.
public struct LetterPairs: Sendable {
  private let model: UInt32
  /// Letters, numbered from 1 on; number 0 is the end of a word.
  public let letters: Int

  /// The model of a BCP 47 code, or of the code of a script that languages share: `Cyrl`, `Arab`.
  public init?(_ language: String) {
    guard let model = Self.models[language] else { return nil }
    self.model = model
    letters = Int(cdecant_letter_pair_letters(model))
  }

  private static let models: [String: UInt32] = {
    var models: [String: UInt32] = [:]
    while let name = unsafe cdecant_letter_pair_language(UInt32(models.count)) {
      models[unsafe String(cString: name)] = UInt32(models.count)
    }
    return models
  }()

  /// Numbers of the letters, by scalar in lower case.
  public var numbers: [UInt32: UInt8] {
    var numbers: [UInt32: UInt8] = [:]
    for number in 1...max(1, min(letters, 254)) {
      numbers[UInt32(cdecant_letter_pair_letter(model, UInt32(number)))] = UInt8(number)
    }
    return numbers
  }

  /// Sixteenths of a bit that the second letter costs behind the first.
  public func cost(_ first: UInt8, _ second: UInt8) -> UInt8 {
    cdecant_letter_pair_cost(model, UInt32(first), UInt32(second))
  }
}
