import Foundation
import Testing

/// The command as a filter: what leaves when, and how it is ended.
@Suite struct CommandStreamTests {
  @Test func aClosedReaderEndsItQuietly() throws {
    let scratch = try Scratch()
    _ = try scratch.file("pages.jsonl", try CommandPages.lines(3000))
    for jobs in [1, 8] {
      let result = try CommandRun.shell(
        "decant -j \(jobs) pages.jsonl | head -n 1; echo ${PIPESTATUS[0]}", in: scratch.url)
      let lines = result.text.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.last == "0")
      #expect(result.errors.isEmpty)
    }
  }

  /// The reader goes while the command waits for more input.
  @Test func aReaderThatGoesEarlyIsNoticedAtTheNextRecord() throws {
    let live = try LiveCommand(["-j", "1", "-f", "jsonl"])
    live.write(try CommandPages.line(1))
    #expect(try CommandRun.objects(in: live.read(lines: 1)).count == 1)
    live.closeOutput()
    let start = ContinuousClock.now
    live.write(try CommandPages.line(2))
    #expect(live.end() == 0)
    #expect(start.duration(to: .now) < .seconds(5))
    #expect(live.errors.isEmpty)
  }

  @Test(arguments: [1, 8]) func recordsLeaveWhileInputStaysOpen(jobs: Int) throws {
    let live = try LiveCommand(["-j", "\(jobs)", "-f", "jsonl"])
    for number in 1...3 {
      live.write(try CommandPages.line(number))
      let lines = try CommandRun.objects(in: live.read(lines: 1))
      #expect(lines.first?["id"] as? String == "page-\(number)")
    }
    live.closeInput()
    #expect(live.end() == 0)
  }

  @Test func aFormFeedLetsAPageOut() throws {
    let live = try LiveCommand(["-f", "pages"])
    live.write(Data((CommandPages.page(1) + "\u{0C}").utf8))
    #expect(try CommandRun.objects(in: live.read(lines: 1)).count == 1)
    live.closeInput()
    #expect(live.end() == 0)
  }

  @Test(arguments: [SIGINT, SIGTERM]) func signalsLeaveWholeLines(number: Int32) throws {
    // A test run in the background may hand down that interrupts are ignored.
    _ = signal(SIGINT, SIG_DFL)
    for jobs in [1, 8] {
      let live = try LiveCommand(["-j", "\(jobs)", "-f", "jsonl"])
      live.write(try CommandPages.lines(3))
      live.write(Data("{\"text\":\"half a line".utf8))
      #expect(try CommandRun.objects(in: live.read(lines: 3)).count == 3)
      live.send(number)
      #expect(live.end() == 128 + number)
      #expect(live.rest().isEmpty)
      #expect(live.errors.isEmpty)
    }
  }

  @Test(arguments: [SIGINT, SIGTERM]) func aFileIsAbsentAfterASignal(number: Int32) throws {
    _ = signal(SIGINT, SIG_DFL)
    let scratch = try Scratch()
    let live = try LiveCommand(["-f", "jsonl", "-o", "records"], in: scratch.url)
    live.write(try CommandPages.lines(3))
    // The scratch file tells that the command is up and has its signals in order.
    for _ in 0..<500 where scratch.names.isEmpty { usleep(10_000) }
    #expect(!scratch.names.contains("records"))
    live.send(number)
    #expect(live.end() == 128 + number)
    #expect(scratch.names.isEmpty)
  }
}

/// A command whose input stays open, to be talked to.
final class LiveCommand {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let scratch: Scratch
  private let errorFile: URL
  private let ended = DispatchSemaphore(value: 0)

  init(_ arguments: [String], in folder: URL? = nil) throws {
    // A write to a command that is gone is an error here, not the end.
    _ = signal(SIGPIPE, SIG_IGN)
    scratch = try Scratch()
    errorFile = try scratch.empty("errors")
    let program = try #require(CommandRun.program)
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = input
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errorFile)
    process.terminationHandler = { [ended] _ in ended.signal() }
    try process.run()
    try? output.fileHandleForWriting.close()
    try? input.fileHandleForReading.close()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  var errors: String {
    String(decoding: (try? Data(contentsOf: errorFile)) ?? Data(), as: UTF8.self)
  }

  func write(_ data: Data) { try? input.fileHandleForWriting.write(contentsOf: data) }

  func closeInput() { try? input.fileHandleForWriting.close() }

  func closeOutput() { try? output.fileHandleForReading.close() }

  func send(_ number: Int32) { kill(process.processIdentifier, number) }

  /// The next bytes, until they hold so many line ends, or nothing comes for long.
  func read(lines: Int) -> Data {
    var data = Data()
    let handle = output.fileHandleForReading
    while data.count(where: { $0 == 0x0A }) < lines {
      var request = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&request, 1, 20_000) > 0 else {
        Issue.record("no record leaves while input stays open")
        return data
      }
      let piece = handle.availableData
      if piece.isEmpty { return data }
      data += piece
    }
    return data
  }

  /// All that is still to come.
  func rest() -> Data { (try? output.fileHandleForReading.readToEnd()) ?? Data() }

  /// The exit code, once it has ended.
  func end() -> Int32 {
    if ended.wait(timeout: .now() + 30) == .timedOut {
      Issue.record("does not end: \(process.arguments ?? [])")
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    return CommandRun.status(of: process)
  }
}
