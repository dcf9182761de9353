/// A half-open range of bytes in the text of a page, in eight bytes.
///
/// A page's text stays under 4 GiB: documents are limited to megabytes, and each rewriting stage
/// can at most add the page once more.
public struct TextRange: Sendable, Equatable {
  @usableFromInline let lower: UInt32
  @usableFromInline let upper: UInt32

  /// - Precondition: both bounds fit 32 bits.
  @inlinable
  public init(_ range: Range<Int>) {
    lower = UInt32(range.lowerBound)
    upper = UInt32(range.upperBound)
  }

  @inlinable public var range: Range<Int> { Int(lower)..<Int(upper) }
  @inlinable public var start: Int { Int(lower) }
  @inlinable public var end: Int { Int(upper) }
  @inlinable public var bytes: Int { Int(upper) - Int(lower) }
  @inlinable public var isEmpty: Bool { lower == upper }

  public static let empty = TextRange(0..<0)
}
