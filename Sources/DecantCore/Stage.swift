/// One step of cleanup: looks at a page and leaves it cleaner.
///
/// Total and repeatable: any document is accepted, nothing is thrown, and the same document
/// always gets the same result. Run a second time on its own result, a stage changes nothing.
public protocol Stage: Sendable {
  /// Name in reports, in explanations, and on the command line.
  static var name: String { get }

  /// Cleans `document` in place, and says whether it is still worth keeping.
  func clean(_ document: inout Document) -> Verdict
}
