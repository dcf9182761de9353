public import DecantText

/// The text of a page: valid UTF-8 that only grows.
///
/// Nothing is ever overwritten, so a range taken once stays readable for as long as the page lives.
public struct PageText: Sendable {
  @usableFromInline var storage: [UInt8]

  /// Takes over `bytes`, which must be valid UTF-8, as the text's beginning.
  public init(_ bytes: [UInt8] = []) {
    storage = bytes
  }

  /// Bytes held so far.
  @inlinable public var bytes: Int { storage.count }

  /// Lends the bytes of `range`.
  @inlinable
  public func withBytes<R>(in range: TextRange, _ body: (Span<UInt8>) -> R) -> R {
    body(storage.span.extracting(range.range))
  }

  /// Puts `bytes` behind all others and says where they lie.
  public mutating func append(_ bytes: [UInt8]) -> TextRange {
    let start = storage.count
    storage.append(contentsOf: bytes)
    return TextRange(start..<storage.count)
  }

  /// Puts a copy of `range`, a part of this text, behind all others.
  mutating func append(copyOf range: TextRange) -> TextRange {
    let start = storage.count
    storage.append(contentsOf: storage[range.range])
    return TextRange(start..<storage.count)
  }

  /// The text of `range` as a string, for messages and tests.
  public func string(in range: TextRange) -> String {
    String(decoding: storage[range.range], as: UTF8.self)
  }

  /// `range` without the blanks, tabs and line feeds at its ends.
  func trimming(_ range: TextRange) -> TextRange {
    TextRange(storage.span.trimmed(range.range))
  }
}
