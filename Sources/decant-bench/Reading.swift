internal import DecantCore
internal import DecantIO
internal import Glibc

/// What reading inputs costs when nothing is made of their documents.
struct Reading {
  private var documents = 0
  private var bytes = 0
  private var errors = 0
  private var skipped = 0
  private var seconds = 0.0

  /// Reads all documents of `paths`.
  init(_ paths: [String]) {
    let start = Self.cpuSeconds
    var source = InputSource(paths: paths.map { Array($0.utf8) })
    while let item = source.next() {
      switch item {
      case .record(let record):
        documents += 1
        bytes += record.bytes.count
      case .error: errors += 1
      case .skipped: skipped += 1
      }
    }
    seconds = Self.cpuSeconds - start
  }

  /// CPU seconds of this process so far.
  private static var cpuSeconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// As one object of JSON.
  var line: String {
    "{\"documents\":\(documents),\"bytes\":\(bytes),\"errors\":\(errors),\"skipped\":\(skipped),"
      + "\"seconds\":\(seconds)}"
  }
}
