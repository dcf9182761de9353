internal import ArgumentParser
internal import Decant
internal import DecantCore
internal import DecantIO
internal import Glibc

/// Cleans pages: the command's own work.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "\(DecantCommand.purpose) (the default).",
    usage: """
      decant [run] [OPTIONS] [INPUT|-]...
      decant explain INPUT [--id X|--page N] [--json] [--edits]
      decant schema [--for record|drop|error|any]
      decant stages [NAME]...
      """,
    discussion: """
      Reads text pages, JSON Lines, WARC, WET and ARC files, and folders, tar, zip and 7z archives of \
      them, each plain or in gzip, zstd, xz or bzip2; without INPUT, or for "-", standard input.
      Writes one record of decant.record/1 a page. Menus, share bars, cookie notices and the like \
      are left out; `decant explain` tells for every piece why. Exit codes: 0 done, 1 some \
      documents failed, 2 output failed or nothing could be read, 64 usage, 130 and 143 interrupted.

        curl -s https://example.org/page.txt | decant | jq -r .text
        decant pages/ -o records.jsonl --errors errors.jsonl
        decant -f jsonl --text-field body dump.jsonl
        decant crawl.warc.wet.gz -o crawl.jsonl

      Members of JSON Lines that are read, best name first; all others come out under extra:

      \(FieldAliases.text)
      """,
    helpNames: .long)

  /// The flags of the short help.
  private static let mostUsed: Set<String> = [
    "--from", "--text-field", "--output", "--force", "--to", "--errors", "--dropped", "--explain",
    "--preset", "--disable", "--numbers", "--jobs", "--verbose",
  ]

  @OptionGroup var shortHelp: ShortHelp
  @OptionGroup(title: "Input") var input: InputFlags
  @OptionGroup(title: "Output") var output: OutputFlags
  @OptionGroup(title: "Processing") var processing: ProcessingFlags

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "Pages worked on at once (default: the machine's cores).")
  var jobs: Int?

  @Option(help: "Stop with exit code 2 after more than this many errors.")
  var maxErrors: Int?

  @Flag(name: [.short, .long], help: "No messages about single documents.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Say at the end how many documents came to what.")
  var verbose = false

  func validate() throws {
    try shortHelp.show(Self.self, flags: Self.mostUsed)
    if let jobs, jobs < 1 { throw ValidationError("--jobs: expected 1 or more, found \(jobs)") }
    if let maxErrors, maxErrors < 0 {
      throw ValidationError("--max-errors: expected 0 or more, found \(maxErrors)")
    }
    if input.inputs.isEmpty, input.filesFrom == nil, isatty(0) == 1 {
      throw ValidationError(
        "nothing to read: name files or folders, or pipe pages in (decant --help)")
    }
  }

  func run() async throws {
    let options = try processing.options()
    var writer = try output.writer(options.preset)
    writer.includesNumbers = processing.annotate != nil
    let worker = PageWorker(
      try processing.cleaner(), writer: writer, droppedFlags: try output.droppedFlags())
    let inputOptions = try input.options(encoding: options.charset)
    Signals.install()
    let ending = await run(worker, inputOptions, separator: writer.separator)
    switch ending {
    case .done(let errors): if errors > 0 { throw ExitCode(1) }
    case .nothingRead, .tooManyErrors: throw ExitCode(2)
    case .interrupted(let signal): throw ExitCode(128 + signal)
    case .closed: return
    case .failed(let error):
      Message.print(error.description)
      throw ExitCode(2)
    }
  }

  /// How a run ended.
  private enum Ending {
    case done(errors: Int)
    case nothingRead, tooManyErrors
    case interrupted(Int32)
    case closed
    case failed(OutputError)
  }

  private func run(
    _ worker: PageWorker, _ inputOptions: InputOptions, separator: [UInt8]
  ) async -> Ending {
    do throws(OutputError) {
      var files = try OutputFiles(output)
      var sink = files.sink(output, isQuiet: quiet, separator: separator)
      let names = RawArguments.bytes(of: input.inputs)
      var source = CountedInput(
        InputSource(
          paths: names, options: inputOptions, isCancelled: { Signals.received != nil }))
      var runner = Runner(jobs: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
      runner.flushesWhenIdle = !output.blockBuffered
      var limit = ErrorLimit(maxErrors ?? Int.max)
      try await runner.run(
        &source, through: &limit, into: &sink, size: { $0.bytes },
        isCancelled: { Signals.received != nil }, work: { worker.outcome(of: $0) })
      if let signal = Signals.received { return .interrupted(signal) }
      if limit.isClosed {
        try files.commitErrors()
        return .tooManyErrors
      }
      try files.commit()
      let counts = sink.counts
      let isEmpty = counts.documents == 0 && !names.isEmpty && !quiet
      if verbose || isEmpty { report(counts, source.skipped) }
      if source.inputsRead == 0, counts.errors > 0 { return .nothingRead }
      return .done(errors: counts.errors)
    } catch {
      return error == .closed ? .closed : .failed(error)
    }
  }

  private func report(_ counts: LineSink.Counts, _ skipped: [String: Int]) {
    var line =
      counts.documents == 0
      ? "no documents found"
      : "\(counts.documents) documents: \(counts.records) records, \(counts.drops) dropped, "
        + "\(counts.errors) errors"
    for (reason, count) in skipped.sorted(by: { $0.key < $1.key }) {
      line += ", \(count) skipped as \(reason)"
    }
    Message.print(line)
  }
}
