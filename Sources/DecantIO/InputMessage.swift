public import DecantCore

/// One line for people about an input: its name as the user gave it, the place, what was expected
/// and what was found.
public enum InputMessage {
  /// `crawl.jsonl: line 3: byte 220: expected a colon, found a comma`.
  public static func line(_ error: DocumentError, _ provenance: Provenance) -> String {
    "\(provenance.file ?? "standard input"): \(error.message)"
  }
}
