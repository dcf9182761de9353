internal import Glibc

/// Why output could not be written.
public enum OutputError: Error, Sendable, Equatable {
  /// The reader of the output has gone: a quiet end.
  case closed
  /// `path` could not be written; `reason` is the system's or ours.
  case failed(path: String, reason: String)

  /// The error that a system call left in `errno`.
  static func system(_ path: String, _ number: Int32) -> OutputError {
    let text = unsafe strerror(number)
    let reason = unsafe text.map { unsafe String(cString: $0) } ?? "error \(number)"
    return .failed(path: path, reason: reason)
  }
}

extension OutputError: CustomStringConvertible {
  /// One line for people, safe on a terminal.
  public var description: String {
    switch self {
    case .closed: "output closed by its reader"
    case .failed(let path, let reason): ErrorMessage.safe("\(path): \(reason)")
    }
  }
}
