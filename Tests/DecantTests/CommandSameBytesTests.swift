import DecantTestKit
import Foundation
import Testing

/// The same input gives the same bytes, however it is run.
@Suite struct CommandSameBytesTests {
  private static let fixtures = Fixtures.pages.map { "Fixtures/pages/\($0)/source.txt" }

  /// What all fixtures come to in the environment of the tests.
  private static let plain = Result { try CommandRun.decant(["--explain"] + fixtures) }

  @Test func manyJobsWriteTheSame() throws {
    let arguments = ["--emit", "all", "--blocks", "--explain"]
    let one = try CommandRun.decant(arguments + ["-j", "1"] + Self.fixtures)
    #expect(one.status == 0)
    #expect(try one.objects().count == Self.fixtures.count)
    let eight = try CommandRun.decant(arguments + ["-j", "8"] + Self.fixtures)
    #expect(one.output == eight.output)
    #expect(one.errors == eight.errors)
  }

  @Test func manyJobsWriteTheSameForManyLines() throws {
    // Good, blank and broken lines of many sizes, so that batches end at odd places.
    var lines = Data()
    for number in 1...600 {
      switch number % 11 {
      case 3: lines += Data("{\"id\":\(number),\"text\":\"\"}\n".utf8)
      case 7: lines += Data("{\"id\":\(number),\n".utf8)
      case 5:
        let long = String(repeating: CommandPages.page(number), count: 1 + number % 13)
        lines += try JSONSerialization.data(withJSONObject: ["text": long]) + [0x0A]
      default: lines += try CommandPages.line(number)
      }
    }
    let one = try CommandRun.decant(["-f", "jsonl", "--emit", "all", "-j", "1"], input: lines)
    let eight = try CommandRun.decant(["-f", "jsonl", "--emit", "all", "-j", "8"], input: lines)
    #expect(one.status == 1)
    #expect(try one.objects().count == 600)
    #expect(one.output == eight.output)
  }

  @Test func bufferingChangesNothing() throws {
    let lines = try CommandPages.lines(20)
    let plain = try CommandRun.decant([], input: lines)
    for flag in ["--line-buffered", "--block-buffered"] {
      #expect(try CommandRun.decant([flag], input: lines).output == plain.output)
    }
  }

  @Test(arguments: [
    ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"],
    ["LC_ALL": "C", "LANG": nil, "TZ": "America/St_Johns"],
    ["LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ar", "TZ": "UTC+14"],
    ["LC_ALL": nil, "LANG": nil, "TZ": nil, "HOME": nil],
  ]) func neitherLocaleNorTimeZoneCounts(environment: [String: String?]) throws {
    let plain = try Self.plain.get()
    let other = try CommandRun.decant(["--explain"] + Self.fixtures, environment: environment)
    #expect(plain.output == other.output)
    let message = try CommandRun.decant(["no-such-file"], environment: environment).errors
    #expect(message == (try CommandRun.decant(["no-such-file"]).errors))
  }
}
