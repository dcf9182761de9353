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
  /// Open streams, each within the one before it.
  private var lanes: [any Lane] = []
  /// Documents of the input at hand, and of all inputs, handed on or left to other shards.
  private var ordinal = 0
  private var handedOn = 0
  /// Items to be handed on before anything else is read.
  private var waiting: [InputItem] = []

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
      waiting = [InputOpening.failure(entry, error)]
    }
  }

  public var isReady: Bool {
    if !waiting.isEmpty { return true }
    for lane in lanes.reversed() where !lane.isSpent {
      guard lane.isReady else { return false }
      if !lane.isSpent { return true }
    }
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
      if !waiting.isEmpty { return waiting.removeFirst() }
      if let lane = lanes.last {
        switch lane.next(&json) {
        case .item(let item): return item
        case .member(let opening): _ = open(opening)
        case nil: lanes.removeLast()
        }
        continue
      }
      guard let step = walk.next() else { return nil }
      ordinal = 0
      switch step {
      case .skipped(let reason): return .skipped(reason: reason)
      case .failed(let entry, let error): return InputOpening.failure(entry, error)
      case .open(let entry):
        switch InputOpening.start(entry, options, isCancelled: isCancelled) {
        case .success(let opening): if open(opening) { inputsRead += 1 }
        case .failure(let error): return InputOpening.failure(entry, error)
        }
      }
    }
    return nil
  }

  /// Finds out what a stream is; whether it is of a kind that is read.
  private mutating func open(_ opening: InputOpening) -> Bool {
    let result = opening.open()
    waiting += result.items
    guard let lane = result.lane else { return false }
    lanes.append(lane)
    return true
  }
}
