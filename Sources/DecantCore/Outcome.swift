/// The one line of account that an input document ends as.
public struct Outcome: Sendable {
  public enum Kind: UInt8, Sendable { case record, drop, error }

  public let kind: Kind
  /// What leaves, ready to be written, with everything that ends it.
  public let bytes: [UInt8]
  /// For errors: place and reason in one line, for people.
  public let message: String?

  public init(_ kind: Kind, bytes: [UInt8], message: String? = nil) {
    self.kind = kind
    self.bytes = bytes
    self.message = message
  }
}
