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

  private func run(_ count: Int, jobs: Int, limit: Int = .max) async throws -> Collector {
    var source = Numbers(count)
    var sink = Collector()
    sink.limit = limit
    var runner = Runner(jobs: jobs)
    runner.batchBytes = 5
    try await runner.run(
      &source, into: &sink, size: { _ in 1 },
      work: { number in
        // Uneven work, so that batches finish out of order.
        var sum = 0
        for step in 0..<(number % 11) * 1000 { sum &+= step }
        return Outcome(.record, bytes: Array("\(number) \(sum >= 0)\n".utf8))
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

  @Test(arguments: [1, 4]) func stopsWhenOutputFails(jobs: Int) async {
    await #expect(throws: Full()) { try await run(500, jobs: jobs, limit: 100) }
  }
}
