import DecantCore
import DecantText
import Foundation

@testable import DecantIO

/// A stage for tests that does what it is told.
struct Deeds: Stage {
  static let name = "deeds"
  let body: @Sendable (inout Document) -> Void

  func clean(_ document: inout Document) -> Verdict {
    body(&document)
    return .keep
  }
}

extension Document {
  /// An empty page to which blocks are added.
  init() { self.init(text: [], charactersIn: 0) }

  mutating func add(_ kind: Block.Kind, _ text: String, level: UInt8 = 0, group: Int32 = -1) {
    append(kind, level: level, text: Array(text.utf8), group: group)
  }

  mutating func run(_ body: @escaping @Sendable (inout Document) -> Void) {
    _ = Pipeline([Deeds(body: body)]).clean(&self)
  }

  /// Replaces `part` of block `index`, which must hold it.
  mutating func replace(_ part: String, with new: String, in index: Int) {
    var draft = Draft()
    withBytes(of: index) { bytes in
      var copy: [UInt8] = []
      copy.append(bytes)
      guard let range = copy.firstRange(of: Array(part.utf8)) else { return }
      draft.keep(bytes, 0..<range.lowerBound)
      draft.replace(range, with: Array(new.utf8), rule: "new-words")
      draft.keep(bytes, range.upperBound..<bytes.count)
    }
    rewrite(index, with: draft)
  }

  /// A page with something of everything.
  static var sample: Document {
    var page = Document(text: [], charactersIn: 321)
    page.append(.paragraph, text: Array("Home | News | Prices".utf8), lines: 0...0)
    page.append(.meta, text: Array("Olives — a journal".utf8))
    page.append(.heading, level: 2, text: Array("Ölpresse".utf8), lines: 1...2)
    page.append(.paragraph, text: Array("The  fruit   is \"washed\".".utf8), lines: 3...3)
    let list = page.append(Group(.list))
    page.append(.listItem, level: 1, text: Array("salt".utf8), lines: 5...5, group: list)
    page.append(.listItem, level: 1, text: Array("olives".utf8), lines: 6...6, group: list)
    page.append(.paragraph, text: Array("Share this".utf8), lines: 8...8)
    page.metadata.title = "Pressing olives"
    page.metadata.language = "en"
    page.metadata.languageScore = 0.98765
    page.metadata.authors = ["A. Wren"]
    page.metadata.raise("short")
    page.metadata.raise("no-date")
    page.run { page in
      page.drop(6, Reason("share-words"))
      page.cut(0, page.segments[page.blocks[0].segments.lowerBound].range, Reason("menu"))
      page.replace("  fruit", with: " fruit", in: 3)
      page.drop(0, Reason("max-density", measured: 0.93333, limit: 0.2))
    }
    return page
  }
}

extension Record {
  static var sample: Record {
    var record = Record(bytes: Array("sample".utf8))
    record.names.own = "olives-1"
    record.given.url = "https://example.org/olives"
    record.provenance.file = "dump\u{1B}[31m.jsonl"
    record.provenance.charset = "utf-8"
    record.provenance.line = 7
    record.extra = Array(#""weight":12.50"#.utf8)
    return record
  }
}

extension Outcome {
  var text: String { String(decoding: bytes, as: UTF8.self) }

  var object: [String: Any] {
    get throws {
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    }
  }
}

/// The keys of the object that starts at the first brace of `json`, in the order of the text.
func topLevelKeys(_ json: String) -> [String] {
  var keys: [String] = []
  var depth = 0
  var isInString = false
  var isEscaped = false
  var current = ""
  var last = ""
  for character in json {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isInString = false
        last = current
      } else {
        current.append(character)
      }
      continue
    }
    switch character {
    case "\"":
      isInString = true
      current = ""
    case "{", "[": depth += 1
    case "}", "]": depth -= 1
    case ":" where depth == 1: keys.append(last)
    default: break
    }
  }
  return keys
}

/// A new folder, gone when it goes out of use.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "decant-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
  }

  func text(of name: String) -> String? {
    try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }
}
