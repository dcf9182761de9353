import Foundation
import Testing

/// Dumps, read as a user reads them.
@Suite struct CommandDumpTests {
  /// A WET file of many pages, one of which is HTML.
  private static let dump: Data = {
    var data = Data()
    for number in 0..<60 {
      let isHTML = number == 30
      let text = Array((isHTML ? "<p>One" : CommandPages.page(number)).utf8)
      let head = """
        WARC/1.0\r
        WARC-Type: \(isHTML ? "resource" : "conversion")\r
        WARC-Record-ID: <urn:uuid:\(number)>\r
        WARC-Date: 2024-03-01T10:00:00Z\r
        WARC-Target-URI: http://a.example/\(number)\r
        Content-Type: text/\(isHTML ? "html" : "plain")\r
        Content-Length: \(text.count)\r
        \r

        """
      data += Data(head.utf8) + text + Data("\r\n\r\n".utf8)
    }
    return data
  }()

  @Test func manyJobsAndPipesWriteTheSame() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.warc", Self.dump)
    let one = try CommandRun.decant(["--emit", "all", "-j", "1", file.path])
    let lines = try one.objects()
    #expect(lines.count == 60)
    let eight = try CommandRun.decant(["--emit", "all", "-j", "8", file.path])
    #expect(one.output == eight.output)
    let piped = try CommandRun.shell("cat '\(file.path)' | decant --emit all")
    let named = String(decoding: one.output, as: UTF8.self)
    #expect(
      piped.text
        == named.replacing("\"file\":\"\(file.path)\"", with: "\"file\":null"))
    let source = try #require(lines[7]["source"] as? [String: Any])
    let (offset, length) = (source["offset"] as? Int ?? 0, source["length"] as? Int ?? 0)
    let alone = try CommandRun.shell(
      "tail -c +\(offset + 1) '\(file.path)' | head -c \(length) | decant")
    #expect(try alone.objects().first?["text"] as? String == lines[7]["text"] as? String)
    #expect(try alone.objects().first?["id"] as? String == lines[7]["id"] as? String)
  }

  @Test func countsWhatIsNoDocument() throws {
    let bad = Data("WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 1\r\n\r\nx\r\n\r\n".utf8)
    let run = try CommandRun.decant(["-v"], input: bad + bad)
    #expect(run.status == 0)
    #expect(run.errors == "decant: no documents found, 2 skipped as request\n")
  }

  @Test func readsFilesOfAnyName() throws {
    let scratch = try Scratch()
    let folder = try scratch.file("a", Data("x".utf8)).deletingLastPathComponent()
    let run = try CommandRun.shell(
      #"cd '\#(folder.path)' && printf 'One page.\n' > $'stra\xdfe.txt' && decant -t text $'stra\xdfe.txt'"#
    )
    #expect(run.text.contains("One page."))
    #expect(run.status == 0)
  }

  @Test func namesFormsAndLimitsThatAreNone() throws {
    for (flag, value) in [
      ("-f", "rar"), ("--max-ratio", "0"), ("--max-members", "0"), ("--max-header-bytes", "0"),
      ("--max-nesting", "-1"),
    ] {
      let run = try CommandRun.decant(["\(flag)=\(value)"], input: Data())
      #expect(run.status == 64, "\(flag)")
    }
    let run = try CommandRun.decant(["-f", "rar"], input: Data())
    #expect(run.errors.contains("warc, wet, arc, tar, zip, 7z"))
  }
}
