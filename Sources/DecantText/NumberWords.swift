internal import CDecant

/// Words beside numbers, and what they say of them: labels of phones and registers, units, months.
///
/// One table for all languages, from the lists in `Data/number_words` and from CLDR. Words are
/// compared folded; a word that is a unit here and a label there has both roles.
public enum NumberWords {
  /// What a word may be; a word without a role is in no list.
  public struct Roles: OptionSet, Sendable, Hashable {
    public let rawValue: UInt64

    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Labels of phones, and words that ask to call.
    public static let phone = Roles(rawValue: 1 << 0)
    /// Labels of numbers in registers, of accounts and devices.
    public static let register = Roles(rawValue: 1 << 1)
    /// Labels of articles, orders and models, which are ordinary words too.
    public static let item = Roles(rawValue: 1 << 2)
    /// Labels of postal codes and post boxes.
    public static let postal = Roles(rawValue: 1 << 3)
    /// Words before a version.
    public static let version = Roles(rawValue: 1 << 4)
    /// Words before a section, a figure, a room.
    public static let section = Roles(rawValue: 1 << 5)
    /// Words before a place on the globe.
    public static let coordinate = Roles(rawValue: 1 << 6)
    /// Words for the hour behind a time of day.
    public static let hour = Roles(rawValue: 1 << 7)
    /// Words before a time of day.
    public static let clock = Roles(rawValue: 1 << 8)
    /// Words before pages, articles, pictures.
    public static let place = Roles(rawValue: 1 << 9)
    /// Words that join the last two members of a list.
    public static let joining = Roles(rawValue: 1 << 10)
    /// Names of books before chapter and verse.
    public static let scripture = Roles(rawValue: 1 << 11)
    /// Beginnings of the names of compounds.
    public static let chemistry = Roles(rawValue: 1 << 12)
    /// What follows a count: units, money, words of scale.
    public static let unit = Roles(rawValue: 1 << 13)
    /// Signs of money made of letters.
    public static let currency = Roles(rawValue: 1 << 14)
    /// Codes of ISO 4217.
    public static let currencyCode = Roles(rawValue: 1 << 15)
    /// Words for number, which stand between a label and what it labels.
    public static let numeral = Roles(rawValue: 1 << 17)
    /// Words that count nothing and are not counted: articles, prepositions, conjunctions.
    public static let function = Roles(rawValue: 1 << 18)
    /// Names of months.
    public static let month = Roles(rawValue: 1 << 16)
  }

  /// Bits of an entry that hold roles; the others are those of the hash.
  package static let roleBits: UInt64 = (1 << 20) - 1

  /// Roles of the word at `range`; empty when no list has it.
  ///
  /// - Complexity: O(bytes of the word).
  public static func roles(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Roles {
    if range.isEmpty { return [] }
    let hash = hash(bytes, range)
    var slot = self.slot(of: hash)
    while true {
      let entry = cdecant_number_word(slot)
      if entry == 0 { return [] }
      if (entry ^ hash) & ~roleBits == 0 { return Roles(rawValue: entry & roleBits) }
      slot &+= 1
    }
  }

  /// Where the entry of a hash is looked for first, before it is taken modulo the table's size.
  package static func slot(of hash: UInt64) -> UInt64 { hash >> 20 }

  /// Hash of the folded scalars of a word.
  package static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = decodeScalar(bytes, at: index)
      hash = (hash ^ UInt64(CaseFolding.fold(scalar))) &* 0x100_0000_01B3
      index &+= length
    }
    return hash ^ hash >> 32
  }
}
