import DecantTestKit
import Foundation

/// Places in the repository, for arguments of the command.
enum Fixture {
  /// The full path of a file of the repository.
  static func path(_ path: String) -> String { Fixtures.root.appending(path: path).path }
}
