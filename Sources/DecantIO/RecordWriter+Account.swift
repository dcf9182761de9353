public import DecantCore

/// Keys of a `decant.drop/1` line.
enum DropLineKey: String, LineKey {
  case schema, id, skipped, source

  var form: ValueForm {
    switch self {
    case .schema: .constant(RecordWriter.dropSchema)
    case .id: Identifier.form
    case .skipped: SkippedKey.object
    case .source: SourceKey.object
    }
  }

  var meaning: String {
    switch self {
    case .schema: RecordKey.schema.meaning
    case .id: RecordKey.id.meaning
    case .skipped: "Why the page was dropped"
    case .source: RecordKey.source.meaning
    }
  }
}

/// Keys of `skipped`.
enum SkippedKey: String, LineKey {
  case stage, rule, measured, limit

  var form: ValueForm {
    switch self {
    case .stage, .rule: .string
    case .measured, .limit: .nullable(.number)
    }
  }

  var meaning: String {
    switch self {
    case .stage: DroppedKey.stage.meaning
    case .rule: DroppedKey.rule.meaning
    case .measured: DroppedKey.measured.meaning
    case .limit: DroppedKey.limit.meaning
    }
  }
}

/// Keys of a `decant.error/1` line.
enum ErrorLineKey: String, LineKey {
  case schema, id, error, source

  var form: ValueForm {
    switch self {
    case .schema: .constant(RecordWriter.errorSchema)
    case .id: .nullable(Identifier.form)
    case .error: ErrorKey.object
    case .source: SourceKey.object
    }
  }

  var meaning: String {
    switch self {
    case .schema: RecordKey.schema.meaning
    case .id: "As in a record; null where there was no document to take it from"
    case .error: "Why there is no record"
    case .source: RecordKey.source.meaning
    }
  }
}

/// Keys of `error`.
enum ErrorKey: String, LineKey {
  case code, stage, message

  var form: ValueForm { .string }

  var meaning: String {
    switch self {
    case .code: "One of the documented codes"
    case .stage: "Stage or reader that gave up"
    case .message: "What was expected and what was found"
    }
  }
}

extension RecordWriter {
  /// The line of a page that `stage` dropped.
  public func drop(_ record: Record, stage: String, _ reason: Reason) -> Outcome {
    var json = JSONWriter()
    json.beginObject()
    for key in DropLineKey.allCases {
      json.key(key)
      switch key {
      case .schema: json.string(Self.dropSchema)
      case .id: json.string(identifier.id(of: record))
      case .skipped:
        json.beginObject()
        for key in SkippedKey.allCases {
          json.key(key)
          switch key {
          case .stage: json.string(stage)
          case .rule: json.string(reason.rule)
          case .measured: json.double(reason.measured)
          case .limit: json.double(reason.limit)
          }
        }
        json.endObject()
      case .source: json.source(record.provenance, id: record.names.own)
      }
    }
    json.endObject()
    return Outcome(.drop, bytes: json.line())
  }

  /// The line of a document that could not be worked on.
  public func error(_ record: Record, _ error: DocumentError) -> Outcome {
    self.error(error, at: record.provenance, id: identifier.id(of: record))
  }

  /// The line of an error in whose place there is no document, or none whose id is known.
  public func error(
    _ error: DocumentError, at source: Provenance, id: String? = nil
  ) -> Outcome {
    var json = JSONWriter()
    json.beginObject()
    for key in ErrorLineKey.allCases {
      json.key(key)
      switch key {
      case .schema: json.string(Self.errorSchema)
      case .id: json.string(id)
      case .error:
        json.beginObject()
        for key in ErrorKey.allCases {
          json.key(key)
          switch key {
          case .code: json.string(error.code)
          case .stage: json.string(error.stage)
          case .message: json.string(error.message, controls: .shown)
          }
        }
        json.endObject()
      case .source: json.source(source, id: nil)
      }
    }
    json.endObject()
    return Outcome(
      .error, bytes: json.line(), message: ErrorMessage.line(error.message, at: source))
  }
}
