/// A piece of a line as phrases see it: a word, an ideograph, a number or a symbol.
public struct Token: Sendable, Equatable {
  public enum Kind: UInt8, Sendable {
    /// Letters and marks of scripts written with spaces, apostrophes inside among them.
    case word
    /// One character of a script written without spaces, with its marks.
    case ideograph
    /// A run of decimal digits.
    case number
    /// Any other visible character.
    case symbol
  }

  /// Hash of the folded characters; equal for two spellings that differ in case alone.
  public var hash: UInt64
  /// Half-open range of bytes.
  public var start: UInt32
  public var end: UInt32
  /// Of a symbol its scalar, unfolded; of a number its value, at most `UInt32.max`; of a word the
  /// number of its letters and marks; of an ideograph its scalar.
  public var value: UInt32
  public var kind: Kind
  /// Digits of a number, at most 255; 0 for other kinds.
  public var digits: UInt8
  /// Whether a word begins with an upper-case letter.
  public var startsUpper: Bool
  /// Whether a word holds a lower-case letter.
  public var hasLower: Bool

  /// Whether it is a word or an ideograph.
  @inlinable
  public var isVerbal: Bool { kind == .word || kind == .ideograph }

  /// Whether a word of two letters or more is all in upper case.
  @inlinable
  public var isAllUpper: Bool { kind == .word && startsUpper && !hasLower && value > 1 }

  init(_ kind: Kind, start: Int) {
    hash = 0
    self.start = UInt32(truncatingIfNeeded: start)
    end = self.start
    value = 0
    self.kind = kind
    digits = 0
    startsUpper = false
    hasLower = false
  }
}
