internal import Decant
internal import DecantIO

/// The files of a run: the output, and those for errors and drops where they are asked for.
struct OutputFiles: ~Copyable {
  private var output: FileOutput?
  private var errors: FileOutput?
  private var drops: FileOutput?

  init(_ flags: OutputFlags) throws(OutputError) {
    output = nil
    errors = nil
    drops = nil
    if flags.output != "-" {
      output = try FileOutput(path: flags.output, replaces: flags.force)
    }
    if let path = flags.errors { errors = try FileOutput(path: path, replaces: flags.force) }
    if let path = flags.dropped { drops = try FileOutput(path: path, replaces: flags.force) }
  }

  func sink(_ flags: OutputFlags, isQuiet: Bool, separator: [UInt8]) -> LineSink {
    let all = flags.emit == "all"
    let errorRoute: LineSink.Route =
      if let errors { .lines(errors.descriptor) } else if all { .inBand } else if isQuiet {
        .counted
      } else { .messages(.standardError) }
    let dropRoute: LineSink.Route =
      if let drops { .lines(drops.descriptor) } else if all { .inBand } else { .counted }
    return LineSink(
      output?.descriptor ?? .standardOutput, drops: dropRoute, errors: errorRoute,
      separator: separator, flushesEachLine: flags.lineBuffered)
  }

  /// Makes all files appear, the output last.
  mutating func commit() throws(OutputError) {
    if let file = errors.take() { try file.commit() }
    if let file = drops.take() { try file.commit() }
    if let file = output.take() { try file.commit() }
  }
}
