import DecantCore
import DecantIO
import Foundation
import Testing

/// Whatever the pieces in which bytes come, the same documents come out.
@Suite struct InputStreamsTests {
  typealias Make = CrawlFixtures
  typealias Member = Archives.Member

  /// One of each kind of input, good and bad.
  static let inputs: [(name: String, bytes: [UInt8])] = {
    let wets = (0..<4).map { Make.wet($0, "page \($0) " + String(repeating: "x", count: $0 * 40)) }
    let responses = [
      Make.response(0, "One"), Make.response(1, "<p>Two", type: "text/html"),
      Make.response(2, Archives.gzip("Three"), fields: ["Content-Encoding: gzip"]),
      Make.response(3, "no", status: "404 Not Found"),
    ]
    var damaged = wets.map { Archives.gzip($0) }
    damaged[1][14] ^= 0x55
    let members = [
      Member("a.txt", "One"), Member("b.warc", wets[0] + wets[1]),
      Member("c.gz", Archives.gzip("Two")),
    ]
    let wrong =
      wets[0] + Make.warc(1, "conversion", "page 1", length: "120") + wets[2]
      + Make.warc(3, "conversion", "page 3", length: "many")
    return [
      ("warc", Array(wets.joined())), ("warc.gz", wets.flatMap { Archives.gzip($0) }),
      ("one.warc.gz", Archives.gzip(Array(wets.joined()))),
      ("warc.zst", responses.flatMap { Archives.zstd($0) }),
      ("responses", Array(responses.joined())), ("damaged", Array(damaged.joined())),
      ("wrong", wrong), ("wrong.gz", Archives.gzip(wrong)),
      ("junk", wets[0] + Array("junk\r\n".utf8) + wets[1]),
      ("cut", Array(wets.joined().dropLast(20))),
      ("arc", Make.arcHead + Make.arc("http://a.example/", "One", type: "text/plain")),
      ("tar", Archives.tar(members)), ("tar.gz", Archives.gzip(Archives.tar(members))),
      ("zip", Archives.zip(members)), ("zip.zst", Archives.zstd(Archives.zip(members))),
      ("jsonl.gz", Archives.gzip("{\"text\":\"a\"}\n{\"text\":\"b\"}\n{")),
      ("text.gz", Archives.gzip("One page.\n") + Archives.gzip("Of two members.\n")),
      ("trailing", Archives.gzip("One page.") + Array("xyz".utf8)),
    ]
  }()

  /// The listing of a pipe into which `bytes` come in pieces of `size`.
  private func listing(of bytes: [UInt8], inPiecesOf size: Int, asksBefore: Bool) throws -> [String]
  {
    // An archive ends before its last bytes, and its reader with it.
    _ = signal(SIGPIPE, SIG_IGN)
    let folder = try InputFolder()
    let path = folder.path + "/pipe"
    let made = unsafe mkfifo(path, 0o600)
    try #require(made == 0)
    let thread = Thread {
      let descriptor = unsafe open(path, O_WRONLY)
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + size)
        let piece = Array(bytes[start..<end])
        let written = unsafe write(descriptor, piece, piece.count)
        if written < 0 { break }
        start += written
      }
      close(descriptor)
    }
    thread.start()
    var source = InputSource(paths: [Array(path.utf8)])
    var lines: [String] = []
    while true {
      if asksBefore { _ = source.isReady }
      guard let item = source.next() else { return lines }
      lines.append(line(item))
    }
  }

  @Test(arguments: inputs.map(\.name)) func readsTheSameFromAPipe(name: String) throws {
    let bytes = try #require(Self.inputs.first { $0.name == name }).bytes
    let expected = try DecantIOTests.listing(of: bytes)
    #expect(expected.count > 0)
    for size in [1, 7, 100_000] {
      for asksBefore in [false, true] {
        let found = try listing(of: bytes, inPiecesOf: size, asksBefore: asksBefore)
        #expect(found == expected, "in pieces of \(size)")
      }
    }
  }

  @Test func handsOnARecordAsSoonAsItEnds() throws {
    let folder = try InputFolder()
    let path = folder.path + "/pipe"
    let made = unsafe mkfifo(path, 0o600)
    try #require(made == 0)
    let both = unsafe open(path, O_RDWR)
    defer { close(both) }
    for pack in [{ $0 }, { Archives.gzip($0) }, { Archives.zstd($0) }] as [([UInt8]) -> [UInt8]] {
      let writer = FileHandle(fileDescriptor: unsafe open(path, O_WRONLY), closeOnDealloc: true)
      var source = InputSource(paths: [Array(path.utf8)])
      let (first, second) = (pack(Make.wet(1, "One")), pack(Make.wet(2, "Two")))
      writer.write(Data(first))
      let one = source.next().map(line)
      #expect(one == "One")
      let between = source.isReady
      #expect(!between)
      writer.write(Data(second.dropLast(3)))
      let before = source.isReady
      #expect(!before)
      writer.write(Data(second.suffix(3)))
      let after = source.isReady
      #expect(after)
      let two = source.next().map(line)
      #expect(two == "Two")
    }
  }

  /// Nothing that a mutation of an input comes to is a trap, a loop or a document out of nowhere.
  @Test(arguments: 0..<40) func survivesFlippedBytes(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    for (name, bytes) in Self.inputs {
      var bytes = bytes
      for _ in 0..<max(1, bytes.count / 100) {
        bytes[next() % bytes.count] ^= UInt8(1 << (next() % 8))
      }
      let found = try DecantIOTests.listing(of: bytes)
      #expect(found.count <= 40, "\(name) of seed \(seed)")
    }
  }
}

extension Archives.Member {
  fileprivate init(_ name: String, _ bytes: [UInt8]) {
    self.init(Array(name.utf8), bytes)
  }
}
