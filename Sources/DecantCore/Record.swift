/// One document as a source hands it on: its bytes, and what is known of it.
public struct Record: Sendable {
  /// How the bytes are to be read.
  public enum Form: Sendable, Equatable { case text, html }

  public var bytes: [UInt8]
  public var form: Form
  /// Whether the bytes come from a Unicode string, so that no charset is to be found.
  public var isUnicode = false
  /// The charset that a label beside the bytes claims, such as that of HTTP; a hint.
  public var charsetLabel: String?
  /// What the document's names are, for its `id`.
  public var names = Names()
  /// What the input states about the page; wins over what is mined.
  public var given = Metadata()
  public var provenance = Provenance()
  /// Members of the input that decant does not know, as the inside of a JSON object; may be empty.
  public var extra: [UInt8] = []

  public init(bytes: [UInt8], form: Form = .text) {
    self.bytes = bytes
    self.form = form
  }

  /// Names from which an `id` is derived, best first.
  public struct Names: Sendable, Equatable {
    /// The input's own id; integers in decimal.
    public var own: String?
    /// WARC-Refers-To or WARC-Record-ID, without `<urn:uuid:` and `>`.
    public var warc: String?
    public init() {}
  }
}
