import DecantText
import Testing

@testable import DecantIO

@Suite struct InputValuesTests {
  @Test(
    arguments: [
      ("2016-06-28", "2016-06-28", nil),
      ("2016-06-28T17:32", "2016-06-28T17:32:00", "2016-06-28T17:32:00Z"),
      ("2016-06-28 17:32:09.125Z", "2016-06-28T17:32:09Z", "2016-06-28T17:32:09Z"),
      ("2016-01-01T00:30:00+0130", "2016-01-01T00:30:00+01:30", "2015-12-31T23:00:00Z"),
      ("2016-02-28T23:30:00-01:00", "2016-02-28T23:30:00-01:00", "2016-02-29T00:30:00Z"),
      ("2016-12-31 23:59:60 -05", "2016-12-31T23:59:60-05:00", "2017-01-01T04:59:60Z"),
      ("20190216101112", "2019-02-16T10:11:12Z", "2019-02-16T10:11:12Z"),
    ] as [(String, String, String?)])
  func readsDates(text: String, stated: String, universal: String?) {
    let date = GivenDate(Array(text.utf8))
    #expect(date?.stated == stated)
    #expect(date?.universal == universal)
  }

  @Test(arguments: [
    "", "2016", "2016-06", "28.06.2016", "2016-13-01", "2015-02-29", "2016-06-28T",
    "2016-06-28T9:00",
    "2016-06-28T24:00", "2016-06-28T10:00+25:00", "2016-06-28T10:00+01:", "2016-06-28x",
    "0000-01-01",
    "June 3, 2015", "20190231101112", "1556197974",
  ])
  func passesOverWhatIsNoDate(text: String) {
    #expect(GivenDate(Array(text.utf8)) == nil)
  }

  @Test(
    arguments: [
      ("en", "en"), ("EN_us", "en-us"), ("zh-Hant-TW", "zh-Hant-TW"), ("kaz", "kaz"),
      ("English", nil), ("e", nil), ("en-", nil), ("", nil), ("x1", nil), ("en us", nil),
    ] as [(String, String?)])
  func readsLanguageTags(text: String, tag: String?) {
    #expect(GivenValues.language(Array(text.utf8)) == tag)
  }

  @Test(arguments: [
    ("plain name.txt", "plain name.txt"), ("тест.txt", "тест.txt"), ("a\\b", "a\\b"),
    ("a\\x41", "a\\x5cx41"), ("a\n\u{1B}[m", "a\\x0a\\x1b[m"), ("a\\\n", "a\\x5c\\x0a"),
    ("\u{85}\u{202E}b", "\\xc2\\x85\\xe2\\x80\\xaeb"),
  ])
  func escapesNames(name: String, shown: String) {
    #expect(EscapedName.string(Array(name.utf8)) == shown)
  }

  @Test func escapesNamesThatAreNotUTF8() {
    #expect(EscapedName.string([0x61, 0xDF, 0xC3, 0xA9, 0xE2, 0x82]) == "a\\xdfé\\xe2\\x82")
  }

  @Test func tellsSeparatorsApart() {
    let separator: [UInt8] = [0x01, 0x02, 0x03]
    guard case .anywhere(let bytes) = PageSeparator.of(separator) else {
      Issue.record("controls part anywhere")
      return
    }
    #expect(bytes == separator)
    guard case .wholeLine = PageSeparator.of([0x2D, 0x0C]), case .none = PageSeparator.of([]) else {
      Issue.record("visible separators are whole lines")
      return
    }
  }
}
