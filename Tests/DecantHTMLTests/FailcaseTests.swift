import DecantTestKit
import DecantText
import Foundation
import Testing

@testable import DecantHTML

/// Pages that once broke something, and the seeds that such pages are looked for with.
@Suite struct FailcaseTests {
  static let pages = ["failcases", "fuzz/html"].flatMap { folder in
    let path = Fixtures.root.appending(path: "Fixtures/\(folder)").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".html") }.sorted().map { "\(folder)/\($0)" }
  }

  @Test(arguments: pages) func holdsToTheLaws(path: String) throws {
    let bytes = try Fixtures.bytes(path)
    let page = UTF8Repair.repaired(bytes.span).bytes
    #expect(TreeLaws.violation(of: page) == nil)
    // Cut anywhere, it is still a page.
    for length in 0..<page.count {
      let part = UTF8Repair.repaired(page.span.extracting(0..<length)).bytes
      #expect(TreeLaws.violation(of: part) == nil, "the first \(length) bytes")
    }
  }
}
