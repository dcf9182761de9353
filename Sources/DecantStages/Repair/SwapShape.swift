internal import DecantText

/// What a text looks like to one who wonders whether its charset is right.
///
/// A text in a wrong charset is odd from its beginning to its end, so the beginning is enough.
struct SwapShape {
  private var cyrillic = 0
  /// What the Cyrillic letters cost behind each other, in sixteenths of a bit.
  private var cost = 0
  /// Signs right beside a Cyrillic letter.
  private var signs = 0
  /// Characters of windows-1252 beyond ASCII that stand in rows of three and more.
  private var crowded = 0
  /// Low quotation marks and florins, which begin two of three characters of Shift_JIS.
  private var shifts = 0

  /// Characters looked at: enough for misread words to show; where they seem to, so many more.
  private static let glance = 32
  private static let reach = 128
  /// Most that a letter costs in sound text: words of Russian, Ukrainian and their kin are at 4 bits.
  private static let sound = 6 * 16
  /// Fewest Cyrillic letters that can be judged.
  private static let minLetters = 8

  init(_ bytes: Span<UInt8>) {
    let pairs = CyrillicPairs.shared
    var cursor = ScalarCursor()
    var row = 0
    var end = 0
    var last: UInt8 = 0
    for seen in 0..<Self.reach {
      if seen == Self.glance, !isOdd { break }
      guard cursor.nextNonASCII(bytes) else { break }
      let scalar = cursor.scalar
      let isNeighbour = cursor.range.lowerBound == end
      end = cursor.index
      if scalar &- 0x400 < 0x100 {
        let number = pairs.number(of: scalar)
        cyrillic += 1
        cost += pairs.cost(isNeighbour ? last : 0, number)
        last = number
        row = 0
        continue
      }
      if isNeighbour, last != 0, scalar < 0xC0 || scalar >= 0x2500 && scalar < 0x2600 { signs += 1 }
      last = 0
      if scalar == 0x201A || scalar == 0x192 { shifts += 1 }
      let isWestern =
        (0x80...0xFF).contains(scalar) || (0x152...0x192).contains(scalar)
        || (0x2013...0x203A).contains(scalar)
      row = isWestern ? (isNeighbour ? row + 1 : 1) : 0
      if row >= 3 { crowded += row == 3 ? 3 : 1 }
    }
  }

  /// Whether the beginning gives reason to look at more.
  private var isOdd: Bool {
    (cyrillic > 0 && !isSound) || crowded > 0 || shifts > 1
  }

  var isCyrillic: Bool { cyrillic >= Self.minLetters }

  /// Whether the Cyrillic letters make words.
  var isSound: Bool { cost <= Self.sound * cyrillic && signs * 8 <= cyrillic }

  var isCrowded: Bool { crowded >= 9 || shifts >= 4 }
}

/// Pairs of Cyrillic letters in a form that is fast to read.
private struct CyrillicPairs: Sendable {
  private let numbers: [UInt8]
  private let costs: [UInt8]
  private let width: Int

  static let shared = CyrillicPairs()

  private init() {
    let pairs = LetterPairs("Cyrl")
    let known = pairs?.numbers ?? [:]
    numbers = (UInt32(0x400)..<0x500).map { known[CaseFolding.fold($0)] ?? 0 }
    width = (pairs?.letters ?? 0) + 1
    var costs: [UInt8] = []
    for first in 0..<width {
      for second in 0..<width { costs.append(pairs?.cost(UInt8(first), UInt8(second)) ?? 0) }
    }
    self.costs = costs
  }

  /// Number of a letter of U+0400 to U+04FF; 0 for those of other languages.
  @inline(__always)
  func number(of scalar: UInt32) -> UInt8 { numbers[Int(scalar &- 0x400)] }

  @inline(__always)
  func cost(_ first: UInt8, _ second: UInt8) -> Int {
    Int(costs[Int(first) &* width &+ Int(second)])
  }
}
