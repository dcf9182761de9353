internal import CDecant

/// Names and codes of languages, as a language switch has them, found in tokens.
///
/// Codes of ISO 639 and the codes of countries that stand in for them (`kz`, `ua`, `jp`); names of
/// every language of CLDR in itself, and of the widespread ones in a dozen languages; and the
/// beginnings of two letters or more of names (`Қаз`, `Рус`). Many are words of some language (`is`,
/// `no`, `por`), so a line is a switch only when all of its words are such names, of two languages
/// or more.
public enum LanguageNames {
  public static var table: PhraseTable { unsafe PhraseTable(cdecant_language_names) }

  /// The longest name or code that starts at token `index`, with the number of its tokens.
  ///
  /// - Returns: `language`, a number that is equal for names of one language and must not be
  ///   stored, scripts of one language counting as several (繁體 and 简体); and `isPrefix`, whether
  ///   the name is a mere beginning of one, which several languages may share.
  public static func match(
    _ tokens: borrowing Tokens, at index: Int
  ) -> (count: Int, language: Int, isPrefix: Bool)? {
    guard let (count, payload) = table.match(tokens, at: index) else { return nil }
    return (count, Int(payload & 0xFFFF), payload & prefixBit != 0)
  }
  /// Whether a name begins with the first token that is no symbol.
  static func mayBegin(_ tokens: borrowing Tokens) -> Bool {
    for index in tokens.indices where tokens[index].kind != .symbol {
      return table.match(tokens, at: index) != nil
    }
    return false
  }

  /// Payload: the number of the language from 1, and this bit for the beginning of a name.
  package static var prefixBit: UInt64 { 1 << 16 }
}
