internal import ArgumentParser
internal import Decant
internal import DecantIO

/// What is read, and as what.
struct InputFlags: ParsableArguments {
  @Option(
    name: [.short, .customLong("from")],
    help: "Form of the input: \(InputOptions.Form.names).",
    completion: .list(InputOptions.Form.allCases.map(\.rawValue)))
  var from = "auto"

  @Option(help: "URL of a single page.")
  var url: String?

  @Option(help: "What parts pages in one text (default: a form feed).")
  var pageSeparator: String?

  @Option(help: "JSON member that holds the text, instead of the usual ones.")
  var textField: String?

  @Option(help: "JSON member that holds HTML, instead of the usual one.")
  var htmlField: String?

  @Option(help: "JSON member that holds the URL, instead of the usual ones.")
  var urlField: String?

  @Option(help: "JSON member that holds the id, instead of the usual ones.")
  var idField: String?

  @Option(help: "JSON member that holds the language, instead of the usual ones.")
  var langField: String?

  @Option(help: "File that lists inputs, one a line; - for standard input.")
  var filesFrom: String?

  @Flag(name: [.customShort("0"), .customLong("null")], help: "Listed inputs end in NUL.")
  var null = false

  @Option(help: "Only documents whose number is I modulo N, from 0: --shard 2/8.")
  var shard: String?

  @Option(help: "At most this many documents.")
  var limit: Int?

  @Flag(help: "Take responses of every status, not only 2xx.")
  var allStatus = false

  @Option(help: "Largest document, in bytes.")
  var maxDocumentBytes: Int?

  @Option(help: "Longest line of JSON Lines, in bytes.")
  var maxLineBytes: Int?

  @Option(help: "Longest line in the head of a record of WARC or ARC, in bytes.")
  var maxHeaderBytes: Int?

  @Option(help: "Most bytes that one byte may be expanded to, once 16 MiB came out.")
  var maxRatio: Int?

  @Option(help: "Most members of one archive.")
  var maxMembers: Int?

  @Option(help: "Most compressions and archives inside one another.")
  var maxNesting: Int?

  @Argument(help: "Files and folders; - for standard input.", completion: .file())
  var inputs: [String] = []

  /// A visible separator parts pages as a whole line, whose end may be given with it or not.
  private func separator(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 > 0x20 }) else { return bytes }
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    return bytes
  }

  private func check(_ flag: String, _ value: Int?, least: Int) throws {
    guard let value, value < least else { return }
    throw ValidationError("\(flag): expected \(least) or more, found \(value)")
  }

  /// - Throws: a usage error that names the flag.
  func options(encoding: String?) throws -> InputOptions {
    var options = InputOptions()
    guard let form = InputOptions.Form(rawValue: from) else {
      throw ValidationError("--from: expected one of \(InputOptions.Form.names), found '\(from)'")
    }
    options.form = form
    // An empty name is a variable of a script that was never set.
    guard !inputs.contains("") else { throw ValidationError("an INPUT has an empty name") }
    guard filesFrom != "" else { throw ValidationError("--files-from: is empty") }
    try check("--limit", limit, least: 0)
    try check("--max-document-bytes", maxDocumentBytes, least: 1)
    try check("--max-line-bytes", maxLineBytes, least: 1)
    try check("--max-header-bytes", maxHeaderBytes, least: 1)
    try check("--max-ratio", maxRatio, least: 1)
    try check("--max-members", maxMembers, least: 1)
    try check("--max-nesting", maxNesting, least: 0)
    options.url = url
    options.encoding = encoding
    if let pageSeparator {
      guard !pageSeparator.isEmpty else { throw ValidationError("--page-separator: is empty") }
      options.pageSeparator = separator(pageSeparator)
    }
    options.fields.text = textField
    options.fields.html = htmlField
    options.fields.url = urlField
    options.fields.id = idField
    options.fields.language = langField
    options.filesFrom = filesFrom.map { Array($0.utf8) }
    options.isZeroTerminated = null
    options.limit = limit
    if let maxDocumentBytes { options.maxDocumentBytes = maxDocumentBytes }
    if let maxLineBytes { options.maxLineBytes = maxLineBytes }
    if let maxHeaderBytes { options.maxHeaderBytes = maxHeaderBytes }
    if let maxRatio { options.maxRatio = maxRatio }
    if let maxMembers { options.maxMembers = maxMembers }
    if let maxNesting { options.maxNesting = maxNesting }
    options.keepsAllStatus = allStatus
    if let shard {
      let numbers = shard.split(separator: "/").compactMap { Int($0) }
      guard numbers.count == 2, let read = InputOptions.Shard(numbers[0], of: numbers[1]) else {
        throw ValidationError("--shard: expected I/N with I from 0 below N, found '\(shard)'")
      }
      options.shard = read
    }
    return options
  }
}
