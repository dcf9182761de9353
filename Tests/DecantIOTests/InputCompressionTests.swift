import DecantCore
import DecantIO
import Foundation
import Testing

@Suite struct InputCompressionTests {
  typealias Make = CrawlFixtures

  private let page = "One page of text.\n\nIn two paragraphs.\n"

  @Test func readsAPageOutOfEveryCompression() throws {
    let bytes = Array(page.utf8)
    let whole = [Archives.gzip(bytes), Archives.zstd(bytes)]
    for packed in whole { try expect(listing(of: packed), [page]) }
    for program in ["gzip", "bzip2", "xz", "zstd"] {
      guard let packed = try Archives.output(of: program, ["-c"], bytes) else { continue }
      try expect(listing(of: packed), [page], "\(program)")
      let empty = try #require(try Archives.output(of: program, ["-c"], []))
      try expect(listing(of: empty), [""], "\(program)")
    }
  }

  @Test func joinsMembersAndFrames() throws {
    let halves = [Array(page.utf8.prefix(10)), Array(page.utf8.dropFirst(10))]
    try expect(listing(of: halves.flatMap { Archives.gzip($0) }), [page])
    try expect(listing(of: halves.flatMap { Archives.zstd($0) }), [page])
    let frames = Archives.zstd(halves[0]) + Archives.skippable([1, 2]) + Archives.zstd(halves[1])
    try expect(listing(of: frames), [page])
    for program in ["bzip2", "xz"] {
      guard let first = try Archives.output(of: program, ["-c"], halves[0]),
        let second = try Archives.output(of: program, ["-c"], halves[1])
      else { continue }
      try expect(listing(of: first + second), [page], "\(program)")
    }
  }

  @Test func readsLinesAndPagesOutOfCompressions() throws {
    let lines = Archives.gzip("{\"text\":\"a\"}\n{\"te") + Archives.gzip("xt\":\"b\"}\n{")
    try expect(
      listing(of: lines),
      [
        "1 a", "2 b",
        "bad-json: line 3: byte 27 uncompressed: expected a key or a closing brace, found the end",
      ])
    try expect(
      listing(of: Archives.zstd(Array("1\u{C}2".utf8))) { $0.form = .pages }, ["1 1", "1 2"])
    try expect(
      listing(of: Archives.gzip("{\"text\":\"a\"}")) { $0.form = .text }, ["{\"text\":\"a\"}"])
  }

  @Test func readsFramesByTheDictionaryBeforeThem() throws {
    // A raw dictionary changes nothing of raw blocks, so only its reading is tried here.
    let words = Array("words that pages of this crawl share".utf8)
    let frame = Archives.zstd(Make.wet(1, "One"))
    for dictionary in [words, Archives.zstd(words)] {
      let bytes =
        Archives.skippable(dictionary, number: 13) + frame + Archives.zstd(Make.wet(2, "Two"))
      try expect(listing(of: bytes), ["One", "Two"])
      #expect(try records(of: bytes).first?.provenance.length == frame.count)
    }
    let bad = Archives.skippable(Array(Archives.zstd(words).dropLast(4)), number: 13) + frame
    try expect(listing(of: bad), ["damaged: expected a dictionary, found other bytes", "One"])
  }

