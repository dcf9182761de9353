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
    /// A file is one page of HTML.
    case html
    /// Records of a crawl; WET is WARC with conversion records.
    case warc, wet, arc
    /// An archive, whose members are told by their first bytes.
    case tar, zip
    case sevenZip = "7z"

    /// Names in the order of the help.
    public static let names = allCases.map(\.rawValue).joined(separator: ", ")
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

  /// Whether responses other than 2xx are documents, too.
  public var keepsAllStatus = false

  /// Most bytes of a document, inclusive.
  ///
  /// 20 MiB, the limit that trafilatura has; the largest of 2,008 pages had 5.3 MB.
  public var maxDocumentBytes = 20 << 20
  /// Most bytes of a line of JSON Lines without its line end, inclusive.
  ///
  /// 32 MiB: a line may be longer than its document by its escapes, but not without bound.
  public var maxLineBytes = 32 << 20
  /// Most bytes of a line in the head of a record of a crawl, inclusive. 64 KiB; a head may have
  /// sixteen times as many.
  public var maxHeaderBytes = 65_536
  /// Most bytes that one byte may be expanded to, once 16 MiB came out.
  ///
  /// 200; of 2,008 pages none came near 17.
  public var maxRatio = 200
  /// Most members of one archive.
  public var maxMembers = 1_000_000
  /// Most compressions and archives inside one another: a `tar.gz` of `txt.gz` has 3.
  public var maxNesting = 3

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
