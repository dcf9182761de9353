public import DecantCore
internal import DecantText

/// An error in one line for people: the input as it was named, the place, what happened.
///
///     crawl.warc.gz: byte 48201: record promises 1200 bytes, input ends after 310
public enum ErrorMessage {
  /// The line, without its end. Control characters, which could steer a terminal, stand as their
  /// pictures.
  public static func line(_ message: String, at source: Provenance) -> String {
    var parts = [source.file ?? "standard input"]
    if let member = source.member { parts.append(member) }
    if let line = source.line {
      // Readers of lines say the place themselves, since they know it to the byte.
      if !message.hasPrefix("line \(line):") { parts.append("line \(line)") }
    } else if let offset = source.offset {
      parts.append("byte \(offset)")
    }
    parts.append(message)
    return safe(parts.joined(separator: ": "))
  }

  /// `text` on one line, without anything that steers a terminal.
  public static func safe(_ text: String) -> String {
    var bytes: [UInt8] = []
    let oneLine = text.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "\n": "\u{240A}"
      case "\t": " "
      case "\u{2028}", "\u{2029}": "\u{FFFD}"
      default: Character(scalar)
      }
    }
    let line = String(oneLine)
    ControlCharacters.shown.append(line.utf8.span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
