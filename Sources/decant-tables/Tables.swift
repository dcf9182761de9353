internal import Foundation

/// All generated files, and the ways to write or to check them.
enum Tables {
  /// Command that brings the generated files up to date.
  static let refresh = "swift run decant-tables"

  /// Generates every file in memory.
  ///
  /// - Parameter root: path of the repository.
  static func generate(root: String) throws -> [GeneratedFile] {
    try CharacterTables.files() + [
      CaseFoldingTable.file(), CharacterReferencesTable.file(root: root),
      LexiconTable.file(root: root), DateNamesTable.file(root: root),
      LanguageNamesTable.file(root: root), NumberSymbolsTable.file(),
      CharsetTables.file(), LetterPairTables.file(), LookAlikeTable.file(),
      EncodingLabelsTable.file(root: root),
      NumberWordsTable.file(root: root),
      StageManualFile.file(root: root),
    ]
  }

  /// Paths of generated files that differ from what is stored below `root`.
  static func stale(root: String) throws -> [String] {
    try generate(root: root).filter { file in
      let stored = FileManager.default.contents(atPath: root + "/" + file.path)
      return stored != Data(file.contents.utf8)
    }.map(\.path)
  }

  /// Writes the generated files that differ, and returns their paths.
  static func write(root: String) throws -> [String] {
    let stale = Set(try stale(root: root))
    for file in try generate(root: root) where stale.contains(file.path) {
      try Data(file.contents.utf8).write(to: URL(fileURLWithPath: root + "/" + file.path))
    }
    return stale.sorted()
  }
}
