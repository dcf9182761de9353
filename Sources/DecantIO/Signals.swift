internal import CDecant

/// Signals that end a run in good order.
public enum Signals {
  /// From now on a closed pipe and a full file are errors of a write, and SIGINT and SIGTERM are
  /// noted instead of ending the process; the third of them still does.
  public static func install() { cdecant_signals_install() }

  /// Number of the first SIGINT (2) or SIGTERM (15) that arrived.
  public static var received: Int32? {
    let number = cdecant_signal_received()
    return number == 0 ? nil : number
  }

  /// Waits until a read of `descriptor` would not wait; false as soon as a signal came.
  ///
  /// Sources call this before they read. To count on EINTR is not enough: the threads that Swift
  /// runs tasks on block signals, so that a read on one of them would sleep on.
  public static func waitReadable(_ descriptor: Int32) -> Bool {
    cdecant_signal_wait_readable(descriptor)
  }
}
