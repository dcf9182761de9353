internal import Glibc

/// An open file or pipe, read in pieces into a buffer that slides.
///
/// Interrupted calls and short reads change nothing. Files are read, never mapped, so one that
/// shrinks meanwhile ends early and does no harm. Closes what it opened.
final class InputReader {
  /// How reading ended.
  enum Ending: Equatable {
    case end
    case failed(Int32)
    case cancelled
  }

  /// Bytes asked for at once: two pipes' fill on Linux.
  static let chunk = 131_072
  /// Largest buffer kept while it is empty.
  static let mostKept = 1_048_576

  /// Bytes of the input that were consumed.
  private(set) var offset = 0
  /// How reading ended, once it has.
  private(set) var ending: Ending?
  /// Whether reading never waits for somebody who writes.
  let isRegular: Bool

  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let isCancelled: @Sendable () -> Bool
  private var storage = [UInt8](repeating: 0, count: chunk)
  private var held = 0..<0

  init(descriptor: Int32, owns: Bool, isCancelled: @escaping @Sendable () -> Bool = { false }) {
    self.descriptor = descriptor
    ownsDescriptor = owns
    self.isCancelled = isCancelled
    isRegular = SystemCalls.kind(of: descriptor) == .regular
  }

  deinit {
    if ownsDescriptor { close(descriptor) }
  }

  /// Bytes read and not consumed.
  var bytes: Int { held.count }

  /// The byte at `index`, counted from the first that was not consumed.
  subscript(index: Int) -> UInt8 { storage[held.lowerBound + index] }

  /// Lends bytes that were not consumed; `range` counts from the first of them.
  func withBytes<R>(in range: Range<Int>, _ body: (Span<UInt8>) -> R) -> R {
    // The array is held for as long as it is lent.
    let bytes = storage
    let start = held.lowerBound
    return body(bytes.span.extracting(start + range.lowerBound..<start + range.upperBound))
  }

  /// A copy of bytes that were not consumed.
  func copy(_ range: Range<Int>) -> [UInt8] {
    let start = held.lowerBound
    return Array(storage[start + range.lowerBound..<start + range.upperBound])
  }

  /// Where `pattern` first stands at or behind `start`.
  func firstPlace(of pattern: [UInt8], from start: Int) -> Int? {
    guard start < held.count, !pattern.isEmpty else { return nil }
    let searched = held.lowerBound + start..<held.upperBound
    return SystemCalls.find(pattern, in: storage, searched).map { $0 - held.lowerBound }
  }

  /// Lets go of the first `count` bytes.
  func consume(_ count: Int) {
    offset += count
    held = held.lowerBound + count..<held.upperBound
    if held.isEmpty {
      held = 0..<0
      if storage.count > InputReader.mostKept {
        storage = [UInt8](repeating: 0, count: InputReader.chunk)
      }
    }
  }

  /// Whether `fill` would not wait.
  var canFill: Bool {
    ending != nil || isRegular || SystemCalls.isReadable(descriptor, milliseconds: 0)
  }

  /// Reads what there is, at least one byte, or sets `ending`. Waits for whoever writes.
  func fill() {
    guard ending == nil else { return }
    makeRoom()
    while true {
      if !isRegular {
        // A signal may reach another thread, so waiting is done in short turns.
        while !SystemCalls.isReadable(descriptor, milliseconds: 200) {
          if isCancelled() {
            ending = .cancelled
            return
          }
        }
      }
      switch SystemCalls.read(descriptor, into: &storage, from: held.upperBound) {
      case .success(0):
        ending = .end
        return
      case .success(let count):
        held = held.lowerBound..<held.upperBound + count
        return
      case .failure(let error):
        if isCancelled() {
          ending = .cancelled
          return
        }
        if error.number == EINTR || error.number == EAGAIN { continue }
        ending = .failed(error.number)
        return
      }
    }
  }

  /// Makes room for half a chunk at least.
  private func makeRoom() {
    if storage.count - held.upperBound >= InputReader.chunk / 2 { return }
    if held.lowerBound >= storage.count / 2 {
      let count = held.count
      unsafe storage.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        _ = unsafe memmove(base, base + held.lowerBound, count)
      }
      held = 0..<count
    } else {
      storage += [UInt8](repeating: 0, count: storage.count)
    }
  }
}
