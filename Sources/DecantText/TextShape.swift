/// Counts and traits of a piece of text: all that most detectors need to know of it.
public struct TextShape: Sendable, Equatable {
  public var traits: TextTraits = []
  /// Unicode scalars that are not spaces and not invisible.
  public var characters: UInt32 = 0
  /// Letters of any kind.
  public var letters: UInt32 = 0
  public var digits: UInt32 = 0
  /// Words in quarters. A run of letters, marks and digits is a word; of scripts written without
  /// spaces, a Han or kana character counts half a word, any other letter a quarter.
  public var quarterWords: UInt32 = 0
  /// Quarters of those words that begin with a lower-case letter or one without case: running
  /// text has many, menus and headlines in title case few.
  public var runningQuarterWords: UInt32 = 0

  public init() {}

  /// Whole words, rounded up.
  public var words: Int { Int((quarterWords &+ 3) / 4) }

  /// Adds the counts of `other`, whose text follows.
  public mutating func add(_ other: TextShape) {
    let ends: TextTraits = [.endsSentence, .endsWithColon, .endsWithComma]
    let starts: TextTraits = [.startsUpper, .startsLower, .startsWithMarker]
    let kept = characters == 0 ? other.traits : other.traits.subtracting(starts)
    traits = traits.subtracting(ends).union(kept)
    characters &+= other.characters
    letters &+= other.letters
    digits &+= other.digits
    quarterWords &+= other.quarterWords
    runningQuarterWords &+= other.runningQuarterWords
  }
}
