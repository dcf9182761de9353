public import DecantCore
internal import DecantText

/// Writes outcomes in the order they come: records to the output, drops and errors where they are
/// asked for. Counts all three.
public struct LineSink: Sink {
  /// Where drops or errors go.
  public enum Route: Sendable, Equatable {
    /// Nowhere; they are only counted.
    case counted
    /// Their lines among the records.
    case inBand
    /// Their lines to a descriptor of their own.
    case lines(OutputDescriptor)
    /// One line for people to a descriptor; that it is closed or full is no error.
    case messages(OutputDescriptor)
  }

  /// Outcomes written so far, by kind.
  public struct Counts: Sendable, Equatable {
    public var records = 0
    public var drops = 0
    public var errors = 0
    /// Documents that were read.
    public var documents: Int { records + drops + errors }
  }

  public private(set) var counts = Counts()
  private var output: LineBuffer
  private var drops: Side
  private var errors: Side
  private let separator: [UInt8]
  private let flushesEachLine: Bool

  /// - Parameters:
  ///   - separator: stands before every record but the first, as `RecordWriter.separator` says.
  ///   - flushesEachLine: lets every outcome out at once.
  public init(
    _ output: OutputDescriptor, drops: Route = .counted,
    errors: Route = .messages(.standardError), separator: [UInt8] = [],
    flushesEachLine: Bool = false
  ) {
    self.output = LineBuffer(output)
    self.drops = Side(drops)
    self.errors = Side(errors)
    self.separator = separator
    self.flushesEachLine = flushesEachLine
  }

  public mutating func write(_ outcome: Outcome) throws(OutputError) {
    switch outcome.kind {
    case .record:
      let isFirst = counts.records == 0
      counts.records += 1
      try output.put(outcome.bytes, after: isFirst ? [] : separator)
    case .drop:
      counts.drops += 1
      try drops.put(outcome, inBand: &output)
    case .error:
      counts.errors += 1
      try errors.put(outcome, inBand: &output)
    }
    if flushesEachLine { try flush() }
  }

  public mutating func flush() throws(OutputError) {
    try output.flush()
    try drops.flush()
    try errors.flush()
  }

  /// A route with what it holds back.
  private struct Side {
    let route: Route
    private var buffer: LineBuffer?

    init(_ route: Route) {
      self.route = route
      if case .lines(let descriptor) = route { buffer = LineBuffer(descriptor) }
    }

    mutating func put(_ outcome: Outcome, inBand output: inout LineBuffer) throws(OutputError) {
      switch route {
      case .counted: break
      case .inBand: try output.put(outcome.bytes)
      case .lines:
        do throws(OutputError) { try buffer?.put(outcome.bytes) } catch { throw loud(error) }
      case .messages(let descriptor):
        let line = (outcome.message ?? "error without a message") + "\n"
        try? descriptor.write(line.utf8.span)
      }
    }

    mutating func flush() throws(OutputError) {
      do throws(OutputError) { try buffer?.flush() } catch { throw loud(error) }
    }

    /// Only the reader of the records ends a run quietly by going away.
    private func loud(_ error: OutputError) -> OutputError {
      guard error == .closed, let buffer else { return error }
      return .failed(path: buffer.descriptor.name, reason: "closed by its reader")
    }
  }
}
