public import DecantCore
public import DecantIO

/// Turns what a source hands on into its line of account.
public struct PageWorker: Sendable {
  private let cleaner: Cleaner
  private let writer: RecordWriter
  /// Flags of `quality.flags` whose pages are dropped.
  private let droppedFlags: Set<String>

  public init(_ cleaner: Cleaner, writer: RecordWriter, droppedFlags: Set<String> = []) {
    self.cleaner = cleaner
    self.writer = writer
    self.droppedFlags = droppedFlags
  }

  /// The outcome of one document. Total.
  public func outcome(of item: InputItem) -> Outcome {
    switch item {
    case .record(let record):
      if let error = Cleaner.refusal(of: record) {
        writer.error(record, error)
      } else {
        outcome(of: cleaner.clean(record))
      }
    case .error(let error, let provenance): writer.error(error, at: provenance)
    case .skipped: Outcome(.drop, bytes: [])
    }
  }

  private func outcome(of page: Cleaner.Page) -> Outcome {
    switch page.ending {
    case .kept:
      if let flag = page.document.metadata.flags.first(where: droppedFlags.contains) {
        return writer.drop(page.record, stage: flag, Reason("flag"))
      }
      return writer.record(page.document, of: page.record)
    case .dropped(let stage, let reason):
      return writer.drop(page.record, stage: stage, reason)
    case .exhausted(let stage):
      let error = DocumentError(
        code: "budget", stage: stage, message: "page used up its budget of steps in \(stage)")
      return writer.error(page.record, error)
    }
  }
}
