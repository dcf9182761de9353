import Testing

@testable import decant_tables

@Suite struct GeneratedTablesTests {
  /// The repository, from the place of this file.
  static var root: String {
    #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }
  }

  @Test func storedTablesAreFresh() throws {
    let stale = try Tables.stale(root: Self.root)
    #expect(stale.isEmpty, "refresh with: \(Tables.refresh)")
  }
}
