internal import CDecant

/// What the markup around a text says it is: by its elements, roles and the words of class and id
/// tokens.
///
/// Authors name the parts of a page in the same few words everywhere, since style sheets and
/// scripts find them by these. The words are in `Data/markup_signs.txt`.
public struct MarkupSigns: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32

  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(bit: Int) { rawValue = 1 << UInt32(bit) }

  /// The text that the page is about.
  public static let content = MarkupSigns(bit: 0)
  /// `main`, and what is named so.
  public static let mainContent = MarkupSigns(bit: 1)
  public static let headline = MarkupSigns(bit: 2)
  public static let navigation = MarkupSigns(bit: 3)
  public static let breadcrumb = MarkupSigns(bit: 4)
  public static let header = MarkupSigns(bit: 5)
  public static let footer = MarkupSigns(bit: 6)
  public static let sidebar = MarkupSigns(bit: 7)
  /// Teasers of other pages.
  public static let related = MarkupSigns(bit: 8)
  public static let share = MarkupSigns(bit: 9)
  public static let comment = MarkupSigns(bit: 10)
  public static let forum = MarkupSigns(bit: 11)
  public static let advertisement = MarkupSigns(bit: 12)
  public static let consent = MarkupSigns(bit: 13)
  public static let subscription = MarkupSigns(bit: 14)
  /// Laid over the page: dialogs, tool tips.
  public static let overlay = MarkupSigns(bit: 15)
  public static let pager = MarkupSigns(bit: 16)
  public static let tags = MarkupSigns(bit: 17)
  /// Authors and dates.
  public static let byline = MarkupSigns(bit: 18)
  /// Buttons, forms, tool bars.
  public static let control = MarkupSigns(bit: 19)
  public static let legal = MarkupSigns(bit: 20)
  /// Not shown, or to screen readers alone.
  public static let hiddenText = MarkupSigns(bit: 21)
  public static let product = MarkupSigns(bit: 22)
  /// One of many of a kind: cards, tiles, slides, results.
  public static let card = MarkupSigns(bit: 23)
  public static let caption = MarkupSigns(bit: 24)
  /// Tables of contents and anchors of headings.
  public static let contents = MarkupSigns(bit: 25)
  public static let review = MarkupSigns(bit: 26)
  /// Who wrote a post or a comment.
  public static let profile = MarkupSigns(bit: 27)

  /// Names in the list of words and in explanations, by bit.
  public static let names = [
    "content", "mainContent", "headline", "navigation", "breadcrumb", "header", "footer", "sidebar",
    "related", "share", "comment", "forum", "advertisement", "consent", "subscription", "overlay",
    "pager", "tags", "byline", "control", "legal", "hiddenText", "product", "card", "caption",
    "contents", "review", "profile",
  ]
}

extension MarkupSigns {
  /// Most bytes of an attribute that are read. Frameworks write classes of thousands of bytes, and
  /// the telling ones come first.
  private static let maxBytes = 512

  /// The signs of a `class` or `id`.
  ///
  /// A token is read in words, which end at signs, digits and before capitals (`postBody`), and in
  /// pairs of words (`sr-only`). A word with a capital inside a run of capitals is one word.
  ///
  /// - Complexity: O(bytes), without allocation.
  public init(attribute bytes: Span<UInt8>) {
    var signs: UInt32 = 0
    var reader = SignWords()
    let count = min(bytes.count, Self.maxBytes)
    var index = 0
    while index < count {
      reader.take(bytes[index], into: &signs)
      index &+= 1
    }
    reader.endToken(into: &signs)
    rawValue = signs
  }

  /// Signs of a word in small letters, by its hash; none for a word that is not in the list.
  fileprivate static func lookUp(_ hash: UInt64) -> UInt32 {
    cdecant_markup_sign(hash)
  }
}

/// The words of a token, as their bytes come.
private struct SignWords {
  /// The word at hand, and the pair of the word before with it.
  private var word = WordHash()
  private var pair = WordHash()
  private var length = 0
  private var hasPair = false
  private var previousIsSmall = false

  @inline(__always)
  mutating func take(_ byte: UInt8, into signs: inout UInt32) {
    let small = byte | 0x20
    guard small &- 0x61 < 26 else {
      // Blanks part tokens; all else parts words.
      if byte <= 0x20 { endToken(into: &signs) } else { endWord(into: &signs) }
      return
    }
    let isSmall = byte == small
    if !isSmall, previousIsSmall { endWord(into: &signs) }
    previousIsSmall = isSmall
    word.add(small)
    pair.add(small)
    length &+= 1
  }

  @inline(__always)
  private mutating func endWord(into signs: inout UInt32) {
    previousIsSmall = false
    guard length > 0 else { return }
    signs |= MarkupSigns.lookUp(word.value)
    if hasPair { signs |= MarkupSigns.lookUp(pair.value) }
    pair = word
    hasPair = true
    word = WordHash()
    length = 0
  }

  mutating func endToken(into signs: inout UInt32) {
    endWord(into: &signs)
    pair = WordHash()
    hasPair = false
  }
}
