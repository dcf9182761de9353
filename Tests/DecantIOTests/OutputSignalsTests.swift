import Foundation
import Testing

@testable import DecantIO

struct SignalsTests {
  /// Sends one signal only: the third ends the process, as it should.
  @Test func notesTheSignal() async throws {
    Signals.install()
    #expect(Signals.received == nil)
    kill(getpid(), SIGTERM)
    // It may reach another thread first.
    for _ in 0..<200 where Signals.received == nil { try await Task.sleep(for: .milliseconds(10)) }
    #expect(Signals.received == SIGTERM)
  }
}
