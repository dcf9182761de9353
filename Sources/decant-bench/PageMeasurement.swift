internal import Decant
internal import DecantCore
internal import DecantIO

/// What pages of a file cost from text to clean document, without reading and writing.
struct PageMeasurement {
  let line: String

  /// Cleans every page of the file once to warm up, then `rounds` times; nil when it holds none.
  init?(path: String, by cleaner: Cleaner, rounds: Int = 3) {
    var source = InputSource(paths: [Array(path.utf8)], options: InputOptions())
    var records: [Record] = []
    while let item = source.next() {
      if case .record(let record) = item { records.append(record) }
    }
    let bytes = records.reduce(0) { $0 + $1.bytes.count }
    if bytes == 0 { return nil }
    for record in records { _ = cleaner.clean(record) }
    let start = Measurement.processorSeconds()
    for _ in 0..<rounds {
      for record in records { _ = cleaner.clean(record) }
    }
    let seconds = (Measurement.processorSeconds() - start) / Double(rounds)
    line = "\(records.count) pages, \(bytes) bytes, \(Double(bytes) / seconds / 1e6) MB/s"
  }
}
