public import DecantCore
public import DecantIO

/// Hands on documents, and counts by reason what is none.
public struct CountedInput: Source, ~Copyable {
  private var source: InputSource
  /// Entries that were passed over, by reason.
  public private(set) var skipped: [String: Int] = [:]

  public init(_ source: consuming InputSource) {
    self.source = source
  }

  /// Inputs that could be opened, and are of a kind that is read.
  public var inputsRead: Int { source.inputsRead }

  public var isReady: Bool { source.isReady }

  public mutating func next() -> InputItem? {
    while let item = source.next() {
      guard case .skipped(let reason) = item else { return item }
      skipped[reason, default: 0] += 1
    }
    return nil
  }
}
