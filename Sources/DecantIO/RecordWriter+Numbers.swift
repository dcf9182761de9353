internal import DecantCore
internal import DecantText

extension RecordWriter {
  /// `numbers`: the numbers of the text in order, with their places in it.
  func numbers(_ page: RecordPage, to json: inout JSONWriter) {
    let notes = page.document.numbers
    json.beginArray()
    var next = 0
    for piece in page.text.pieces {
      while next < notes.count, notes[next].block < piece.block { next += 1 }
      guard next < notes.count, notes[next].block == piece.block else { continue }
      page.document.withBytes(of: piece.block) { bytes in
        var place = Place(scalar: piece.scalars.lowerBound, byte: piece.kept.lowerBound)
        while next < notes.count, notes[next].block == piece.block {
          place.move(to: notes[next].range.lowerBound, in: bytes)
          let start = place.scalar
          place.move(to: notes[next].range.upperBound, in: bytes)
          number(notes[next], start..<place.scalar, to: &json)
          next += 1
        }
      }
    }
    json.endArray()
  }

  private func number(_ note: NumberNote, _ scalars: Range<Int>, to json: inout JSONWriter) {
    json.beginObject()
    for key in NumberKey.allCases where note.doubt != nil || key.isRequired {
      json.key(key)
      switch key {
      case .raw: json.string(note.raw)
      case .value: json.string(note.doubt == nil ? note.values.first : nil)
      case .start: json.integer(scalars.lowerBound)
      case .end: json.integer(scalars.upperBound)
      case .kind: json.string(note.kind.rawValue)
      case .candidates: json.strings(note.values)
      case .reason: json.string(note.doubt?.rawValue)
      }
    }
    json.endObject()
  }
}

/// A place in a block, and the same place in the text of the record.
private struct Place {
  var scalar: Int
  var byte: Int

  /// Goes on to a byte of the block; what leaves as nothing counts as nothing.
  mutating func move(to end: Int, in bytes: Span<UInt8>) {
    guard end > byte, end <= bytes.count else { return }
    var text: [UInt8] = []
    ControlCharacters.removed.append(bytes.extracting(byte..<end), to: &text)
    scalar += text.span.scalarCount
    byte = end
  }
}
