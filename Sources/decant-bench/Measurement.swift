internal import Decant
internal import DecantCore
internal import Glibc

/// What one case costs.
struct Measurement {
  let line: String

  /// Cleans the case again and again for about `seconds` of processor time.
  init(of bench: BenchCase, by cleaner: Cleaner, seconds: Double) {
    _ = cleaner.clean(bench.record)
    var pages = 0
    let start = Measurement.processorSeconds()
    var spent = 0.0
    repeat {
      _ = cleaner.clean(bench.record)
      pages += 1
      spent = Measurement.processorSeconds() - start
    } while spent < seconds
    let bytes = bench.record.bytes.count
    let speed = Double(bytes) * Double(pages) / spent / 1e6
    line =
      Measurement.padded(bench.name, 16, left: true) + Measurement.padded("\(bytes)", 8)
      + Measurement.padded("\(Int(speed.rounded()))", 10)
      + Measurement.padded("\(Int(Double(pages) / spent))", 10)
  }

  /// Repairs the case again and again for about `seconds` of processor time.
  init(of bench: RepairBench, seconds: Double) {
    guard bench.run() else {
      line = "\(bench.name): clean text was changed"
      return
    }
    var runs = 0
    let start = Measurement.processorSeconds()
    var spent = 0.0
    repeat {
      _ = bench.run()
      runs += 1
      spent = Measurement.processorSeconds() - start
    } while spent < seconds
    let speed = Double(bench.text.utf8.count) * Double(runs) / spent / 1e6
    line =
      Measurement.padded(bench.name, 16, left: true)
      + Measurement.padded("\(bench.text.utf8.count)", 8)
      + Measurement.padded("\(Int(speed.rounded()))", 10)
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func padded(_ text: String, _ columns: Int, left: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, columns - text.count))
    return left ? text + blanks : blanks + text
  }
}
