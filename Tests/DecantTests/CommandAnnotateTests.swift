import DecantTestKit
import Foundation
import Testing

/// `--annotate numbers`: every entry points at the number that the text holds.
@Suite struct CommandAnnotateTests {
  private static let fixtures = Fixtures.pages.map { "Fixtures/pages/\($0)/source.txt" }

  @Test(arguments: [[], ["-p", "verbatim"], ["--numbers", "off"], ["--disable", "spaces"]])
  func pointsIntoTheText(flags: [String]) throws {
    let run = try CommandRun.decant(["--annotate", "numbers"] + flags + Self.fixtures)
    #expect(run.status == 0)
    var count = 0
    for record in try run.objects() {
      let text = Array(try #require(record["text"] as? String).unicodeScalars)
      let numbers = try #require(record["numbers"] as? [[String: Any]])
      var last = 0
      for number in numbers {
        let start = try #require(number["start"] as? Int)
        let end = try #require(number["end"] as? Int)
        #expect(last <= start && start < end && end <= text.count)
        last = end
        var printed = ""
        printed.unicodeScalars.append(contentsOf: text[start..<end])
        let raw = try #require(number["raw"] as? String)
        if let value = number["value"] as? String, !flags.contains("off") {
          #expect(printed == value, "\(number)")
        } else if raw.utf8.allSatisfy({ $0 < 0x80 }) {
          #expect(printed == raw, "\(number)")
        }
        count += 1
      }
    }
    #expect(count > 300)
  }

  @Test func manyJobsWriteTheSame() throws {
    let one = try CommandRun.decant(["--annotate", "numbers", "-j", "1"] + Self.fixtures)
    let eight = try CommandRun.decant(["--annotate", "numbers", "-j", "8"] + Self.fixtures)
    #expect(one.output == eight.output)
  }

  @Test func standsInTheRecordOnlyWhenAsked() throws {
    let page = Data("They counted 12,480 ships and 1 whale.".utf8)
    #expect(try !CommandRun.decant([], input: page).text.contains(#""numbers""#))
    let run = try CommandRun.decant(["--annotate", "numbers"], input: page)
    let expected =
      #""numbers":[{"raw":"12,480","value":"12480","start":13,"end":18,"kind":"group"},"#
      + #"{"raw":"1","value":"1","start":29,"end":30,"kind":"plain"}]"#
    #expect(run.text.contains(expected))
    #expect(try CommandRun.decant(["schema"]).text.contains(#""numbers""#))
  }

  @Test func tellsWhatIsOpen() throws {
    let page = Data("Le dernier pesait 1,250 kg.".utf8)
    let run = try CommandRun.decant(["--annotate", "numbers", "--lang", "fr"], input: page)
    let expected =
      #"{"raw":"1,250","value":null,"start":18,"end":23,"kind":"open","#
      + #""candidates":["1250","1.250"],"reason":"ambiguous-separator"}"#
    #expect(run.text.contains(expected))
  }
}
