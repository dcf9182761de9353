/// A charset of one byte a character, as far as its upper half goes.
struct SingleByteCode: Sendable {
  /// Name as a rule in the ledger.
  let name: String
  /// Whether the upper half is mostly Cyrillic letters.
  let isCyrillic: Bool
  /// Bytes by scalar below U+0500, and from U+2000 to U+217F; 0 where there is none.
  private let low: [UInt8]
  private let punctuation: [UInt8]

  /// - Parameters:
  ///   - upper: the characters of 0x80 to 0xFF; U+FFFD where there is none. Such a byte is also
  ///     met as the C1 control of its number.
  ///   - takesC1: whether C1 controls stand for their bytes everywhere, as in ISO 8859-1.
  init(name: String, upper: String, takesC1: Bool = false) {
    self.name = name
    var low = [UInt8](repeating: 0, count: 0x500)
    var punctuation = [UInt8](repeating: 0, count: 0x180)
    var byte: UInt8 = 0x80
    for scalar in upper.unicodeScalars {
      let value = Int(scalar.value)
      if value == 0xFFFD || (takesC1 && byte < 0xA0) { low[Int(byte)] = byte }
      if value < low.count {
        low[value] = byte
      } else if value >= 0x2000, value < 0x2180 {
        punctuation[value - 0x2000] = byte
      }
      byte &+= 1
    }
    isCyrillic = low[0x430] != 0
    self.low = low
    self.punctuation = punctuation
  }

  /// The byte that stands for `scalar`; 0 when there is none or it is ASCII.
  @inline(__always)
  func byte(of scalar: UInt32) -> UInt8 {
    if scalar < 0x500 { return low[Int(scalar)] }
    let offset = scalar &- 0x2000
    return offset < 0x180 ? punctuation[Int(offset)] : 0
  }

  /// Windows-1252 and ISO 8859-1 in one: they differ in C1 alone.
  static let western = SingleByteCode(
    name: "windows-1252",
    upper: "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
      + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
      + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    takesC1: true)

  static let cyrillic = SingleByteCode(
    name: "windows-1251",
    upper: "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ"
      + "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
      + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя")

  static let central = SingleByteCode(
    name: "windows-1250",
    upper: "€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰Š‹ŚŤŽŹ\u{FFFD}‘’“”•–—\u{FFFD}™š›śťžź"
      + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
      + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙")

  /// In the order in which they are tried.
  static let all: [SingleByteCode] = [western, cyrillic, central]
}
