public import DecantCore

/// What a source hands on: a document, or why there is none in its place.
public enum InputItem: Sendable {
  case record(Record)
  /// A document, or a whole input, that cannot be read.
  case error(DocumentError, Provenance)
  /// Something that is no document; counted by reason, without a line of account.
  case skipped(reason: String)

  /// Bytes held, for the runner's batches.
  public var bytes: Int {
    switch self {
    case .record(let record): record.bytes.count + record.extra.count + 256
    case .error, .skipped: 256
    }
  }
}
