internal import DecantText
internal import Glibc

/// An open file descriptor to write to, with its name for messages. Does not close it.
public struct OutputDescriptor: Sendable, Equatable {
  public let number: Int32
  public let name: String

  public init(_ number: Int32, name: String) {
    self.number = number
    self.name = name
  }

  public static let standardOutput = OutputDescriptor(1, name: "standard output")
  public static let standardError = OutputDescriptor(2, name: "standard error")

  /// Writes all of `bytes`, however many calls that takes.
  ///
  /// A signal does not end it, so that no line is left half written; a descriptor that is set not
  /// to wait is waited for.
  public func write(_ bytes: Span<UInt8>) throws(OutputError) {
    var start = 0
    while start < bytes.count {
      let rest = bytes.extracting(start..<bytes.count)
      let (written, number) = unsafe rest.withUnsafeBufferPointer { buffer in
        let written = unsafe Glibc.write(self.number, buffer.baseAddress, buffer.count)
        return (written, errno)
      }
      if written >= 0 {
        start += written
        continue
      }
      switch number {
      case EINTR: continue
      case EAGAIN: waitForRoom()
      case EPIPE: throw .closed
      default: throw .system(name, number)
      }
    }
  }

  private func waitForRoom() {
    var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&request, 1, -1)
  }
}
