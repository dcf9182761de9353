internal import Decant
internal import DecantIO

/// The files of a run: the output, and those for errors and drops where they are asked for.
struct OutputFiles: ~Copyable {
  private var output: Target
  private var errors: Target
  private var drops: Target

  init(_ flags: OutputFlags) throws(OutputError) {
    // Made first and kept then: a throwing initialiser cannot leave some of its parts behind.
    let output = try Target(flags.output == "-" ? nil : flags.output, replaces: flags.force)
    let errors = try Target(flags.errors, replaces: flags.force)
    let drops = try Target(flags.dropped, replaces: flags.force)
    self.output = consume output
    self.errors = consume errors
    self.drops = consume drops
  }

  func sink(_ flags: OutputFlags, isQuiet: Bool, separator: [UInt8]) -> LineSink {
    let all = flags.emit == "all"
    let noErrorFile: LineSink.Route =
      all ? .inBand : isQuiet ? .counted : .messages(.standardError)
    return LineSink(
      output.descriptor ?? .standardOutput,
      drops: drops.descriptor.map { .lines($0) } ?? (all ? .inBand : .counted),
      errors: errors.descriptor.map { .lines($0) } ?? noErrorFile,
      separator: separator, flushesEachLine: flags.lineBuffered)
  }

  /// Makes the file of errors appear alone: for a run that was given up.
  mutating func commitErrors() throws(OutputError) {
    try errors.commit()
  }

  /// Makes all files appear, the output last.
  mutating func commit() throws(OutputError) {
    try errors.commit()
    try drops.commit()
    try output.commit()
  }
}

/// A file that was asked for, or none.
private struct Target: ~Copyable {
  let descriptor: OutputDescriptor?
  private var file: FileOutput?

  init(_ path: String?, replaces: Bool) throws(OutputError) {
    guard let path else {
      descriptor = nil
      file = nil
      return
    }
    let file = try FileOutput(path: path, replaces: replaces)
    descriptor = file.descriptor
    self.file = consume file
  }

  mutating func commit() throws(OutputError) {
    if let file = file.take() { try file.commit() }
  }
}
