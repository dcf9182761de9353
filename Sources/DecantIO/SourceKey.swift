internal import DecantCore

/// Keys of `source`.
enum SourceKey: String, LineKey {
  case file, member
  case recordID = "record_id"
  case refersTo = "refers_to"
  case digest
  case mediaType = "media_type"
  case charset
  case charsetFrom = "charset_from"
  case id, offset, length, line

  var form: ValueForm {
    switch self {
    case .offset, .length: .nullable(.integer(minimum: 0))
    case .line: .nullable(.integer(minimum: 1))
    default: .nullable(.string)
    }
  }

  var meaning: String {
    switch self {
    case .file: "Input, as it was named"
    case .member: "Name inside an archive"
    case .recordID: "Id of the WARC record"
    case .refersTo: "Id of the record it was made from"
    case .digest: "Digest that the input states"
    case .mediaType: "Media type"
    case .charset: "Charset that the bytes were decoded from"
    case .charsetFrom: "How the charset was found"
    case .id: "The input's own id, as given"
    case .offset: "Bytes into the file as stored, of the piece that can be fetched alone"
    case .length: "Bytes of that piece"
    case .line: "Line of the file, from 1; JSON Lines and pages only"
    }
  }
}

extension JSONWriter {
  /// Writes `source`. In names a control character is shown, not taken out.
  mutating func source(_ source: Provenance, id: String?) {
    beginObject()
    for key in SourceKey.allCases {
      self.key(key)
      switch key {
      case .file: string(source.file, controls: .shown)
      case .member: string(source.member, controls: .shown)
      case .recordID: string(source.recordID, controls: .shown)
      case .refersTo: string(source.refersTo, controls: .shown)
      case .digest: string(source.digest, controls: .shown)
      case .mediaType: string(source.mediaType, controls: .shown)
      case .charset: string(source.charset, controls: .shown)
      case .charsetFrom: string(source.charsetFrom, controls: .shown)
      case .id: string(id ?? source.id, controls: .shown)
      case .offset: integer(source.offset)
      case .length: integer(source.length)
      case .line: integer(source.line)
      }
    }
    endObject()
  }
}
