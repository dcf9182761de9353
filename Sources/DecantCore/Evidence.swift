public import DecantText

/// What the markup says about a block. What a lane cannot know is nil or empty, not zero.
public struct Evidence: Sendable, Equatable {
  /// Share of the text that lies inside links, from 0 to 1.
  public var linkDensity: Double?
  /// Tags with their class and id tokens, outermost first, as bytes of the page's text.
  public var path: TextRange?
  /// Whether the markup or its style hides the block.
  public var isHidden: Bool?
  /// Signs of the block's own element and of the two around it.
  public var near: MarkupSigns = []
  /// Signs of all elements further out.
  public var around: MarkupSigns = []
  /// Share of the text of the nearest element around that has several blocks, inside links.
  public var containerLinkDensity: Double?
  /// Share of the page's text that this element holds.
  public var containerShare: Double?
  /// Elements of the same tag and class in a row, of which one holds the block; 1 for none.
  public var repetition: Int?
  /// What a metadata candidate is a candidate for, and who states it.
  public var statement: Statement?

  public init(linkDensity: Double? = nil, path: TextRange? = nil, isHidden: Bool? = nil) {
    self.linkDensity = linkDensity
    self.path = path
    self.isHidden = isHidden
  }

  /// The evidence of a page without markup.
  public static let unknown = Evidence()
}
