import DecantCore
import Foundation
import Testing

@testable import DecantIO

@Suite(.serialized)
struct LineSinkTests {
  private func outcome(_ kind: Outcome.Kind, _ text: String) -> Outcome {
    Outcome(kind, bytes: Array(text.utf8), message: kind == .error ? "message of \(text)" : nil)
  }

  /// What `write` leaves in a file.
  private func written(
    to name: String = "out", _ folder: TemporaryFolder,
    _ write: (OutputDescriptor) throws -> Void
  ) throws -> String {
    let path = "\(folder.path)/\(name)"
    let number = unsafe open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
    defer { _ = close(number) }
    try write(OutputDescriptor(number, name: path))
    return folder.text(of: name) ?? ""
  }

  @Test func writesInOrderAndCounts() throws {
    let folder = try TemporaryFolder()
    let text = try written(folder) { output in
      var sink = LineSink(output, drops: .inBand, errors: .inBand)
      for number in 1...3 { try sink.write(outcome(.record, "r\(number)\n")) }
      try sink.write(outcome(.drop, "d\n"))
      try sink.write(outcome(.error, "e\n"))
      try sink.write(outcome(.record, "r4\n"))
      try sink.flush()
      #expect(sink.counts == counts(records: 4, drops: 1, errors: 1))
      #expect(sink.counts.documents == 6)
    }
    #expect(text == "r1\nr2\nr3\nd\ne\nr4\n")
  }

  private func counts(records: Int, drops: Int, errors: Int) -> LineSink.Counts {
    var counts = LineSink.Counts()
    (counts.records, counts.drops, counts.errors) = (records, drops, errors)
    return counts
  }

  @Test func routesDropsAndErrors() throws {
    let folder = try TemporaryFolder()
    var drops = ""
    var errors = ""
    let text = try written(folder) { output in
      drops = try written(to: "drops", folder) { dropped in
        errors = try written(to: "errors", folder) { failed in
          var sink = LineSink(output, drops: .lines(dropped), errors: .messages(failed))
          try sink.write(outcome(.drop, "d\n"))
          try sink.write(outcome(.error, "e"))
          try sink.write(outcome(.record, "r\n"))
          try sink.flush()
        }
      }
    }
    #expect([text, drops, errors] == ["r\n", "d\n", "message of e\n"])
  }

  @Test func holdsLinesBackUntilFlushed() throws {
    let folder = try TemporaryFolder()
    _ = try written(folder) { output in
      var sink = LineSink(output, drops: .counted)
      try sink.write(outcome(.record, "r\n"))
      try sink.write(outcome(.drop, "d\n"))
      #expect(folder.text(of: "out") == "")
      try sink.flush()
      #expect(folder.text(of: "out") == "r\n")
      var eager = LineSink(output, flushesEachLine: true)
      try eager.write(outcome(.record, "s\n"))
      #expect(folder.text(of: "out") == "r\ns\n")
    }
  }

  @Test func writesNothingButWholeLines() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<3_000).map { "\($0) " + String(repeating: "x", count: $0 % 200) + "\n" }
    let long = String(repeating: "y", count: 200_000) + "\n"
    let text = try written(folder) { output in
      var sink = LineSink(output)
      for line in lines {
        try sink.write(outcome(.record, line))
        let soFar = folder.text(of: "out") ?? ""
        if !soFar.isEmpty, !soFar.hasSuffix("\n") { Issue.record("half a line") }
      }
      try sink.write(outcome(.record, long))
      try sink.flush()
    }
    #expect(text == lines.joined() + long)
  }

  @Test func partsPagesButNotBeforeTheFirst() throws {
    let folder = try TemporaryFolder()
    let text = try written(folder) { output in
      var sink = LineSink(output, separator: [0x0C])
      for page in ["a\n", "b\n", "c\n"] { try sink.write(outcome(.record, page)) }
      try sink.flush()
    }
    #expect(text == "a\n\u{C}b\n\u{C}c\n")
  }

  @Test func saysThatTheReaderHasGone() throws {
    Signals.install()
    var ends: [Int32] = [0, 0]
    let made = unsafe pipe(&ends)
    #expect(made == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let gone = OutputDescriptor(ends[1], name: "pipe")
    var sink = LineSink(gone)
    try sink.write(outcome(.record, "r\n"))
    #expect(throws: OutputError.closed) { try sink.flush() }
    let folder = try TemporaryFolder()
    _ = try written(folder) { output in
      var side = LineSink(output, errors: .lines(gone))
      try side.write(outcome(.error, "e\n"))
      #expect(throws: OutputError.failed(path: "pipe", reason: "closed by its reader")) {
        try side.flush()
      }
      var quiet = LineSink(output, errors: .messages(gone))
      try quiet.write(outcome(.error, "e\n"))
      try quiet.flush()
    }
  }

  @Test func namesWhatCouldNotBeWritten() throws {
    let full = unsafe open("/dev/full", O_WRONLY)
    try #require(full >= 0)
    defer { close(full) }
    var sink = LineSink(OutputDescriptor(full, name: "/dev/full"))
    try sink.write(outcome(.record, "r\n"))
    let expected = OutputError.failed(path: "/dev/full", reason: "No space left on device")
    #expect(throws: expected) { try sink.flush() }
    #expect(expected.description == "/dev/full: No space left on device")
  }

  /// A pipe takes 64 KiB; what waits is written piece by piece while the reader is slow.
  @Test func writesThroughAPipeThatDoesNotWait() throws {
    var ends: [Int32] = [0, 0]
    let made = unsafe pipe(&ends)
    #expect(made == 0)
    #expect(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
    let (input, output) = (ends[0], ends[1])
    let reader = Thread {
      var buffer = [UInt8](repeating: 0, count: 1_000)
      while unsafe read(input, &buffer, buffer.count) > 0 {}
    }
    reader.start()
    var sink = LineSink(OutputDescriptor(output, name: "pipe"))
    for _ in 0..<10 {
      try sink.write(outcome(.record, String(repeating: "z", count: 50_000) + "\n"))
    }
    try sink.flush()
    #expect(sink.counts.records == 10)
    close(output)
  }
}

