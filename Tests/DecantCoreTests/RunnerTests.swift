import DecantCore
import Testing

@Suite struct RunnerTests {
  struct Numbers: Source {
    var left: Int
    var position = 0
    init(_ count: Int) { left = count }
    var isReady: Bool { position % 7 != 0 }
    mutating func next() -> Int? {
      guard left > 0 else { return nil }
      left -= 1
      defer { position += 1 }
      return position
    }
  }

  struct Full: Error, Equatable {}

  struct Collector: Sink {
    var bytes: [UInt8] = []
    var flushed = 0
    var limit = Int.max
    mutating func write(_ outcome: Outcome) throws(Full) {
      if bytes.count >= limit { throw Full() }
      bytes += outcome.bytes
    }
    mutating func flush() throws(Full) { flushed = bytes.count }
  }

  struct Open: Gate {
    mutating func admit(_ outcome: Outcome) -> Outcome { outcome }
  }

  /// Turns what was seen before into a drop that tells how often; closes after `most` outcomes.
  struct Repeats: Gate {
    var most = Int.max
    var seen: [[UInt8]: Int] = [:]
    var count = 0
    var isClosed: Bool { count >= most }
    mutating func admit(_ outcome: Outcome) -> Outcome {
      count += 1
      let before = seen[outcome.bytes, default: 0]
      seen[outcome.bytes] = before + 1
      if before == 0 { return outcome }
      return Outcome(.drop, bytes: Array("repeat \(before) at \(count)\n".utf8))
    }
  }

  /// Runs numbers, each as a line of its rest by `modulus`.
  private func run(
    _ count: Int, jobs: Int, limit: Int = .max, modulus: Int = .max,
    through gate: some Gate = Open()
  ) async throws -> Collector {
    var source = Numbers(count)
    var gate = gate
    var sink = Collector()
    sink.limit = limit
    var runner = Runner(jobs: jobs)
    runner.batchBytes = 5
    try await runner.run(
      &source, through: &gate, into: &sink, size: { _ in 1 },
      work: { number in
        // Uneven work, so that batches finish out of order.
        var sum = 0
        for step in 0..<(number % 11) * 1000 { sum &+= step }
        return Outcome(.record, bytes: Array("\(number % modulus) \(sum >= 0)\n".utf8))
      })
    return sink
  }

  @Test(arguments: [0, 1, 2, 500]) func ordersOutcomesAsInput(count: Int) async throws {
    let alone = try await run(count, jobs: 1)
    let together = try await run(count, jobs: 8)
    #expect(alone.bytes == together.bytes)
    #expect(together.flushed == together.bytes.count)
    #expect(alone.bytes.filter { $0 == 10 }.count == count)
  }

  /// A gate sees pages in order and alone, so that of equal ones the first always stays.
  @Test func gatesSeeOutcomesInOrder() async throws {
    let alone = try await run(500, jobs: 1, modulus: 37, through: Repeats())
    let together = try await run(500, jobs: 8, modulus: 37, through: Repeats())
    #expect(alone.bytes == together.bytes)
    let lines = String(decoding: alone.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 500)
    #expect(lines.prefix(37) == (0..<37).map { "\($0) true" }[...])
    #expect(lines.dropFirst(37).allSatisfy { $0.hasPrefix("repeat ") })
    #expect(lines.last == "repeat 13 at 500")
  }

  /// A closed gate ends reading; nothing that was read is lost.
  @Test func aClosedGateEndsTheRun() async throws {
    let alone = try await run(500, jobs: 1, through: Repeats(most: 20))
    #expect(alone.bytes.filter { $0 == 10 }.count == 20)
    let together = try await run(500, jobs: 4, through: Repeats(most: 20))
    #expect(together.bytes.starts(with: alone.bytes))
    #expect(together.bytes.filter { $0 == 10 }.count < 500)
    #expect(together.flushed == together.bytes.count)
  }

  @Test(arguments: [1, 4]) func stopsWhenOutputFails(jobs: Int) async {
    await #expect(throws: Full()) { try await run(500, jobs: jobs, limit: 100) }
  }
}
