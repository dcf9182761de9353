public import DecantText

/// What the markup of a page states about it: the meaning of a block of kind `meta`.
public struct Statement: Sendable, Equatable {
  /// Where it is stated, the surest first.
  public enum Source: UInt8, Sendable, Comparable {
    /// JSON-LD on what the page is about.
    case structured
    /// `meta`, `link` and `html` elements.
    case head
    /// JSON-LD on the page as a page of the web.
    case page
    /// The `title` element.
    case titleElement
    /// An element of the body: `time`, microdata, `rel=author`.
    case body

    public static func < (one: Source, other: Source) -> Bool { one.rawValue < other.rawValue }
  }

  public let field: PageField
  public let source: Source

  public init(_ field: PageField, by source: Source) {
    self.field = field
    self.source = source
  }
}
