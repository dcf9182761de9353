internal import Decant
internal import DecantCore
internal import DecantIO

/// An explanation as lines: for people, in colour or not, or as JSON.
struct Listing {
  let isColored: Bool
  let showsEdits: Bool
  let isJSON: Bool

  func lines(of page: Cleaner.Page) -> [String] {
    var lines = Explanation(page.document).pieces.map { isJSON ? $0.json : painted($0) }
    if showsEdits {
      for entry in page.document.ledger where entry.deed == .rewrite {
        lines.append(edit(entry, page.document))
      }
    }
    if !isJSON {
      switch page.ending {
      case .kept: break
      case .dropped(let stage, let reason): lines.append("page dropped by \(stage): \(reason)")
      case .exhausted(let stage): lines.append("page used up its budget in \(stage)")
      }
    }
    return lines
  }

  private func painted(_ piece: Explanation.Piece) -> String {
    let line = ErrorMessage.safe(piece.line())
    guard isColored else { return line }
    let paint =
      switch piece.fate {
      case .keep: "32"
      case .drop: "2"
      case .cut: "33"
      }
    return "\u{1B}[\(paint)m\(line)\u{1B}[0m"
  }

  private func edit(_ entry: Entry, _ document: Document) -> String {
    let before = document.text.string(in: entry.before)
    let after = document.text.string(in: entry.after)
    if isJSON {
      var json = JSONWriter()
      json.beginObject()
      json.member("fate", "edit")
      json.key("index")
      json.integer(entry.block)
      json.member("stage", entry.stage)
      json.member("rule", entry.reason.rule)
      json.member("before", before)
      json.member("after", after)
      json.endObject()
      return json.text()
    }
    return ErrorMessage.safe(
      "edit  block \(entry.block)  \(entry.stage): \(entry.reason.rule)  '\(before)' -> '\(after)'")
  }
}

extension Explanation.Piece {
  /// The piece as a JSON object on one line.
  fileprivate var json: String {
    var json = JSONWriter()
    json.beginObject()
    json.member("fate", fate.rawValue)
    json.key("index")
    json.integer(block)
    json.member("kind", kind)
    json.key("lines")
    if let lines {
      json.beginArray()
      json.integer(lines.lowerBound)
      json.integer(lines.upperBound)
      json.endArray()
    } else {
      json.null()
    }
    json.member("text", text)
    json.member("stage", stage)
    json.member("rule", reason?.rule)
    json.key("measured")
    json.double(reason?.measured)
    json.key("limit")
    json.double(reason?.limit)
    json.endObject()
    return json.text()
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    string(value)
  }

  /// The line without its end.
  fileprivate consuming func text() -> String {
    String(decoding: line().dropLast(), as: UTF8.self)
  }
}
