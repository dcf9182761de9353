internal import Decant
internal import DecantIO
internal import DecantText

/// Messages for people, on standard error.
enum Message {
  static func print(_ text: String) {
    write("decant: \(ErrorMessage.safe(text))\n")
  }

  /// Prints the lines of `text` as they are, but for what could steer a terminal.
  static func printLines(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      write(ErrorMessage.safe(String(line)) + "\n")
    }
  }

  private static func write(_ text: String) {
    let line = Array(text.utf8)
    // A message that cannot be told must not end the run.
    try? OutputDescriptor.standardError.write(line.span)
  }
}
