public import DecantText

/// What the markup says about a block. What a lane cannot know is nil, not zero.
public struct Evidence: Sendable, Equatable {
  /// Share of the text that lies inside links, from 0 to 1.
  public var linkDensity: Double?
  /// Tags with their class and id tokens, outermost first, as bytes of the page's text.
  public var path: TextRange?
  /// Whether the markup or its style hides the block.
  public var isHidden: Bool?

  public init(linkDensity: Double? = nil, path: TextRange? = nil, isHidden: Bool? = nil) {
    self.linkDensity = linkDensity
    self.path = path
    self.isHidden = isHidden
  }

  /// The evidence of a page without markup.
  public static let unknown = Evidence()
}
