internal import Foundation

/// A list of names below `Data`: lines of language code, TAB, value, TAB, name, sorted by their
/// bytes, after a head of lines that begin with `#`.
enum NameList {
  struct Bad: Error, CustomStringConvertible {
    var description: String
  }

  struct Entry: Equatable {
    var language: String
    var value: String
    var name: String
  }

  static func read(root: String, path: String) throws -> (entries: [Entry], digest: String) {
    guard let bytes = FileManager.default.contents(atPath: root + "/" + path) else {
      throw Bad(description: "\(path): no such list")
    }
    var digest = Digest()
    digest.add(bytes)
    var entries: [Entry] = []
    var last = ""
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    for (number, line) in lines.enumerated() where !line.hasPrefix("#") {
      let place = "\(path): line \(number + 1)"
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3 else {
        throw Bad(description: "\(place): expected language, value, name, found \(line)")
      }
      guard Array(last.utf8).lexicographicallyPrecedes(Array(line.utf8)) else {
        throw Bad(description: "\(place): not sorted, or double: \(line)")
      }
      last = String(line)
      entries.append(Entry(language: fields[0], value: fields[1], name: fields[2]))
    }
    return (entries, digest.text)
  }
}
