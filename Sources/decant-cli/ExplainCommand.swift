internal import ArgumentParser
internal import Decant
internal import DecantCore
internal import DecantIO
internal import Glibc

/// Tells for every piece of a page what became of it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tells for every piece of a page what became of it, and why.",
    discussion: """
      One line a piece, in page order: keep, drop or cut; what kind of block; its text; and for \
      what went the stage, its rule, and what was measured against which limit.
      """, helpNames: .long)

  /// The flags of the short help.
  private static let mostUsed: Set<String> = [
    "--from", "--page", "--id", "--json", "--edits", "--color", "--preset", "--disable",
  ]

  @OptionGroup var shortHelp: ShortHelp
  @OptionGroup(title: "Input") var input: InputFlags
  @OptionGroup(title: "Processing") var processing: ProcessingFlags

  @Option(help: "Which page of several, from 1.")
  var page = 1

  @Option(name: .customLong("id"), help: "The page of this id.")
  var wanted: String?

  @Flag(help: "JSON Lines for programs.")
  var json = false

  @Flag(help: "List each rewriting too.")
  var edits = false

  @Option(help: "Colours: auto, always or never.")
  var color = "auto"

  func validate() throws {
    try shortHelp.show(Self.self, flags: Self.mostUsed)
    if input.inputs.isEmpty, input.filesFrom == nil, isatty(0) == 1 {
      throw ValidationError(
        "nothing to explain: name a page, or pipe one in (decant explain --help)")
    }
    if page < 1 { throw ValidationError("--page: expected 1 or more, found \(page)") }
    if !["auto", "always", "never"].contains(color) {
      throw ValidationError("--color: expected auto, always or never, found '\(color)'")
    }
  }

  func run() throws {
    let options = try processing.options()
    let cleaner = try processing.cleaner()
    let record = try find(try input.options(encoding: options.charset))
    if let error = Cleaner.refusal(of: record) {
      Message.print(ErrorMessage.line(error.message, at: record.provenance))
      throw ExitCode(2)
    }
    let page = cleaner.clean(record)
    let listing = Listing(isColored: isColored, showsEdits: edits, isJSON: json)
    try Printer.print(listing.lines(of: page).map { $0 + "\n" }.joined())
  }

  private var isColored: Bool {
    switch color {
    case "always": true
    case "never": false
    default: unsafe isatty(1) == 1 && getenv("NO_COLOR") == nil
    }
  }

  /// The record asked for.
  private func find(_ options: InputOptions) throws -> Record {
    Signals.install()
    var source = CountedInput(
      InputSource(
        paths: RawArguments.bytes(of: input.inputs), options: options,
        isCancelled: { Signals.received != nil }))
    var number = 0
    let identifier = Identifier()
    while let item = source.next() {
      switch item {
      case .record(let record):
        number += 1
        if let wanted {
          if identifier.id(of: record) == wanted || record.names.own == wanted { return record }
        } else if number == page {
          return record
        }
      case .error(let error, let provenance):
        Message.print(ErrorMessage.line(error.message, at: provenance))
        number += 1
        if wanted == nil ? number == page : provenance.id == wanted { throw ExitCode(2) }
      case .skipped: continue
      }
    }
    if let signal = Signals.received { throw ExitCode(128 + signal) }
    Message.print(
      wanted.map { "no page has the id '\($0)'" }
        ?? "--page \(page): the input ends after \(number)")
    throw ExitCode(2)
  }
}
