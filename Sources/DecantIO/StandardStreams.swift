internal import Glibc

/// The descriptors 0, 1 and 2.
public enum StandardStreams {
  /// Fills those that are closed, so that no file that is opened later gets their number.
  ///
  /// Each is filled with the null device opened the wrong way round: reading from it or writing to
  /// it fails, as it would on a closed one.
  public static func fillClosed() {
    for number in [0, 1, 2] as [Int32] {
      guard fcntl(number, F_GETFD) < 0, errno == EBADF else { continue }
      _ = unsafe open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
    }
  }
}
