import DecantTestKit
import Foundation
import Testing

/// The built command, run as a user runs it.
struct CommandRun {
  /// What a run left behind.
  struct Result {
    /// Exit code; 128 and its number for a signal.
    let status: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }

    /// The lines of the output, each checked to be whole, and an object.
    func objects() throws -> [[String: Any]] {
      try CommandRun.objects(in: output)
    }
  }

  /// The command stands beside the test bundle, in the folder of the build.
  static let program: URL? = {
    var folder = URL(filePath: CommandLine.arguments[0])
    if let bundle = Bundle.allBundles.first(where: { $0.bundlePath.hasSuffix(".xctest") }) {
      folder = bundle.bundleURL
    }
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      folder = URL(filePath: argument)
    }
    while folder.path != "/", !folder.path.isEmpty {
      folder.deleteLastPathComponent()
      let program = folder.appending(path: "decant")
      let isFolder = (try? program.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
      if isFolder != true, FileManager.default.isExecutableFile(atPath: program.path) {
        return program
      }
    }
    return nil
  }()

  /// Seconds after which a run counts as hanging. Far beyond what any needs, for busy machines.
  static let patience = 60.0

  /// Runs `decant` with `arguments`, all of its output kept.
  ///
  /// - Parameters:
  ///   - input: its standard input; nil for none at all.
  ///   - environment: variables set or, with nil, unset.
  static func decant(
    _ arguments: [String], input: Data? = nil, environment: [String: String?] = [:],
    in folder: URL? = nil
  ) throws -> Result {
    try run(try #require(program), arguments, input: input, environment: environment, in: folder)
  }

  /// Runs a line of shell, in which `decant` is the command.
  static func shell(_ line: String, in folder: URL? = nil) throws -> Result {
    let quoted = try #require(program).path
    return try run(
      URL(filePath: "/bin/bash"), ["-c", "decant() { '\(quoted)' \"$@\"; }; \(line)"], input: nil,
      environment: [:], in: folder)
  }

  private static func run(
    _ program: URL, _ arguments: [String], input: Data?, environment: [String: String?],
    in folder: URL?
  ) throws -> Result {
    let scratch = try Scratch()
    let output = try scratch.empty("output")
    let errors = try scratch.empty("errors")
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? Fixtures.root
    process.environment = ProcessInfo.processInfo.environment
    for (name, value) in environment { process.environment?[name] = value }
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: scratch.file("input", $0)) }
      ?? FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let status = try finish(process)
    return Result(
      status: status, output: try Data(contentsOf: output),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// Starts `process` and waits for its end; ends it when it hangs.
  private static func finish(_ process: Process) throws -> Int32 {
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + patience) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      Issue.record("hangs: \(process.arguments ?? [])")
    }
    return status(of: process)
  }

  static func status(of process: Process) -> Int32 {
    process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
  }

  /// The objects of JSON Lines, each checked to be a whole line.
  static func objects(in output: Data) throws -> [[String: Any]] {
    if output.isEmpty { return [] }
    #expect(output.last == 0x0A, "the last line is partial")
    return try output.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map {
      try #require(try JSONSerialization.jsonObject(with: $0) as? [String: Any])
    }
  }
}

/// A folder that is gone when the test is over.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "decant-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, with the folders it lies in.
  func file(_ name: String, _ data: Data) throws -> URL {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file
  }

  func file(_ name: String, _ text: String) throws -> URL { try file(name, Data(text.utf8)) }

  func empty(_ name: String) throws -> URL { try file(name, Data()) }

  func data(_ name: String) -> Data? {
    FileManager.default.contents(atPath: url.appending(path: name).path)
  }

  /// Names in the folder, hidden ones too.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }
}

/// Pages written for tests of the command.
enum CommandPages {
  /// A page of one paragraph that every preset keeps.
  static func page(_ number: Int) -> String {
    """
    The mill by the river opened its doors again on page \(number) of this story. Visitors walked \
    along the old wheel, asked the miller about the stones, and took home a bag of flour each.

    In the afternoon the children of the village school sang three songs, and the baker, who had \
    been up since four, handed out rolls that were still warm from the oven.

    """
  }

  /// A line of JSON Lines that holds a page.
  static func line(_ number: Int) throws -> Data {
    let object: [String: Any] = ["id": "page-\(number)", "text": page(number)]
    return try JSONSerialization.data(withJSONObject: object, options: .sortedKeys) + [0x0A]
  }

  static func lines(_ count: Int) throws -> Data {
    try (1...count).reduce(into: Data()) { $0 += try line($1) }
  }
}
