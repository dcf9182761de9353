import Testing

@testable import DecantText

@Suite struct CaseFoldingTests {
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let folded = Unicode.Scalar(CaseFolding.fold(scalar.value)) { result.append(folded) }
    }
    return String(result)
  }

  static let equal: [(String, String)] = [
    ("LOGIN", "login"), ("ÜBER", "über"), ("МЕНЮ", "меню"), ("ӘІҢҒҮҰҚӨҺ", "әіңғүұқөһ"),
    ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("İŞLEM", "işlem"), ("SIĞIR", "sığır"), ("ĄĘŁŻ", "ąęłż"),
    ("ＡＢＣ１", "abc1"), ("كتاب", "کتاب"), ("علي", "علی"), ("الإعلان", "الاعلان"), ("٢٠١٩", "2019"),
    ("ՀԱՅ", "հայ"), ("ÉCOLE", "école"), ("ЇЖАК", "їжак"), ("ÆØÅ", "æøå"), ("ẞ", "ß"),
  ]

  @Test(arguments: equal.indices)
  func joinsSpellings(_ index: Int) {
    let (left, right) = Self.equal[index]
    #expect(Self.folded(left) == Self.folded(right))
  }

  static let different: [(String, String)] = [
    ("ёлка", "елка"), ("résumé", "resume"), ("ąę", "ae"), ("ß", "ss"), ("か", "カ"), ("й", "и"),
    ("نمىدانم", "نمدانم"), ("a", "а"), ("ő", "ö"), ("漢", "汉"), ("ñ", "n"), ("ş", "s"),
  ]

  @Test(arguments: different.indices)
  func keepsLettersApart(_ index: Int) {
    let (left, right) = Self.different[index]
    #expect(Self.folded(left) != Self.folded(right))
  }

  @Test func isStable() {
    for scalar in UInt32(0)...0x10FFFF {
      let folded = CaseFolding.fold(scalar)
      if CaseFolding.fold(folded) != folded { Issue.record("U+\(String(scalar, radix: 16))") }
      if scalar < 128, folded != CaseFolding.foldByTable(scalar) { Issue.record("ascii \(scalar)") }
    }
    #expect(CaseFolding.fold(UInt32.max) == UInt32.max)
  }
}
