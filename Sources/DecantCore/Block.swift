public import DecantText

/// One piece of a page as it was laid out: a paragraph, a heading, a row, a line of a menu.
public struct Block: Sendable {
  /// What a block is, as far as the lane can tell.
  public enum Kind: UInt8, Sendable, CaseIterable {
    case heading, paragraph, listItem, tableRow, caption, code, quote, definition, verse, post
    case other
    /// A candidate for metadata (`<title>`, JSON-LD). Never part of the text.
    case meta

    /// Name in records and listings.
    public var name: String {
      switch self {
      case .heading: "heading"
      case .paragraph: "paragraph"
      case .listItem: "list-item"
      case .tableRow: "table-row"
      case .caption: "caption"
      case .code: "code"
      case .quote: "quote"
      case .definition: "definition"
      case .verse: "verse"
      case .post: "post"
      case .other: "other"
      case .meta: "meta"
      }
    }

    /// Whether line feeds and blanks inside are part of the content.
    public var isPreformatted: Bool { self == .code || self == .verse }
  }

  /// What the block is.
  public let kind: Kind
  /// Of a heading 1-6, of a list item, quote or post its nesting from 1; 0 where unknown.
  public let level: UInt8
  /// Where the block's text lies now. A rewriting moves it behind all other text.
  public internal(set) var range: TextRange
  /// First and last line of the decoded input, counted from 0; negative where there are none.
  public let firstLine: Int32
  public let lastLine: Int32
  /// Number of the innermost group (list, table, post) in `Document.groups`; -1 for none.
  public let group: Int32
  /// The block's segments, as positions in `Document.segments`.
  var segmentStart: UInt32 = 0
  var segmentCount: UInt32 = 0
  /// Position in `Document.ledger` of the entry that dropped the block; -1 while it is kept.
  var dropEntry: Int32 = -1
  /// The stage that dropped the block, as the identity of its type.
  var dropStage: ObjectIdentifier?
  /// Whether a segment was cut out since the last rewriting.
  public internal(set) var hasCuts = false

  /// Whether a stage dropped the block.
  public var isDropped: Bool { dropEntry >= 0 }

  /// The block's segments, as positions in `Document.segments`.
  public var segments: Range<Int> { Int(segmentStart)..<Int(segmentStart + segmentCount) }

  /// The lines of the decoded input that the block came from, counted from 0, first to last.
  public var lines: ClosedRange<Int>? {
    firstLine < 0 ? nil : Int(firstLine)...Int(max(firstLine, lastLine))
  }
}
