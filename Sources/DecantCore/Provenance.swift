/// Where a document came from: the `source` object of its record.
public struct Provenance: Sendable, Equatable {
  public var file: String?
  public var member: String?
  public var recordID: String?
  public var refersTo: String?
  public var digest: String?
  public var mediaType: String?
  public var charset: String?
  /// How the charset was found: `bom`, `utf-8`, `detected`, `unicode`, …
  public var charsetFrom: String?
  /// The input's own id, as it was given.
  public var id: String?
  /// Bytes into the file as stored, and length there, of what can be fetched alone.
  public var offset: Int?
  public var length: Int?
  /// Line of the file, from 1; JSON Lines and `pages` only.
  public var line: Int?

  public init() {}
}
