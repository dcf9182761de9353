internal import ArgumentParser
internal import Decant
internal import DecantIO

/// Standard output of the commands that print once and end.
enum Printer {
  /// Writes `text`. A reader that has gone is a quiet end.
  ///
  /// - Throws: exit code 2 when it cannot be written, after a message.
  static func print(_ text: String) throws {
    Signals.install()
    let bytes = Array(text.utf8)
    do throws(OutputError) {
      try OutputDescriptor.standardOutput.write(bytes.span)
    } catch {
      if error == .closed { return }
      Message.print(error.description)
      throw ExitCode(2)
    }
  }
}
