/// Hands on documents one after another.
public protocol Source: ~Copyable {
  /// What is handed on: a document, or why there is none in its place.
  associatedtype Item: Sendable

  /// The next item, or nil at the end. Waits for input where it must.
  mutating func next() -> Item?

  /// Whether `next` can go on without waiting for input.
  var isReady: Bool { get }
}

/// Takes outcomes in their final order.
public protocol Sink: ~Copyable {
  associatedtype Failure: Error
  mutating func write(_ outcome: Outcome) throws(Failure)
  /// Lets out everything that was written.
  mutating func flush() throws(Failure)
}

/// Reads, works on many items at once, and writes in input order.
///
/// Items travel in batches of about `batchBytes`. At most `2 * jobs + 2` batches are on their way,
/// so memory depends on the size of items and not on their number. Before a read that would wait,
/// everything read so far is worked off and flushed: a record leaves as soon as its document ends.
public struct Runner: Sendable {
  /// Threads at work, at least 1. One job is a plain loop.
  public var jobs: Int
  /// Bytes of input in a batch.
  public var batchBytes = 262_144
  /// Whether all that is done is let out before a read that would wait.
  public var flushesWhenIdle = true

  public init(jobs: Int) {
    self.jobs = max(1, jobs)
  }

  /// Runs until the source ends, `gate` closes or `isCancelled` says so; then writes what is on its
  /// way.
  ///
  /// - Parameters:
  ///   - gate: sees every outcome in order before it is written.
  ///   - size: bytes of an item.
  ///   - work: turns an item into its line of account; called on many threads.
  public func run<S: Source & ~Copyable, G: Gate, K: Sink & ~Copyable>(
    _ source: inout S, through gate: inout G, into sink: inout K, size: (S.Item) -> Int,
    isCancelled: () -> Bool = { false }, work: @escaping @Sendable (S.Item) -> Outcome
  ) async throws(K.Failure) {
    if jobs == 1 {
      try runAlone(&source, through: &gate, into: &sink, isCancelled: isCancelled, work: work)
      return
    }
    try await runTogether(
      &source, through: &gate, into: &sink, size: size, isCancelled: isCancelled, work: work)
  }

  private func runAlone<S: Source & ~Copyable, G: Gate, K: Sink & ~Copyable>(
    _ source: inout S, through gate: inout G, into sink: inout K, isCancelled: () -> Bool,
    work: (S.Item) -> Outcome
  ) throws(K.Failure) {
    while !gate.isClosed, !isCancelled() {
      if flushesWhenIdle, !source.isReady { try sink.flush() }
      guard let item = source.next() else { break }
      try sink.write(gate.admit(work(item)))
    }
    try sink.flush()
  }

  private func runTogether<S: Source & ~Copyable, G: Gate, K: Sink & ~Copyable>(
    _ source: inout S, through gate: inout G, into sink: inout K, size: (S.Item) -> Int,
    isCancelled: () -> Bool, work: @escaping @Sendable (S.Item) -> Outcome
  ) async throws(K.Failure) {
    let window = 2 * jobs + 2
    // The group cannot carry typed errors, so the first one waits here.
    var failure: K.Failure?
    await withTaskGroup(of: Batch.self) { group in
      var order = Reorder()
      var batch: [S.Item] = []
      var bytes = 0
      func submit() {
        guard !batch.isEmpty else { return }
        let items = batch
        let number = order.take()
        group.addTask { Batch(number: number, outcomes: items.map(work)) }
        batch.removeAll(keepingCapacity: true)
        bytes = 0
      }
      func settle(downTo limit: Int) async {
        while order.pending > limit, let done = await group.next() {
          for outcome in order.put(done) where failure == nil {
            do throws(K.Failure) { try sink.write(gate.admit(outcome)) } catch { failure = error }
          }
        }
      }
      while failure == nil, !gate.isClosed, !isCancelled() {
        if flushesWhenIdle, !source.isReady {
          submit()
          await settle(downTo: 0)
          if failure == nil {
            do throws(K.Failure) { try sink.flush() } catch { failure = error }
          }
          if failure != nil { break }
        }
        guard let item = source.next() else { break }
        bytes += size(item)
        batch.append(item)
        if bytes >= batchBytes {
          submit()
          await settle(downTo: window - 1)
        }
      }
      submit()
      await settle(downTo: 0)
    }
    if let failure { throw failure }
    try sink.flush()
  }

  /// The outcomes of one batch, with its place in the order of input.
  private struct Batch: Sendable {
    let number: Int
    let outcomes: [Outcome]
  }

  /// Brings batches back into the order of input.
  private struct Reorder {
    private var issued = 0
    private var written = 0
    private var waiting: [Int: [Outcome]] = [:]

    /// Batches on their way, those included that wait for an earlier one.
    var pending: Int { issued - written }

    mutating func take() -> Int {
      defer { issued += 1 }
      return issued
    }

    /// Takes a finished batch in, and gives back all outcomes whose turn has come.
    mutating func put(_ batch: Batch) -> [Outcome] {
      waiting[batch.number] = batch.outcomes
      var ready: [Outcome] = []
      while let next = waiting.removeValue(forKey: written) {
        ready += next
        written += 1
      }
      return ready
    }
  }
}
