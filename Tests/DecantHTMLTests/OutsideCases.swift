import DecantTestKit
import Foundation
import Testing

/// Cases that are not part of the repository, in the folder named by `DECANT_DATA`.
enum OutsideCases {
  /// The folder, by default `shared` beside the repository.
  static let root: URL = {
    let named = ProcessInfo.processInfo.environment["DECANT_DATA"]
    let beside = Fixtures.root.deletingLastPathComponent().appending(path: "shared")
    return named.map { URL(filePath: $0) } ?? beside
  }()

  /// Files of a folder with an extension, in the order of their names; none where it is absent.
  static func files(_ folder: String, _ suffix: String) -> [URL] {
    let path = root.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path.path)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { path.appending(path: $0) }
  }

  /// Why a suite is skipped.
  static func absent(_ folder: String) -> Comment {
    "no \(folder) in the folder of DECANT_DATA, \(root.path)"
  }
}

/// Cases known to be missed, each with its reason: `Fixtures/conformance/NAME-misses.tsv`.
///
/// A line is the case, TAB, reason. A case that fails without being listed is a failure, and so is a
/// listed one that passes.
struct KnownMisses {
  let reasons: [String: String]

  init(_ name: String) throws {
    var reasons: [String: String] = [:]
    for line in try Fixtures.lines("conformance/\(name)-misses.tsv") {
      let fields = line.split(separator: "\t", maxSplits: 1).map(String.init)
      if fields.count == 2 { reasons[fields[0]] = fields[1] }
    }
    self.reasons = reasons
  }

  /// Holds what failed against the list.
  func check(failed: [String], of count: Int) {
    let unknown = failed.filter { reasons[$0] == nil }
    let mended = reasons.keys.filter { !failed.contains($0) }.sorted()
    print("\(count - failed.count) of \(count) cases pass, \(failed.count) are missed")
    #expect(unknown.isEmpty, "fail without being listed: \(unknown.prefix(20))")
    #expect(mended.isEmpty, "are listed, but pass: \(mended)")
  }
}
