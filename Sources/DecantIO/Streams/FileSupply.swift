internal import Glibc

/// The bytes of an open file or pipe. Closes what it opened.
///
/// Interrupted calls and short reads change nothing. Files are read, never mapped, so one that
/// shrinks meanwhile ends early and does no harm.
final class FileSupply: ByteSupply {
  let isRegular: Bool
  let size: Int?

  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let isCancelled: @Sendable () -> Bool

  init(descriptor: Int32, owns: Bool, isCancelled: @escaping @Sendable () -> Bool) {
    self.descriptor = descriptor
    ownsDescriptor = owns
    self.isCancelled = isCancelled
    isRegular = SystemCalls.kind(of: descriptor) == .regular
    size = isRegular ? SystemCalls.size(of: descriptor) : nil
  }

  deinit {
    if ownsDescriptor { close(descriptor) }
  }

  var isStored: Bool { true }

  var isReady: Bool { isRegular || SystemCalls.isReadable(descriptor, milliseconds: 0) }

  func read(into storage: inout [UInt8], from start: Int) -> Supplied {
    while true {
      if !isRegular {
        // A signal may reach another thread, so waiting is done in short turns.
        while !SystemCalls.isReadable(descriptor, milliseconds: 200) {
          if isCancelled() { return .cancelled }
        }
      }
      switch SystemCalls.read(descriptor, into: &storage, from: start) {
      case .success(0): return .end
      case .success(let count): return .bytes(count)
      case .failure(let error):
        if isCancelled() { return .cancelled }
        if error.number == EINTR || error.number == EAGAIN { continue }
        return .failed(error)
      }
    }
  }

  func seek(to place: Int) -> Bool {
    // Only what was opened here: a place in somebody else's descriptor is theirs.
    isRegular && ownsDescriptor && lseek(descriptor, place, SEEK_SET) == place
  }
}
