internal import Decant
internal import DecantCore
internal import DecantIO

/// An explanation as lines: for people, in colour or not, or as JSON.
struct Listing {
  let isColored: Bool
  let showsEdits: Bool
  let isJSON: Bool

  func lines(of page: Cleaner.Page) -> [String] {
    let explanation = Explanation(page.document)
    var edits = explanation.edits[...]
    var lines: [String] = []
    for (position, piece) in explanation.pieces.enumerated() {
      lines.append(isJSON ? piece.json : painted(piece.line(), piece.fate.paint))
      // Rewritings stand below the last piece of their block.
      let next = position + 1
      if next < explanation.pieces.count, explanation.pieces[next].block == piece.block { continue }
      while let edit = edits.first, edit.block == piece.block {
        if showsEdits {
          lines.append(isJSON ? edit.json : painted(edit.line(), Explanation.Edit.paint))
        }
        edits.removeFirst()
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

  private func painted(_ line: String, _ paint: Int) -> String {
    let line = ErrorMessage.safe(line)
    return isColored ? "\u{1B}[\(paint)m\(line)\u{1B}[0m" : line
  }
}

extension Explanation.Fate {
  /// Number of the colour on a terminal: green, faint, yellow.
  fileprivate var paint: Int {
    switch self {
    case .keep: 32
    case .drop: 2
    case .cut: 33
    }
  }
}

extension Explanation.Edit {
  /// Number of the colour on a terminal: cyan.
  fileprivate static let paint = 36

  /// The rewriting as a JSON object on one line.
  fileprivate var json: String {
    var json = JSONWriter()
    json.beginObject()
    json.member("fate", "edit")
    json.key("index")
    json.integer(block)
    json.member("stage", stage)
    json.member("rule", rule)
    json.member("before", before)
    json.member("after", after)
    json.endObject()
    return json.text()
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
    json.member("path", path)
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
