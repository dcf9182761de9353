internal import Glibc

/// What one case costs.
struct Measurement {
  let line: String

  /// Runs the case again and again for about `seconds` of processor time.
  init(of bench: BenchCase, seconds: Double) {
    bench.run()
    var pages = 0
    let start = Measurement.processorSeconds()
    var spent = 0.0
    repeat {
      bench.run()
      pages += 1
      spent = Measurement.processorSeconds() - start
    } while spent < seconds
    let bytes = bench.bytes
    let speed = Double(bytes) * Double(pages) / spent / 1e6
    line =
      Measurement.padded(bench.name, 20, left: true) + Measurement.padded("\(bytes)", 10)
      + Measurement.padded("\(Int(speed.rounded()))", 10)
      + Measurement.padded("\(Int(Double(pages) / spent))", 10)
  }

  static func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func padded(_ text: String, _ columns: Int, left: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, columns - text.count))
    return left ? text + blanks : blanks + text
  }
}
