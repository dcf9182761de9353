internal import DecantCore
internal import DecantText

extension RecordWriter {
  /// `blocks`: where each kept block lies in the text.
  func blocks(_ page: RecordPage, to json: inout JSONWriter) {
    json.beginArray()
    for piece in page.text.pieces {
      let block = page.document.blocks[piece.block]
      json.beginObject()
      for key in BlockKey.allCases {
        json.key(key)
        switch key {
        case .index: json.integer(piece.block)
        case .kind: json.string(block.kind.name)
        case .level: json.integer(block.level == 0 ? nil : Int(block.level))
        case .start: json.integer(piece.scalars.lowerBound)
        case .end: json.integer(piece.scalars.upperBound)
        case .lines: json.lines(block.lines)
        }
      }
      json.endObject()
    }
    json.endArray()
  }

  /// `dropped`: what was dropped or cut, in page order.
  func dropped(_ document: Document, to json: inout JSONWriter) {
    json.beginArray()
    for entry in document.entriesInPageOrder where entry.deed != .rewrite {
      let block = document.blocks[entry.block]
      json.beginObject()
      for key in DroppedKey.allCases {
        json.key(key)
        switch key {
        case .index: json.integer(entry.block)
        case .kind: json.string(block.kind.name)
        case .lines: json.lines(block.lines)
        case .text:
          // A dropped block is what was left of it; its cuts are listed beside it.
          if entry.deed == .drop {
            document.withBytes(of: entry.block) { json.string($0, controls: .shown) }
          } else {
            document.text.withBytes(in: entry.before) { json.string($0, controls: .shown) }
          }
        case .stage: json.string(entry.stage)
        case .rule: json.string(entry.reason.rule)
        case .measured: json.double(entry.reason.measured)
        case .limit: json.double(entry.reason.limit)
        }
      }
      json.endObject()
    }
    json.endArray()
  }

  /// `edits`: what was rewritten, in page order, as far as there is room.
  func edits(_ document: Document, to json: inout JSONWriter) {
    json.beginArray()
    let rewritings = document.entriesInPageOrder.lazy.filter { $0.deed == .rewrite }
    for entry in rewritings.prefix(Self.maxEdits) {
      json.beginObject()
      for key in EditKey.allCases {
        json.key(key)
        switch key {
        case .index: json.integer(entry.block)
        case .stage: json.string(entry.stage)
        case .rule: json.string(entry.reason.rule)
        case .before:
          document.text.withBytes(in: entry.before) { json.string($0, controls: .shown) }
        case .after:
          document.text.withBytes(in: entry.after) { json.string($0, controls: .shown) }
        }
      }
      json.endObject()
    }
    json.endArray()
  }
}

extension JSONWriter {
  /// First and last line, counted from 1.
  fileprivate mutating func lines(_ lines: ClosedRange<Int>?) {
    guard let lines else { return null() }
    beginArray()
    integer(lines.lowerBound + 1)
    integer(lines.upperBound + 1)
    endArray()
  }
}
