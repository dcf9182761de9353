internal import ArgumentParser
internal import Decant
internal import DecantIO
internal import DecantStages

/// What is written, and where.
struct OutputFlags: ParsableArguments {
  @Option(name: [.short, .long], help: "File to write; - for standard output.")
  var output = "-"

  @Flag(help: "Replace files that are there.")
  var force = false

  @Option(name: [.short, .customLong("to")], help: "Form of the output: jsonl, text or markdown.")
  var to = "jsonl"

  @Option(help: "Keys of a record to write, by comma.")
  var fields: String?

  @Flag(help: "List the blocks of the text in each record.")
  var blocks = false

  @Flag(help: "List in each record what was dropped, cut and rewritten, and why.")
  var explain = false

  @Option(help: "What goes to the output: ok (records) or all (drops and errors too).")
  var emit = "ok"

  @Option(help: "File for error lines, instead of messages on standard error.")
  var errors: String?

  @Option(help: "File for the lines of dropped pages.")
  var dropped: String?

  @Option(help: "Quality flags whose pages are dropped, by comma: --drop short,no-prose.")
  var drop: [String] = []

  @Option(help: "How ids are made: auto, url or content.")
  var id = "auto"

  @Flag(help: "Write each record at once.")
  var lineBuffered = false

  @Flag(help: "Write in large pieces, whatever the input does.")
  var blockBuffered = false

  /// - Throws: a usage error that names the flag.
  func writer(_ preset: CleaningOptions.Preset) throws -> RecordWriter {
    var writer = RecordWriter()
    guard let form = RecordWriter.Form(rawValue: to) else {
      throw ValidationError("--to: expected jsonl, text or markdown, found '\(to)'")
    }
    guard let mode = Identifier.Mode(rawValue: id) else {
      throw ValidationError("--id: expected auto, url or content, found '\(id)'")
    }
    guard emit == "ok" || emit == "all" else {
      throw ValidationError("--emit: expected ok or all, found '\(emit)'")
    }
    guard emit == "ok" || form == .jsonl else {
      throw ValidationError(
        "--emit all: drops and errors are lines of JSON, expected --to jsonl, found '\(to)'; "
          + "--dropped and --errors name files for them")
    }
    try checkFiles()
    if lineBuffered, blockBuffered {
      throw ValidationError("--line-buffered and --block-buffered exclude one another")
    }
    writer.form = form
    writer.identifier = Identifier(mode)
    writer.includesBlocks = blocks
    writer.explains = explain
    writer.keepsBlanks = preset == .verbatim
    if let fields {
      do throws(RecordFields.UnknownKey) {
        writer.fields = try RecordFields(names: fields)
      } catch {
        throw ValidationError("--fields: a record has no key '\(error.name)'")
      }
    }
    return writer
  }

  /// - Throws: a usage error for a flag without a file, or for two flags with the same.
  private func checkFiles() throws {
    var places: [String: String] = [:]
    for (flag, path) in [("--output", output), ("--errors", errors), ("--dropped", dropped)] {
      guard let path else { continue }
      if path.isEmpty { throw ValidationError("\(flag): is empty") }
      guard path != "-" else {
        if flag == "--output" { continue }
        throw ValidationError(
          "\(flag): expected a file, found '-'; --emit all writes drops and errors to the output")
      }
      guard let place = FileOutput.place(of: path) else { continue }
      if let other = places.updateValue(flag, forKey: place) {
        throw ValidationError("\(other) and \(flag) name the same file, '\(path)'")
      }
    }
  }

  /// - Throws: a usage error that names a flag that no page ever has.
  func droppedFlags() throws -> Set<String> {
    let flags = Set(drop.flatMap { $0.split(separator: ",").map(String.init) })
    let known = StageManual.all.filter { $0.group == "judge" }.map(\.name)
    for flag in flags.sorted() where !known.contains(flag) {
      throw ValidationError(
        "--drop: expected some of \(known.joined(separator: ", ")), found '\(flag)'")
    }
    return flags
  }
}
