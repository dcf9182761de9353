public import DecantCore

/// The documents of all inputs of a run, one after another.
///
/// An input that cannot be read is one error in its place, and the rest goes on.
public struct InputSource: Source, ~Copyable {
  /// Inputs of a kind that is read, opened to a first byte or their end.
  public private(set) var inputsRead = 0

  private let options: InputOptions
  private let isCancelled: @Sendable () -> Bool
  private var walk: InputWalk
  private var json: JSONRecordReader
  private var opening: InputOpening?
  private var lane: InputLane?
  /// Documents of the input at hand, and of all inputs, handed on or left to other shards.
  private var ordinal = 0
  private var handedOn = 0
  private var waiting: InputItem?

  /// - Parameters:
  ///   - paths: names of files and folders as bytes; none, and `-`, are standard input.
  ///   - isCancelled: asked before and during reading; when it says so, the inputs end.
  public init(
    paths: [[UInt8]], options: InputOptions = InputOptions(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.options = options
    self.isCancelled = isCancelled
    json = JSONRecordReader(options)
    guard let list = options.filesFrom else {
      walk = InputWalk(paths)
      return
    }
    switch InputList.names(in: list, isZeroTerminated: options.isZeroTerminated) {
    case .success(let names): walk = InputWalk(listed: paths + names)
    case .failure(let error):
      walk = InputWalk(listed: paths)
      let entry = InputWalk.Entry(path: list == [0x2D] ? [] : list, isNamed: true)
      waiting = InputOpening.failure(entry, error)
    }
  }

  public var isReady: Bool {
    if waiting != nil { return true }
    if let lane, !lane.isSpent { return lane.isReady && (!lane.isSpent || !walk.mayWait) }
    if let opening { return opening.isReady }
    return !walk.mayWait
  }

  public mutating func next() -> InputItem? {
    while let item = nextOfAll() {
      if case .skipped = item { return item }
      defer { ordinal += 1 }
      if let shard = options.shard, ordinal % shard.count != shard.index { continue }
      handedOn += 1
      return item
    }
    return nil
  }

  /// The next item, those of other shards too.
  private mutating func nextOfAll() -> InputItem? {
    while !isCancelled(), handedOn < options.limit ?? Int.max {
      if let item = waiting.take() { return item }
      if let lane {
        if let item = lane.next(&json) { return item }
        self.lane = nil
      }
      if let opening = opening.take() {
        switch opening.open(options) {
        case .lane(let lane):
          inputsRead += 1
          self.lane = lane
          continue
        case .item(let item): return item
        }
      }
      guard let step = walk.next() else { return nil }
      ordinal = 0
      switch step {
      case .skipped(let reason): return .skipped(reason: reason)
      case .failed(let entry, let error): return InputOpening.failure(entry, error)
      case .open(let entry):
        switch InputOpening.start(entry, as: options.form, isCancelled: isCancelled) {
        case .success(let started): opening = started
        case .failure(let error): return InputOpening.failure(entry, error)
        }
      }
    }
    return nil
  }
}
