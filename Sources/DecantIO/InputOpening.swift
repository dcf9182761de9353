internal import DecantCore

/// An input that is open, and of which it is still to be found out what it is.
final class InputOpening {
  /// What became of the input.
  enum Result {
    case lane(InputLane)
    /// An error or a skip in the input's place.
    case item(InputItem)
    /// Nothing could be read.
    case failed(InputItem)
  }

  private let entry: InputWalk.Entry
  private let reader: InputReader

  private init(_ entry: InputWalk.Entry, _ reader: InputReader) {
    self.entry = entry
    self.reader = reader
  }

  /// Opens `entry`.
  static func start(
    _ entry: InputWalk.Entry, isCancelled: @escaping @Sendable () -> Bool
  ) -> Swift.Result<InputOpening, SystemError> {
    if entry.isStandardInput {
      let reader = InputReader(descriptor: 0, owns: false, isCancelled: isCancelled)
      return .success(InputOpening(entry, reader))
    }
    return SystemCalls.open(entry.path).map { descriptor in
      InputOpening(
        entry, InputReader(descriptor: descriptor, owns: true, isCancelled: isCancelled))
    }
  }

  /// Whether `open` can go on without waiting for input.
  var isReady: Bool { reader.canFill }

  /// Reads as much as is needed to tell what the input is.
  func open(_ options: InputOptions) -> Result {
    if reader.bytes == 0 { reader.fill() }
    if case .failed(let number) = reader.ending, reader.bytes == 0 {
      return .failed(InputOpening.failure(entry, SystemError(number: number)))
    }
    switch options.form {
    case .text: return lane(.text, options)
    case .pages, .jsonl:
      if case .unsupported(let name) = kind(), InputKind.isPacked(name) { return refuse(name) }
      return lane(options.form, options)
    case .auto: return recognised(options)
    default: return refuse(options.form.rawValue)
    }
  }

  private func recognised(_ options: InputOptions) -> Result {
    switch kind() {
    case .text: return lane(.text, options)
    case .jsonl: return lane(.jsonl, options)
    case .unsupported(let name): return refuse(name)
    case .binary:
      guard entry.isNamed else { return .item(.skipped(reason: "unknown-kind")) }
      return .item(
        error("binary", "expected text or JSON Lines, found bytes of no known kind"))
    }
  }

  /// The input's kind by as few of its bytes as tell it.
  private func kind() -> InputKind {
    while true {
      let head = reader.copy(0..<min(reader.bytes, InputKind.bytes))
      if let kind = InputKind.of(head, isWhole: reader.ending != nil) { return kind }
      reader.fill()
    }
  }

  private func lane(_ form: InputOptions.Form, _ options: InputOptions) -> Result {
    .lane(InputLane(reader, form: form, name: entry.name, options: options))
  }

  private func refuse(_ name: String) -> Result {
    .item(error("unsupported", "expected text or JSON Lines, found \(name), which is not read yet"))
  }

  private func error(_ code: String, _ message: String) -> InputItem {
    InputOpening.error(entry, code: code, message: message)
  }

  /// The error for an input that cannot be opened or read at all.
  static func failure(_ entry: InputWalk.Entry, _ failure: SystemError) -> InputItem {
    error(
      entry, code: failure.isMissing ? "missing" : "unreadable",
      message: "expected an input that can be read, found \(failure.words)")
  }

  private static func error(
    _ entry: InputWalk.Entry, code: String, message: String
  ) -> InputItem {
    var provenance = Provenance()
    provenance.file = entry.name
    return .error(DocumentError(code: code, stage: "input", message: message), provenance)
  }
}
