internal import CDecant

/// Names of months, weekdays and halves of the day in all languages of CLDR, found in tokens.
///
/// Wide and abbreviated, as in dates and alone, without the dot that ends an abbreviation. Names of
/// one letter and names with digits are left out: 6月 is a number and an ideograph, and so is the
/// Vietnamese tháng 6. One word can mean two things: `mar` is March, and Tuesday in French.
public enum DateNames {
  public static var table: PhraseTable { unsafe PhraseTable(cdecant_date_names) }

  /// What a name means, over the widespread languages that have it, else over all that do.
  public struct Meaning: Sendable, Hashable {
    @usableFromInline let bits: UInt64

    /// A payload of `table`.
    @inlinable
    public init(payload: UInt64) { bits = payload & 0x1F_FFFF }

    /// Set of months, January the lowest of twelve bits. More than one when languages differ: lipanj
    /// and lipiec are both `lip`.
    @inlinable public var months: UInt16 { UInt16(bits & 0xFFF) }
    /// Set of weekdays, Monday the lowest of seven bits.
    @inlinable public var weekdays: UInt8 { UInt8(bits >> 12 & 0x7F) }
    /// Whether it is the half of the day before noon.
    @inlinable public var isMorning: Bool { bits >> 19 & 1 != 0 }
    /// Whether it is the half of the day from noon.
    @inlinable public var isAfternoon: Bool { bits >> 20 & 1 != 0 }

    /// The month from 1 to 12, where it is only one.
    @inlinable
    public var month: Int? { months.nonzeroBitCount == 1 ? months.trailingZeroBitCount + 1 : nil }

    /// The weekday from 1, Monday, to 7, where it is only one.
    @inlinable
    public var weekday: Int? {
      weekdays.nonzeroBitCount == 1 ? weekdays.trailingZeroBitCount + 1 : nil
    }

    /// Whether the month is among those that the name can mean.
    @inlinable
    public func isMonth(_ month: Int) -> Bool {
      month >= 1 && month <= 12 && bits >> UInt64(month - 1) & 1 != 0
    }

    /// Whether the weekday, from 1 for Monday, is among those that the name can mean.
    @inlinable
    public func isWeekday(_ weekday: Int) -> Bool {
      weekday >= 1 && weekday <= 7 && bits >> UInt64(weekday + 11) & 1 != 0
    }
  }

  /// The longest name that starts at token `index`, with the number of its tokens.
  public static func match(
    _ tokens: borrowing Tokens, at index: Int
  ) -> (count: Int, meaning: Meaning)? {
    guard let (count, payload) = table.match(tokens, at: index) else { return nil }
    return (count, Meaning(payload: payload))
  }

  /// Marks a payload of names that no widespread language has.
  package static var minorBit: UInt64 { 1 << 63 }
  /// Payload of a month from 0.
  package static func payload(month: Int) -> UInt64 { 1 << UInt64(month) }
  /// Payload of a weekday from 0 for Monday.
  package static func payload(weekday: Int) -> UInt64 { 1 << UInt64(12 + weekday) }
  /// Payload of a half of the day: 0 before noon, 1 from noon.
  package static func payload(half: Int) -> UInt64 { 1 << UInt64(19 + half) }
}
