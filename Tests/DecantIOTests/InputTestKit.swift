import DecantCore
import DecantIO
import Foundation

/// A folder that goes away with the test, and ways to read from it.
final class InputFolder {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.path
    path = base + "/decant-input-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders it lies in; says its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }
}

/// All items of `paths`, one line each: what a test compares.
func listing(
  _ paths: [String], _ change: (inout InputOptions) -> Void = { _ in }
) -> [String] {
  var options = InputOptions()
  change(&options)
  return items(paths, options).map(line)
}

func items(_ paths: [String], _ options: InputOptions = InputOptions()) -> [InputItem] {
  var source = InputSource(paths: paths.map { Array($0.utf8) }, options: options)
  var items: [InputItem] = []
  while let item = source.next() { items.append(item) }
  return items
}

/// `text` of a record with its line and what is remarkable about it, the code of an error with its
/// message, the reason of a skip.
func line(_ item: InputItem) -> String {
  switch item {
  case .record(let record):
    var place = record.provenance.line.map { "\($0) " } ?? ""
    if record.form == .html { place += "html " }
    if record.given.flags.contains("truncated") { place += "cut " }
    return place + String(decoding: record.bytes, as: UTF8.self)
  case .error(let error, _): return "\(error.code): \(error.message)"
  case .skipped(let reason): return "skipped \(reason)"
  }
}

/// The records of one JSON Lines text.
func records(_ text: String, _ options: InputOptions = InputOptions()) throws -> [Record] {
  let folder = try InputFolder()
  let file = try folder.write("lines", text)
  var options = options
  options.form = .jsonl
  return items([file], options).compactMap {
    if case .record(let record) = $0 { record } else { nil }
  }
}
