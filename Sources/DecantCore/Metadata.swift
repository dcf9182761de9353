/// What is known of a page beside its text. Unknown is nil or empty.
public struct Metadata: Sendable, Equatable {
  public var url: String?
  public var host: String?
  public var site: String?
  public var title: String?
  /// BCP-47.
  public var language: String?
  /// From 0 to 1.
  public var languageScore: Double?
  /// ISO 8601 date or date-time as stated on the page.
  public var date: String?
  public var modified: String?
  /// RFC 3339, UTC.
  public var crawled: String?
  public var authors: [String] = []
  public var tags: [String] = []
  public var categories: [String] = []
  public var description: String?
  public var image: String?
  public var canonical: String?
  /// URL or SPDX id.
  public var license: String?
  /// What is remarkable about the page: `no-prose`, `short`; kept in the order they were raised.
  public private(set) var flags: [String] = []

  public init() {}

  /// Raises `flag`; a second time changes nothing.
  public mutating func raise(_ flag: String) {
    if !flags.contains(flag) { flags.append(flag) }
  }
}
