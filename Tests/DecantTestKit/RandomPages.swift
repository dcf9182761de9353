public import DecantCore
internal import DecantText

/// Random numbers that are the same for the same seed on every machine: SplitMix64.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Nasty pages from seeds: mixed scripts, controls, floods of marks of direction, stacks of combining
/// marks, text decoded wrongly, half-made entities, odd blanks, cuts and drops.
public enum RandomPages {
  /// The page of `seed`: up to 24 blocks of any kind, some dropped, some with a cut.
  public static func page(seed: UInt64) -> Document {
    var random = SeededGenerator(seed: seed)
    var document = Document(text: [], charactersIn: 1_000)
    let blocks = Int.random(in: 0...24, using: &random)
    for number in 0..<blocks {
      let kinds = Block.Kind.allCases
      let kind =
        Int.random(in: 0..<2, using: &random) == 0
        ? .paragraph : kinds[Int.random(in: 0..<kinds.count, using: &random)]
      document.append(
        kind, level: UInt8.random(in: 0...6, using: &random), text: Array(line(&random).utf8),
        lines: number...number)
    }
    for index in document.blocks.indices where Int.random(in: 0..<8, using: &random) == 0 {
      let segments = document.blocks[index].segments
      let segment = document.segments[Int.random(in: segments, using: &random)]
      if Bool.random(using: &random) {
        document.drop(index, Reason("by-chance"))
      } else if !segment.range.isEmpty {
        document.cut(index, segment.range, Reason("by-chance"))
      }
    }
    if Int.random(in: 0..<4, using: &random) == 0 { document.metadata.title = line(&random) }
    return document
  }

  /// One line of up to 40 pieces.
  public static func line(_ random: inout SeededGenerator) -> String {
    var line = ""
    let pieces = Int.random(in: 0...40, using: &random)
    for _ in 0..<pieces { addPiece(to: &line, &random) }
    return line
  }

  private static func addPiece(to line: inout String, _ random: inout SeededGenerator) {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<7: line += words[Int.random(in: 0..<words.count, using: &random)] + " "
    case 7..<9: line += misread[Int.random(in: 0..<misread.count, using: &random)]
    case 9..<12: line += scraps[Int.random(in: 0..<scraps.count, using: &random)]
    case 12..<15:
      addScalar(to: &line, ranges[Int.random(in: 0..<ranges.count, using: &random)], &random)
    case 15: addScalar(to: &line, 0...0x10FFFF, &random)
    case 16: line += String(Int.random(in: 0...2_000_000, using: &random))
    case 17:
      let mark = ranges[Int.random(in: 0..<ranges.count, using: &random)]
      let times = Int.random(in: 1...30, using: &random)
      for _ in 0..<times { addScalar(to: &line, mark, &random) }
    case 18:
      let scrap = scraps[Int.random(in: 0..<scraps.count, using: &random)]
      line += String(repeating: scrap, count: Int.random(in: 2...20, using: &random))
    default: misreadAgain(&line, &random)
    }
  }

  private static func addScalar(
    to line: inout String, _ range: ClosedRange<UInt32>, _ random: inout SeededGenerator
  ) {
    if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
      line.unicodeScalars.append(scalar)
    }
  }

  /// Reads the last bytes of the line as ISO 8859-1, once or twice.
  private static func misreadAgain(_ line: inout String, _ random: inout SeededGenerator) {
    let tail = String(line.suffix(12))
    line.removeLast(tail.count)
    var bytes = Array(tail.utf8)
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      var wrong = String.UnicodeScalarView()
      for byte in bytes { wrong.append(Unicode.Scalar(byte)) }
      bytes = Array(String(wrong).utf8)
    }
    line += String(decoding: bytes, as: UTF8.self)
  }

  /// Words that the pieces stand among, of many scripts.
  private static let words = [
    "river", "Straße", "île", "coração", "łąka", "ağaç", "ríos", "город", "қала", "місто", "șase",
    "νερό", "שלום", "مدينة", "شهر", "नदी", "ভাষা", "แม่น้ำ", "ភាសា", "မြို့", "城市", "とうきょう",
    "도시", "ქალაქი", "քաղաք", "Menu", "A", "А", "2019", "78 862", "12,5", "½", "№", "©", "→",
  ]

  /// Text whose UTF-8 was read as something else.
  private static let misread = [
    "cafÃ©", "niÃ±o", "â€œyesâ€\u{9D}", "donâ€™t", "Ã ", "Ð³Ð¾Ñ€Ð¾Ð´", "РіРѕСЂРѕРґ", "ĹˇĂ­", "ï»¿",
    "Ã", "РС", "â€", "Ãƒ", "É»", "ðŸ˜€", "å­—", "ÃƒÂ©",
  ]

  /// Pieces of syntax, and characters that change their neighbours.
  private static let scraps = [
    "&amp;", "&amp;amp;laquo;", "&#59;", "&am&#112;;", "&#150;", "&lt;b&gt;", "&lt;", "&nbsp",
    "&#x110000;",
    "&#xD800;", "&;", "&", "<", ">", "\t", "\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}",
    "\u{2028}",
    "\u{2029}", "  ", "\u{A0}", "\u{202F}", "\u{3000}", "|", " | ", " • ", "·", "\u{1B}[31m",
    "\u{1B}",
    "\0", "\u{7F}", "\u{92}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{202E}", "\u{2066}", "\u{AD}",
    "\u{FEFF}", "\u{FE0F}", "\u{E0061}", "\u{E007F}", "🏴", "👩", "❤", "\u{E000}", "\u{FFFD}",
    "\u{FFFE}",
    "ｶﾞ", "Ａ", "１", "ﬁ", "ﻻ", "ﹰ", "e\u{301}", "\u{1112}\u{1161}\u{11AB}", "«", "»", "..", "…",
    "(c)", "- ",
    "http://a.b/c?d=e&f=g", "a@b.c",
  ]

  /// Ranges from which single characters are taken.
  private static let ranges: [ClosedRange<UInt32>] = [
    0...0x1F, 0x7F...0x9F, 0xA0...0xFF, 0x100...0x24F, 0x300...0x36F, 0x400...0x4FF,
    0x590...0x6FF, 0x900...0xDFF, 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x180F,
    0x2000...0x206F, 0x2190...0x27BF, 0x3040...0x30FF, 0x4E00...0x4FFF, 0xAC00...0xAD00,
    0xE000...0xE0FF, 0xFB00...0xFDFF, 0xFE00...0xFEFF, 0xFF00...0xFFFF, 0x1F300...0x1F6FF,
    0xE0000...0xE01EF, 0x1D165...0x1D180, 0x10FF00...0x10FFFF,
  ]
}
