internal import DecantText

/// How pages of a language write numbers: ICU's symbols, and what people type in their place.
struct NumberHabits {
  /// One comma or point before three digits groups.
  var groupsByComma = false
  var groupsByPoint = false
  /// A comma before other than three digits is a decimal mark.
  var hasDecimalComma = false
  /// A plain space between digit groups joins them without further evidence.
  var joinsPlainSpaces = false
  /// Three groups of three with plain spaces are a number; elsewhere they are rather a phone.
  var joinsNineDigits = false

  /// Languages that ICU groups by a point, and whose pages use the space as often.
  private static let spacesToo: Set<Substring> = ["da", "ro", "pt"]
  /// Languages that ICU groups by a space, and whose pages use the point as often.
  private static let pointsToo: Set<Substring> = ["nb", "nn", "no"]
  /// Languages with phone numbers that are not written in three groups of three.
  private static let noThrees: Set<Substring> = [
    "ru", "uk", "be", "kk", "ky", "uz", "tg", "tt", "bg", "hy", "ka", "fi", "et",
  ]

  /// - Parameter language: BCP-47; nil for unknown, where only shapes and the page count.
  init(language: String?) {
    guard let language, let own = NumberSymbols.of(language) else { return }
    let base = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).first ?? ""
    let parent = NumberSymbols.of(String(base)) ?? own
    groupsByComma = own.group == .comma
    hasDecimalComma = own.decimal == .comma
    groupsByPoint =
      own.group == .point || Self.pointsToo.contains(base)
      || own.group == .space && parent.group == .point
    joinsPlainSpaces = parent.group == .space || Self.spacesToo.contains(base)
    joinsNineDigits = Self.noThrees.contains(base)
  }
}
