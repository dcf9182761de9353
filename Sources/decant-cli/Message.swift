internal import Decant
internal import DecantIO
internal import DecantText

/// Messages for people, on standard error.
enum Message {
  static func print(_ text: String) {
    let line = Array("decant: \(ErrorMessage.safe(text))\n".utf8)
    // A message that cannot be told must not end the run.
    try? OutputDescriptor.standardError.write(line.span)
  }
}
