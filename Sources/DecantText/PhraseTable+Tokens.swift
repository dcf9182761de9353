/// The tokens of a line: scratch that is filled again and again, with its capacity kept.
public struct Tokens: Sendable {
  public private(set) var items: [Token] = []

  public init() {}

  @inlinable
  public var count: Int { items.count }

  @inlinable
  public var indices: Range<Int> { items.indices }

  @inlinable
  public subscript(_ index: Int) -> Token { items[index] }

  /// Replaces the tokens by those of `bytes`. Any bytes are accepted.
  ///
  /// Spaces and controls part tokens and are none; invisible characters are passed over, so that
  /// a soft hyphen or a joiner does not split a word.
  ///
  /// - Complexity: O(bytes).
  ///
  /// - Parameter limit: most tokens to read; all by default.
  public mutating func scan(_ bytes: Span<UInt8>, limit: Int = .max) {
    items.removeAll(keepingCapacity: true)
    var scanner = TokenScanner()
    while items.count < limit, let token = scanner.plainWord(bytes) ?? scanner.next(bytes) {
      items.append(token)
    }
  }
}
