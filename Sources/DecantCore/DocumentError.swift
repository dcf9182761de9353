/// Why a document became an error instead of a record.
public struct DocumentError: Error, Sendable, Equatable {
  /// One of the documented codes, such as `too-large`, `bad-json`, `budget`.
  public let code: String
  /// The stage or reader that gave up.
  public let stage: String
  /// One line in lower case: what was expected and what was found.
  public let message: String

  public init(code: String, stage: String, message: String) {
    self.code = code
    self.stage = stage
    self.message = message
  }
}
