import DecantTestKit
import Foundation
import Testing

@testable import DecantHTML

/// The tree on the cases of html5lib-tests, where they are at hand.
@Suite struct TreeConformanceTests {
  static let folder = "html5lib-tests/tree-construction"
  static let files = OutsideCases.files(folder, ".dat")

  struct Case {
    var label: String
    var input: [UInt8]
    var context: String?
    var expected: String
  }

  @Test(.enabled(if: !files.isEmpty, OutsideCases.absent(folder)))
  func conformsToTheStandard() throws {
    var options = HTMLTreeOptions()
    options.keepsComments = true
    var failed: [String] = []
    var cases = 0
    for file in Self.files {
      for item in try Self.cases(file) {
        cases += 1
        let tree = HTMLTree(
          item.input, options: options, fragmentOf: item.context.map(Self.context))
        if tree.outline != item.expected {
          failed.append(item.label)
          if ProcessInfo.processInfo.environment["DECANT_SHOW"] == "1" {
            print("\(item.label)\n\(String(decoding: item.input, as: UTF8.self))")
            print("expected\n\(item.expected)\nfound\n\(tree.outline)\n")
          }
        }
      }
    }
    #expect(cases > 1_700)
    #expect(Double(failed.count) <= Double(cases) * 0.01)
    try KnownMisses("tree").check(failed: failed, of: cases)
  }

  /// The element named in a case: `svg path`, `td`.
  static func context(_ name: String) -> FragmentContext {
    let words = name.split(separator: " ").map(String.init)
    let tag = HTMLTag(named: words.last ?? "")
    guard words.count > 1 else { return FragmentContext(tag: tag) }
    return FragmentContext(tag: tag, namespace: words[0] == "svg" ? .svg : .mathML)
  }

  /// The cases of a file, without those that need a script engine.
  static func cases(_ file: URL) throws -> [Case] {
    let lines = try Data(contentsOf: file).split(separator: 0x0A, omittingEmptySubsequences: false)
    var cases: [Case] = []
    var parts: [String: [Data]] = [:]
    var section = ""
    var number = 0
    func finish() {
      guard parts["data"] != nil else { return }
      number += 1
      if parts["script-on"] == nil {
        var expected = parts["document"] ?? []
        while expected.last?.isEmpty == true { expected.removeLast() }
        cases.append(
          Case(
            label: "\(file.lastPathComponent) \(number)",
            input: Array((parts["data"] ?? []).joined(separator: [0x0A])),
            context: parts["document-fragment"]?.first.map { String(decoding: $0, as: UTF8.self) },
            expected: String(decoding: Data(expected.joined(separator: [0x0A])), as: UTF8.self)))
      }
      parts = [:]
    }
    let sections: Set<String> = [
      "data", "errors", "new-errors", "document-fragment", "script-off", "script-on", "document",
    ]
    for line in lines {
      let name = String(decoding: line.dropFirst(), as: UTF8.self)
      if line.first == 0x23, sections.contains(name) {
        if name == "data" { finish() }
        section = name
        parts[section, default: []] += []
      } else {
        parts[section, default: []].append(line)
      }
    }
    finish()
    return cases
  }
}
