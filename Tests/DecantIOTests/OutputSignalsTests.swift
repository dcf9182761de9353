import Foundation
import Testing

@testable import DecantIO

struct SignalsTests {
  /// Sends one signal only: the third ends the process, as it should.
  @Test func notesTheSignalAndWakesAWait() throws {
    Signals.install()
    #expect(Signals.received == nil)
    var ends: [Int32] = [0, 0]
    let made = unsafe pipe(&ends)
    try #require(made == 0)
    let (input, output) = (ends[0], ends[1])
    defer {
      close(input)
      close(output)
    }
    let wrote = unsafe write(output, "x", 1)
    #expect(wrote == 1)
    #expect(Signals.waitReadable(input))
    var byte: UInt8 = 0
    let got = unsafe read(input, &byte, 1)
    #expect(got == 1)

    // The waiting thread may block signals, as threads of a pool do.
    kill(getpid(), SIGTERM)
    #expect(!Signals.waitReadable(input))
    #expect(Signals.received == SIGTERM)
  }
}
