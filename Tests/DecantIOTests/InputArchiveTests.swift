import DecantCore
import DecantIO
import Foundation
import Testing

@Suite struct InputArchiveTests {
  typealias Member = Archives.Member
  typealias Make = CrawlFixtures

  private let members = [Member("a.txt", "One"), Member("b/c.txt", "Two")]

  private func names(of bytes: [UInt8]) throws -> [String?] {
    try records(of: bytes).map(\.provenance.member)
  }

  @Test func readsEveryArchive() throws {
    for bytes in [Archives.tar(members), Archives.zip(members), Archives.sevenZip(members)] {
      try expect(listing(of: bytes), ["One", "Two"])
      try expect(names(of: bytes), ["a.txt", "b/c.txt"])
    }
    try expect(listing(of: Archives.gzip(Archives.tar(members))), ["One", "Two"])
    try expect(listing(of: Archives.tar(members)) { $0.form = .tar }, ["One", "Two"])
    try expect(
      listing(of: Archives.tar(members)) { $0.form = .zip },
      [
        "unsupported: expected a zip archive, found a tar archive"
      ])
    try expect(
      listing(of: Array("text".utf8)) { $0.form = .sevenZip },
      [
        "unsupported: expected a 7z archive, found other bytes"
      ])
  }

  @Test func readsWhateverMembersAre() throws {
    let bytes = Archives.tar([
      Member("a.txt.gz", "").filled(Archives.gzip("Packed")),
      Member("b.warc", "").filled(Make.wet(1, "Record")),
      Member("c.jsonl", "{\"text\":\"Line\"}\n"), Member("d.html", "<p>Markup"),
      Member("e.zip", "").filled(Archives.zip([Member("in.txt", "Inner")])),
      Member("f.png", "").filled(
        [0x89, 0x50] + (0..<999).map { UInt8(truncatingIfNeeded: $0 &* 37) }),
      Member("g.pdf", "%PDF-1.4"), Member("h.txt", ""),
    ])
    let expected = [
      "Packed", "Record", "1 Line", "html <p>Markup", "Inner", "skipped unknown-kind",
      "skipped unknown-kind", "",
    ]
    try expect(listing(of: bytes), expected)
    try expect(listing(of: Archives.gzip(bytes)), expected)
    #expect(try names(of: bytes).contains("e.zip/in.txt"))
    #expect(try records(of: bytes).allSatisfy { $0.provenance.offset == nil })
    #expect(
      try listing(of: bytes) { $0.maxNesting = 1 }.filter { $0.hasPrefix("nested") }.count == 2)
  }

  @Test func followsNoLinksAndHidesDotFiles() throws {
    let bytes = Archives.tar([
      Member("folder/", "", kind: "5"), Member("link.txt", "", kind: "2"),
      Member("pipe", "", kind: "6"),
      Member(".hidden", "x"), Member("./a/../b.txt", "kept"), Member("a/.git/x", "x"),
      Member("../up.txt", "kept too"),
    ])
    try expect(listing(of: bytes), ["skipped link", "skipped special-file", "kept", "kept too"])
  }

  @Test func showsNamesOfAnyBytes() throws {
    let odd = Member([0x64, 0xDF, 0x1B], Array("x".utf8))
    let plain = Member("é.txt", "y")
    try expect(names(of: Archives.tar([odd, plain])), ["d\\xdf\\x1b", "é.txt"])
    try expect(names(of: Archives.zip([plain])), ["é.txt"])
  }

  @Test func keepsMembersOfOneName() throws {
    let twice = [Member("a", "One"), Member("a", "Two")]
    try expect(listing(of: Archives.tar(twice)), ["One", "Two"])
    try expect(listing(of: Archives.zip(twice)), ["One", "Two"])
  }

  @Test func boundsTheNumberOfMembers() throws {
    try expect(
      listing(of: Archives.tar(members)) { $0.maxMembers = 1 },
      [
        "One", "too-many-members: expected at most 1 members, found more",
      ])
  }

  @Test func goesOnBehindABadHeader() throws {
    var bytes = Archives.tar([Member("a", "One"), Member("b", "Two"), Member("c", "Three")])
    bytes[1024 + 100] ^= 0xFF
    let found = try listing(of: bytes)
    #expect(found.count == 3)
    #expect(found.first == "One")
    #expect(found[1].hasPrefix("damaged: expected the header of a member, found:"))
    #expect(found.last == "Three")
  }

  @Test func goesOnBehindADamagedMember() throws {
    let plain = Member("b", String(repeating: "x", count: 300))
    var bytes = Archives.zip([Member("a", "One"), plain, Member("c", "Three")])
    let place = try #require(bytes.firstIndex(of: 0x78))
    bytes[place + 5] ^= 1
    let found = try listing(of: bytes)
    #expect(found.count == 3)
    #expect(found[1].hasPrefix("damaged: "))
    #expect(found.last == "Three")
  }

  @Test func tellsOfWhatIsCut() throws {
    let long = Member("b", String(repeating: "x", count: 3000))
    let tar = Archives.tar([Member("a", "One"), long])
    try expect(listing(of: Array(tar[..<2048])).map { String($0.prefix(7)) }, ["One", "cut xxx"])
    let zip = Archives.zip([Member("a", "One"), long], hasDirectory: false)
    let found = try listing(of: Array(zip[..<2048]))
    #expect(found.first == "One")
    #expect(found.count == 2, "\(found)")
    let packed = Array(Archives.gzip(tar).dropLast(2000))
    #expect(try listing(of: packed).first == "One")
    #expect(try listing(of: packed).count == 2)
    #expect(try listing(of: Array(Archives.sevenZip(members).dropLast(9))).count == 1)
  }

  @Test func readsNoLockedMembers() throws {
    let found = try listing(of: Archives.zip(members, flags: 1))
    #expect(found.allSatisfy { $0.hasPrefix("encrypted: ") })
    #expect(found.count == 2)
  }

  @Test func readsNothingOutOfEmptyArchives() throws {
    try expect(listing(of: Archives.zip([])), [])
  }

  @Test func asksForAFileOf7z() throws {
    let expected = ["needs-file: expected a 7z archive in a file of its own, found it in a stream"]
    try expect(listing(of: Archives.gzip(Archives.sevenZip(members))), expected)
  }
}

extension Archives.Member {
  fileprivate func filled(_ bytes: [UInt8]) -> Archives.Member {
    var member = self
    member.bytes = bytes
    return member
  }
}