  @Test func decodesByADictionary() throws {
    let folder = try InputFolder()
    let samples = try (0..<200).map { number in
      try folder.write(
        "s\(number)",
        String(decoding: Make.wet(number % 7, "words \(number * 7919)"), as: UTF8.self))
    }
    let dictionary = folder.path + "/dictionary"
    guard
      try Archives.output(
        of: "zstd", ["--train", "-q", "--maxdict=2048"] + samples + ["-o", dictionary], []) != nil
    else { return }
    let words = Array(try Data(contentsOf: URL(filePath: dictionary)))
    var bytes = Archives.skippable(words, number: 13)
    for number in 1...2 {
      bytes += try #require(
        try Archives.output(
          of: "zstd", ["-c", "-D", dictionary], Make.wet(number, "page \(number)")))
    }
    try expect(listing(of: bytes), ["page 1", "page 2"])
  }

  @Test func goesOnAtTheNextMember() throws {
    for pack in [{ Archives.gzip($0) }, { Archives.zstd($0) }] as [([UInt8]) -> [UInt8]] {
      let members = (0..<5).map { pack(Make.wet($0, "page \($0)")) }
      var damaged = members
      // The size of a stored block.
      damaged[1][damaged[1].count < 5 ? 0 : 8] ^= 0xFF
      damaged[1][11] ^= 0xFF
      damaged[1][14] ^= 0x55
      let found = try listing(of: Array(damaged.joined()))
      #expect(found.filter { $0.hasPrefix("page") } == ["page 0", "page 2", "page 3", "page 4"])
      #expect(found.filter { !$0.hasPrefix("page") }.count == 1, "\(found)")
    }
  }

  @Test func takesNoRecordWithAWrongChecksum() throws {
    let one = Archives.gzip(Make.wet(0, "One"), crc: 7)
    let bytes = one + Archives.gzip(Make.wet(1, "Two"))
    try expect(
      listing(of: bytes), ["damaged: expected a whole gzip member, found a wrong checksum", "Two"])
    let folder = try InputFolder()
    guard case .error(let error, let provenance) = items([try folder.write("a", bytes)])[0] else {
      Issue.record("no error")
      return
    }
    #expect(provenance.offset == 0)
    #expect(provenance.recordID == "<urn:uuid:00000000>")
    #expect(
      ErrorMessage.line(error.message, at: provenance).contains("/a: byte 0: expected a whole"))
    try expect(
      listing(of: Archives.gzip(Array(page.utf8), crc: 7)),
      [
        "damaged: expected a whole gzip member, found a wrong checksum"
      ])
  }

  @Test func tellsOfBytesThatBelongToNothing() throws {
    let packed = Archives.gzip(page)
    let error = "trailing-bytes: expected another gzip member, found other bytes"
    try expect(listing(of: packed + Array("xyz".utf8)), [page, error])
    try expect(listing(of: packed + [UInt8](repeating: 0, count: 700)), [page])
    let records =
      Archives.gzip(Make.wet(0, "One")) + Array("junk".utf8) + Archives.gzip(Make.wet(1, "Two"))
    try expect(listing(of: records), ["One", error, "Two"])
    let lines =
      Archives.gzip("{\"text\":\"a\"}\n") + Array("junk".utf8) + Archives.gzip("{\"text\":\"b\"}\n")
    try expect(listing(of: lines), ["1 a", error, "2 b"])
  }

  @Test func marksWhatIsCut() throws {
    let packed = Archives.gzip(page)
    try expect(listing(of: Array(packed.dropLast(12))), ["cut " + page.dropLast(4)])
    let record = Make.wet(0, "One") + Make.wet(1, String(repeating: "two ", count: 99))
    let cut = Array(Archives.gzip(record).dropLast(60))
    try expect(listing(of: cut).map { String($0.prefix(7)) }, ["One", "cut two"])
    let lines = Archives.gzip("{\"text\":\"a\"}\n{\"text\":\"b\"}\n")
    try expect(
      listing(of: Array(lines.dropLast(12))),
      [
        "1 a", "truncated: expected a whole gzip member, input ends after 37 bytes of it",
      ])
    #expect(try listing(of: Array(packed.prefix(4))).first?.hasPrefix("damaged") == true)
  }

  @Test func boundsWhatComesOut() throws {
    guard
      let bomb = try Archives.output(
        of: "gzip", ["-9", "-c"], [UInt8](repeating: 0x20, count: 40 << 20))
    else { return }
    #expect(
      try listing(of: bomb).first?.hasPrefix("expansion: expected at most 200 bytes from one")
        == true)
    #expect(try listing(of: bomb) { $0.maxRatio = 2000 }.first?.hasPrefix("too-large") == true)
    let records = Archives.gzip(Make.wet(0, "One")) + bomb + Archives.gzip(Make.wet(1, "Two"))
    let found = try listing(of: records)
    #expect(found.first == "One")
    #expect(found.last == "Two")
    #expect(found.count == 3, "\(found)")
  }

  @Test func asksForNoMoreMemoryThanItGives() throws {
    #expect(
      try listing(of: Archives.zstd(Array(page.utf8), windowLog: 30)).first?.hasPrefix(
        "needs-memory")
        == true)
    guard
      let large = try Archives.output(
        of: "xz", ["-c", "--lzma2=preset=0,dict=128MiB"], Array(page.utf8))
    else { return }
    try expect(
      listing(of: large),
      [
        "needs-memory: expected an xz dictionary of at most 67108864 bytes, found one of 134217728"
      ])
  }

  @Test func boundsTheNesting() throws {
    var bytes = Array(page.utf8)
    for _ in 0..<3 { bytes = Archives.gzip(bytes) }
    try expect(listing(of: bytes), [page])
    try expect(
      listing(of: Archives.gzip(bytes)),
      [
        "nested: expected at most 3 compressions and archives inside one another, found 4"
      ])
    #expect(try listing(of: bytes) { $0.maxNesting = 2 }.first?.hasPrefix("nested") == true)
  }
}
