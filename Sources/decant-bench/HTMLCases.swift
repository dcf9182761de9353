internal import DecantHTML
internal import DecantText
internal import Foundation

/// Pages of HTML: their tokens alone, and their trees.
enum HTMLCases {
  /// Pages grown from the seed.
  static func all() -> [BenchCase] {
    [("small", 12), ("medium", 120), ("large", 1_200)].flatMap {
      cases(of: [HTMLSeed.page(entries: $0.1)], suffix: "-" + $0.0)
    }
  }

  /// The pages at `paths`, files or folders of files ending in `.html`.
  static func pages(at paths: [String]) -> [BenchCase] {
    let files = paths.flatMap { path in
      let names = try? FileManager.default.contentsOfDirectory(atPath: path)
      return names?.sorted().filter { $0.hasSuffix(".html") }.map { path + "/" + $0 } ?? [path]
    }
    return cases(of: files.compactMap(page), suffix: "")
  }

  /// Writes the visible text of each file, and a NUL behind it.
  static func writeTexts(of files: [String]) {
    for file in files {
      let text = page(file).map { VisibleText.of(HTMLTree($0)) } ?? []
      FileHandle.standardOutput.write(Data(text + [0]))
    }
  }

  /// A file as UTF-8.
  private static func page(_ file: String) -> [UInt8]? {
    FileManager.default.contents(atPath: file).map { UTF8Repair.repaired(Array($0).span).bytes }
  }

  private static func cases(of pages: [[UInt8]], suffix: String) -> [BenchCase] {
    let bytes = pages.reduce(0) { $0 + $1.count }
    return [
      BenchCase(name: "html-tokens" + suffix, bytes: bytes) {
        for page in pages { precondition(HTMLTokenCount.tokens(of: page) > 0, "a page of nothing") }
      },
      BenchCase(name: "html-tree" + suffix, bytes: bytes) {
        for page in pages { precondition(HTMLTree(page).nodes.count > 1, "a page without nodes") }
      },
    ]
  }
}