struct FileOutputTests {
  private func put(_ text: String, _ output: borrowing FileOutput) throws {
    try output.descriptor.write(Array(text.utf8).span)
  }

  @Test func appearsWhole() throws {
    let folder = try TemporaryFolder()
    let output = try FileOutput(path: "\(folder.path)/a.jsonl", replaces: false)
    try put("line\n", output)
    #expect(folder.names.count == 1)
    #expect(folder.names[0].hasPrefix(".a.jsonl.partial-"))
    try output.commit()
    #expect(folder.names == ["a.jsonl"])
    #expect(folder.text(of: "a.jsonl") == "line\n")
  }

  @Test func isAbsentWithoutACommit() throws {
    let folder = try TemporaryFolder()
    do {
      let output = try FileOutput(path: "\(folder.path)/a", replaces: false)
      try put("half", output)
    }
    #expect(folder.names.isEmpty)
  }

  @Test func refusesToReplace() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a"
    try "old".write(toFile: path, atomically: false, encoding: .utf8)
    let refusal = OutputError.failed(
      path: path, reason: "is there already; --force replaces it")
    #expect(throws: refusal) { _ = try FileOutput(path: path, replaces: false) }
    let late = try FileOutput(path: "\(folder.path)/b", replaces: false)
    try "other".write(toFile: "\(folder.path)/b", atomically: false, encoding: .utf8)
    do {
      try late.commit()
      Issue.record("replaced a file")
    } catch {
      #expect("\(error)".hasSuffix("is there already; --force replaces it"))
    }
    #expect(folder.names == ["a", "b"])
    #expect(folder.text(of: "b") == "other")
  }

  @Test func replacesWhenToldAndKeepsTheOldUntilThen() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a"
    try "old".write(toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link", withDestinationPath: path)
    let output = try FileOutput(path: "\(folder.path)/link", replaces: true)
    try put("new", output)
    #expect(folder.text(of: "a") == "old")
    try output.commit()
    #expect(folder.text(of: "a") == "new")
    #expect(folder.names == ["a", "link"])
  }

  @Test func writesToDevicesAsTheyAre() throws {
    let output = try FileOutput(path: "/dev/null", replaces: false)
    try put("gone", output)
    try output.commit()
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }

  @Test func namesTheFolderThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/no/a"
    #expect(throws: OutputError.failed(path: path, reason: "No such file or directory")) {
      _ = try FileOutput(path: path, replaces: false)
    }
    #expect(throws: OutputError.failed(path: folder.path, reason: "is a folder, expected a file")) {
      _ = try FileOutput(path: folder.path, replaces: true)
    }
  }

  @Test func passesOverScratchFilesOfAKilledRun() throws {
    let folder = try TemporaryFolder()
    let left = ".a.partial-\(getpid())"
    try "left".write(toFile: "\(folder.path)/\(left)", atomically: false, encoding: .utf8)
    let output = try FileOutput(path: "\(folder.path)/a", replaces: false)
    try put("new", output)
    try output.commit()
    #expect(folder.names == [left, "a"])
    #expect(folder.text(of: "a") == "new")
  }
}
