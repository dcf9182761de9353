public import DecantCore

/// Turns a page, or why there is none, into its line of account.
public struct RecordWriter: Sendable {
  /// What a record looks like.
  public enum Form: String, Sendable, CaseIterable {
    /// One JSON object a line.
    case jsonl
    /// Title, blank line, text.
    case text
    /// Front matter in YAML, then the text with its headings, lists and tables marked.
    case markdown
  }

  static let recordSchema = "decant.record/1"
  static let dropSchema = "decant.drop/1"
  static let errorSchema = "decant.error/1"

  /// Most entries of `edits` in a record, inclusive; all are counted in `stats`. A promise of the
  /// record's form.
  static let maxEdits = 1_000

  public var form = Form.jsonl
  public var identifier = Identifier()
  /// Keys that are written, of those that would be.
  public var fields = RecordFields.all
  /// Whether `blocks` is written.
  public var includesBlocks = false
  /// Whether `numbers` is written.
  public var includesNumbers = false
  /// Whether `dropped` and `edits` are written.
  public var explains = false
  /// Whether blanks at the ends of blocks stay as they came.
  public var keepsBlanks = false

  public init() {}

  /// What stands between two records of one stream: nothing between lines, else a form feed.
  ///
  /// It goes before every record but the first, so that one page alone is only itself.
  public var separator: [UInt8] { form == .jsonl ? [] : [0x0C] }

  /// The record of a page that was kept.
  public func record(_ document: Document, of record: Record) -> Outcome {
    let text = RecordText(document, keepsBlanks: keepsBlanks)
    let page = RecordPage(document: document, record: record, text: text)
    let bytes =
      switch form {
      case .jsonl: line(page)
      case .text: plainText(page)
      case .markdown: markdown(page)
      }
    return Outcome(.record, bytes: bytes)
  }
}

/// All that the forms of a record are made from.
struct RecordPage {
  let document: Document
  let record: Record
  let text: RecordText

  /// What is known of the page: what the input gives, and where it gives nothing what was mined.
  func known<T>(_ property: (Metadata) -> T?) -> T? {
    property(record.given) ?? property(document.metadata)
  }

  func knownList(_ property: (Metadata) -> [String]) -> [String] {
    let given = property(record.given)
    return given.isEmpty ? property(document.metadata) : given
  }
}
