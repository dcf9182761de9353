internal import DecantCore
internal import DecantText

extension RecordWriter {
  /// Front matter, blank line, blocks.
  func markdown(_ page: RecordPage) -> [UInt8] {
    var markdown = MarkdownWriter(bytes: frontMatter(page))
    let pieces = page.text.pieces
    var index = 0
    while index < pieces.count {
      let block = page.document.blocks[pieces[index].block]
      var end = index + 1
      if block.kind == .tableRow {
        while end < pieces.count, page.isRow(pieces[end], of: block.group) { end += 1 }
        markdown.part(isTight: false)
        markdown.table(pieces[index..<end].map { page.text.bytes.span.extracting($0.bytes).cells })
      } else {
        // Blocks that one LF parts in the text are items of one list.
        let gap =
          index == 0 ? 2 : pieces[index].bytes.lowerBound - pieces[index - 1].bytes.upperBound
        markdown.part(isTight: gap == 1)
        markdown.block(
          page.text.bytes.span.extracting(pieces[index].bytes), kind: block.kind,
          level: Int(block.level))
      }
      index = end
    }
    return markdown.bytes
  }

  /// What is known of the page, as YAML; strings are written as in JSON, which YAML 1.2 reads.
  private func frontMatter(_ page: RecordPage) -> [UInt8] {
    var bytes = Array("---\n".utf8)
    func put(_ key: RecordKey, _ write: (inout JSONWriter) -> Void) {
      var json = JSONWriter()
      write(&json)
      bytes.append("\(key.rawValue): ".utf8.span)
      bytes.append(contentsOf: json.line())
    }
    for key in RecordKey.allCases where fields.contains(key) {
      switch key {
      case .id: put(key) { $0.string(identifier.id(of: page.record)) }
      case .authors, .tags, .categories:
        let list = page.list(key)
        if !list.isEmpty { put(key) { $0.strings(list) } }
      default:
        if let value = page.string(key) { put(key) { $0.string(value) } }
      }
    }
    bytes.append("---\n".utf8.span)
    return bytes
  }
}

extension RecordPage {
  fileprivate func isRow(_ piece: RecordText.Piece, of group: Int32) -> Bool {
    let block = document.blocks[piece.block]
    return block.kind == .tableRow && group >= 0 && block.group == group
  }

  /// What stands in front matter as a string.
  fileprivate func string(_ key: RecordKey) -> String? {
    switch key {
    case .url: known { $0.url }
    case .site: known { $0.site }
    case .title: known { $0.title }
    case .lang: known { $0.language }
    case .date: known { $0.date }
    case .modified: known { $0.modified }
    case .crawled: known { $0.crawled }
    case .description: known { $0.description }
    case .image: known { $0.image }
    case .canonical: known { $0.canonical }
    case .license: known { $0.license }
    default: nil
    }
  }

  fileprivate func list(_ key: RecordKey) -> [String] {
    switch key {
    case .authors: knownList { $0.authors }
    case .tags: knownList { $0.tags }
    case .categories: knownList { $0.categories }
    default: []
    }
  }
}

extension Span<UInt8> {
  /// Copies of the pieces between TABs.
  fileprivate var cells: [[UInt8]] {
    var cells: [[UInt8]] = [[]]
    for index in indices {
      if self[index] == 0x09 {
        cells.append([])
      } else {
        cells[cells.count - 1].append(self[index])
      }
    }
    return cells
  }
}
