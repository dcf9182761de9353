internal import DecantText

/// A walk over the words of a text that mix Latin letters with those of Cyrillic or Greek.
struct MixedWords {
  /// One letter, and what to put in its place.
  struct Replacement {
    let range: Range<Int>
    let scalar: UInt32
  }

  /// A word, and the letters of it that are of the wrong script.
  struct Word {
    let isLatin: Bool
    let other: CharacterScript
    let replacements: [Replacement]
  }

  private struct Letter {
    let range: Range<Int>
    let scalar: UInt32
    let script: CharacterScript
  }

  /// Longest word that is looked at, in letters; longer ones are no words.
  private static let longest = 64

  private var cursor = ScalarCursor()
  private var letters: [Letter] = []
  private var isWhole = true
  /// Whether the text has letters that Kazakh or Ukrainian has and Russian has not.
  private let hasOwnLetters: Bool
  /// Whether letters of Cyrillic or Greek stand side by side.
  private let hasOtherWords: Bool

  init(_ bytes: Span<UInt8>) {
    var cursor = ScalarCursor()
    var hasOwnLetters = false
    var hasOtherWords = false
    var end = -1
    while cursor.nextNonASCII(bytes) {
      if Self.isOwnLetter(cursor.scalar) { hasOwnLetters = true }
      guard (0x370...0x52F).contains(cursor.scalar) else { continue }
      if cursor.range.lowerBound == end { hasOtherWords = true }
      end = cursor.index
    }
    self.hasOwnLetters = hasOwnLetters
    self.hasOtherWords = hasOtherWords
  }

  /// The next word with something to replace; nil at the end.
  mutating func next(_ bytes: Span<UInt8>) -> Word? {
    while true {
      let isMore = cursor.next(bytes)
      let kind = isMore ? CharacterClass.of(scalar: cursor.scalar) : .space
      if kind.isLetter {
        let script = CharacterScript.of(scalar: cursor.scalar)
        letters.append(Letter(range: cursor.range, scalar: cursor.scalar, script: script))
      } else if !kind.isWordPart {
        // A word with a hole is not known.
        isWhole = isWhole && (!isMore || cursor.scalar != 0xFFFD)
        let word = isWhole ? judge() : nil
        letters.removeAll(keepingCapacity: true)
        isWhole = cursor.scalar != 0xFFFD
        if let word { return word }
      }
      if !isMore { return nil }
    }
  }

  /// The word at hand, when it is to be mended.
  private func judge() -> Word? {
    guard letters.count >= 3, letters.count <= Self.longest else { return nil }
    guard let other = letters.first(where: { $0.script == .cyrillic || $0.script == .greek })?.script
    else { return nil }
    let latin = letters.count { $0.script == .latin }
    let others = letters.count { $0.script == other }
    guard latin > 0, latin + others == letters.count else { return nil }
    // Of as many letters of both, those are wrong that all have twins.
    let isLatin = latin == others ? isAmbiguous(.latin, in: other) : latin > others
    let minority = isLatin ? other : CharacterScript.latin
    guard !isPut(minority), !isAmbiguous(minority, in: other), !isNumeral else { return nil }
    // Names in Latin capitals are drawn with other letters on purpose where no such text is near.
    if isLatin, isCapitals, !hasOtherWords { return nil }
    var replacements: [Replacement] = []
    for (place, letter) in letters.enumerated() where letter.script == minority {
      let twin =
        isLatin
        ? LookAlikePairs.latin(of: letter.scalar)
        : LookAlikePairs.other(of: letter.scalar, in: other)
      guard twin != 0, isLatin || isBelievable(twin, at: place) else { return nil }
      replacements.append(Replacement(range: letter.range, scalar: twin))
    }
    return Word(isLatin: isLatin, other: other, replacements: replacements)
  }

  /// Whether the letters of `minority` are a piece of two and more at an end of the word.
  private func isPut(_ minority: CharacterScript) -> Bool {
    let atStart = letters.prefix { $0.script == minority }.count
    let atEnd = letters.reversed().prefix { $0.script == minority }.count
    return atStart >= 2 || atEnd >= 2
  }

  /// Whether no letter of the other script tells that it is meant, since all have twins.
  private func isAmbiguous(_ minority: CharacterScript, in other: CharacterScript) -> Bool {
    letters.allSatisfy { letter in
      letter.script == minority
        || (letter.script == .latin
          ? LookAlikePairs.other(of: letter.scalar, in: other)
          : LookAlikePairs.latin(of: letter.scalar)) != 0
    }
  }

  /// Whether all letters are capitals.
  private var isCapitals: Bool {
    letters.allSatisfy { CharacterClass.of(scalar: $0.scalar) == .upper }
  }

  /// Whether all letters look like those of Roman numerals.
  private var isNumeral: Bool {
    letters.allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43, 0x4D, 0x406, 0x425, 0x421, 0x41C].contains($0.scalar) }
  }

  /// Whether a letter that Russian has not may stand at `place`: where the text has others of its
  /// kind, and `i` inside a Cyrillic word or at its end.
  private func isBelievable(_ twin: UInt32, at place: Int) -> Bool {
    switch twin {
    case 0x456: hasOwnLetters || place > 0
    case 0x406, 0x4BB: hasOwnLetters
    default: true
    }
  }

  /// Letters of Ukrainian, Belarusian, Kazakh and their like.
  private static func isOwnLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x404, 0x406, 0x407, 0x40E, 0x454, 0x456, 0x457, 0x45E, 0x490...0x493, 0x49A, 0x49B,
      0x4A2, 0x4A3, 0x4AE...0x4B1, 0x4BA, 0x4BB, 0x4D8, 0x4D9, 0x4E8, 0x4E9:
      true
    default: false
    }
  }
}
