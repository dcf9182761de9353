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
}
