public import Foundation

/// The folder `Fixtures` of the repository.
public enum Fixtures {
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Folders of `Fixtures/pages` with a page of text, in the order of their names.
  public static let pages = folders(with: "source.txt")
  /// Folders of `Fixtures/pages` with a page of HTML.
  public static let htmlPages = folders(with: "source.html")

  private static func folders(with source: String) -> [String] {
    let folder = root.appending(path: "Fixtures/pages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter {
      FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/\(source)").path)
    }.sorted()
  }

  /// The bytes of a file below `Fixtures`.
  public static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: root.appending(path: "Fixtures").appending(path: path)))
  }

  /// The lines of a file below `Fixtures`, without the empty ones and those that begin with `#`.
  public static func lines(_ path: String) throws -> [String] {
    String(decoding: try bytes(path), as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }

  /// Whether goldens are to be written anew: `DECANT_RECORD=1 scripts/test`. A recording run fails.
  public static let isRecording = ProcessInfo.processInfo.environment["DECANT_RECORD"] == "1"

  /// Writes a golden below `Fixtures`.
  public static func record(_ text: String, at path: String) throws {
    let place = root.appending(path: "Fixtures").appending(path: path)
    try Data(text.utf8).write(to: place)
  }
}
