internal import DecantCore
internal import DecantText

extension RecordWriter {
  /// The line of `decant.record/1`.
  func line(_ page: RecordPage) -> [UInt8] {
    var json = JSONWriter()
    json.reserve(page.text.bytes.count + page.text.bytes.count / 16 + 1_024)
    json.beginObject()
    for key in RecordKey.allCases where fields.contains(key) && has(key, page) {
      json.key(key)
      value(of: key, page, to: &json)
    }
    json.endObject()
    return json.line()
  }

  /// Whether an optional key is written.
  private func has(_ key: RecordKey, _ page: RecordPage) -> Bool {
    switch key {
    case .blocks: includesBlocks
    case .numbers: includesNumbers
    case .dropped, .edits: explains
    case .extra: !page.record.extra.isEmpty
    default: true
    }
  }

  private func value(of key: RecordKey, _ page: RecordPage, to json: inout JSONWriter) {
    switch key {
    case .schema: json.string(Self.recordSchema)
    case .id: json.string(identifier.id(of: page.record))
    case .url: json.string(page.known { $0.url })
    case .host: json.string(page.known { $0.host })
    case .site: json.string(page.known { $0.site })
    case .title: json.string(page.known { $0.title })
    case .text: json.string(page.text.bytes.span)
    case .lang: json.string(page.known { $0.language })
    case .langScore: json.double(page.known { $0.languageScore })
    case .date: json.string(page.known { $0.date })
    case .modified: json.string(page.known { $0.modified })
    case .crawled: json.string(page.known { $0.crawled })
    case .authors: json.strings(page.knownList { $0.authors })
    case .tags: json.strings(page.knownList { $0.tags })
    case .categories: json.strings(page.knownList { $0.categories })
    case .description: json.string(page.known { $0.description })
    case .image: json.string(page.known { $0.image })
    case .canonical: json.string(page.known { $0.canonical })
    case .license: json.string(page.known { $0.license })
    case .quality: quality(page, to: &json)
    case .stats: stats(page, to: &json)
    case .source: json.source(page.record.provenance, id: page.record.names.own)
    case .blocks: blocks(page, to: &json)
    case .numbers: numbers(page, to: &json)
    case .dropped: dropped(page.document, to: &json)
    case .edits: edits(page.document, to: &json)
    case .extra: json.object(members: page.record.extra)
    }
  }

  private func quality(_ page: RecordPage, to json: inout JSONWriter) {
    json.beginObject()
    for key in QualityKey.allCases {
      json.key(key)
      switch key {
      case .score, .pageType: json.null()
      case .flags: json.strings(page.document.metadata.flags.sorted())
      }
    }
    json.endObject()
  }

  private func stats(_ page: RecordPage, to json: inout JSONWriter) {
    let document = page.document
    json.beginObject()
    for key in StatsKey.allCases {
      json.key(key)
      switch key {
      case .charsIn: json.integer(document.charactersIn)
      case .charsOut: json.integer(page.text.scalars)
      case .blocksIn: json.integer(document.blocks.count { $0.kind != .meta })
      case .blocksOut: json.integer(page.text.pieces.count)
      case .edits: json.integer(document.edits)
      }
    }
    json.endObject()
  }
}
