/// How inputs are found, read and told apart: the input flags of the command.
public struct InputOptions: Sendable {
  /// How an input is to be read.
  public enum Form: String, Sendable, CaseIterable {
    /// By the first bytes.
    case auto
    /// A file is one page.
    case text
    /// Pages of text parted by a separator.
    case pages
    /// A JSON object a line.
    case jsonl
    /// Named by the format of the command; not read yet, and an error that says so.
    case html, wet, warc, arc, tar, zip
    case sevenZip = "7z"
  }

  /// Documents whose ordinal in their input is `index` modulo `count`.
  public struct Shard: Sendable, Equatable {
    /// From 0, below `count`.
    public let index: Int
    public let count: Int

    /// Nil unless `index` lies in `0..<count`.
    public init?(_ index: Int, of count: Int) {
      guard index >= 0, index < count else { return nil }
      self.index = index
      self.count = count
    }
  }

  public var form = Form.auto
  /// URL of a single page of text.
  public var url: String?
  /// What parts pages; see `PageSplitter`.
  public var pageSeparator: [UInt8] = [0x0C]
  /// Names of JSON fields that take the place of the usual ones.
  public var fields = JSONFieldNames()
  /// Charset the caller insists on, for text; handed to whoever decodes.
  public var encoding: String?
  /// A file with more names of inputs, one a line; `-` is standard input.
  public var filesFrom: [UInt8]?
  /// Whether the names in `filesFrom` are parted by NUL instead of line feeds.
  public var isZeroTerminated = false
  public var shard: Shard?
  /// Most documents handed on, errors counted; nil for all.
  public var limit: Int?

  /// Most bytes of a document, inclusive.
  ///
  /// 20 MiB, the limit that trafilatura has; the largest of 2,008 pages had 5.3 MB.
  public var maxDocumentBytes = 20 << 20
  /// Most bytes of a line of JSON Lines without its line end, inclusive.
  ///
  /// 32 MiB: a line may be longer than its document by its escapes, but not without bound.
  public var maxLineBytes = 32 << 20

  public init() {}
}

/// Names of JSON fields given by flags; nil for the usual names.
public struct JSONFieldNames: Sendable, Equatable {
  public var text: String?
  public var html: String?
  public var url: String?
  public var id: String?
  public var language: String?

  public init() {}
}
