internal import DecantCore
internal import DecantText

/// Makes a document of one JSON object: its text, its names, what it states, and the rest.
struct JSONRecordReader: ~Copyable {
  private var reader = JSONReader()
  private let fields: JSONFieldTable
  private let insistsOnHTML: Bool
  private let insistsOnText: Bool
  private let maxDocumentBytes: Int

  init(_ options: InputOptions) {
    fields = JSONFieldTable(options.fields)
    insistsOnHTML = options.fields.html != nil && options.fields.text == nil
    insistsOnText = options.fields.text != nil && options.fields.html == nil
    maxDocumentBytes = options.maxDocumentBytes
  }

  /// The document of the line `bytes`, which begins `offset` bytes into its file.
  ///
  /// - Parameter isStored: whether that is a place of the file as stored, and not of what came out.
  mutating func item(
    _ bytes: Span<UInt8>, offset: Int, isStored: Bool = true, _ provenance: Provenance
  ) -> InputItem {
    do throws(JSONError) {
      try reader.read(bytes)
    } catch {
      let place =
        "line \(provenance.line ?? 0): byte \(offset + error.offset)"
        + (isStored ? "" : " uncompressed")
      return failure("bad-json", "\(place): \(error.message)", provenance)
    }
    let line = "line \(provenance.line ?? 0)"
    guard let first = reader.nodes.first, first.kind == .object else {
      return failure("bad-json", "\(line): expected an object, found another value", provenance)
    }
    var provenance = provenance
    var members = JSONMembers(of: reader)
    let schema = members.take(["schema"], .string) { node -> String? in
      let name = String(decoding: reader.string(of: node), as: UTF8.self)
      return name.hasPrefix("decant.") ? name : nil
    }
    if schema == "decant.drop/1" || schema == "decant.error/1" {
      return .skipped(reason: "no-document")
    }
    var given = Metadata()
    let own = takeCommon(&members, into: &given)
    provenance.id = own
    if schema == "decant.record/1" { takeRecord(&members, into: &given) }
    // A record of ours has been cleaned; elsewhere markup says more than text made of it.
    var form = Record.Form.text
    var body: [UInt8]?
    if schema != "decant.record/1", !insistsOnText {
      body = members.take(fields.html, .string) { reader.string(of: $0, keepsNulls: true) }
      if body != nil { form = .html }
    }
    if body?.isEmpty ?? true, !insistsOnHTML, let text = takeText(&members) {
      (body, form) = (text, .text)
    }
    guard let text = body else { return noText(members, line: line, provenance) }
    guard text.count <= maxDocumentBytes else {
      return failure(
        "too-large",
        "\(line): expected a text of at most \(maxDocumentBytes) bytes, found \(text.count)",
        provenance)
    }
    var record = Record(bytes: text, form: form)
    record.isUnicode = true
    record.names.own = own
    record.given = given
    record.provenance = provenance
    record.extra =
      schema == "decant.record/1" ? recordExtra(&members) : members.rest(of: reader)
    return .record(record)
  }

  private func takeText(_ members: inout JSONMembers) -> [UInt8]? {
    members.take(fields.text, .string) { reader.string(of: $0, keepsNulls: true) }
  }

  /// Why a line has no document: the field is of another type, or is missing.
  private func noText(
    _ members: borrowing JSONMembers, line: String, _ provenance: Provenance
  ) -> InputItem {
    let names = (insistsOnHTML ? [] : fields.text) + (insistsOnText ? [] : fields.html)
    let listed = names.joined(separator: ", ")
    if members.has(names) {
      return failure(
        "bad-text", "\(line): expected a string as text (\(listed)), found another value",
        provenance)
    }
    return failure("no-text", "\(line): expected a field \(listed), found none", provenance)
  }

  /// Takes what any line may give; says the document's own id.
  private func takeCommon(_ members: inout JSONMembers, into given: inout Metadata) -> String? {
    given.url = members.take(fields.url, .string) { string($0) }
    given.title = members.take(fields.title, .string) { string($0) }
    given.date = members.take(fields.date, .string) { GivenDate(bytes($0))?.stated }
    given.crawled = members.take(fields.crawled, .string) { GivenDate(bytes($0))?.universal }
    given.language = members.take(fields.language, .string) { GivenValues.language(bytes($0)) }
    for name in fields.id {
      if let id = members.take([name], .string, where: { string($0) }) { return id }
      if let id = members.take([name], .number, where: { integer($0) }) { return id }
    }
    return nil
  }

  /// Takes what else a record states; what is computed anew is passed over.
  private func takeRecord(_ members: inout JSONMembers, into given: inout Metadata) {
    given.site = members.take(["site"], .string) { string($0) }
    given.modified = members.take(["modified"], .string) { GivenDate(bytes($0))?.stated }
    given.description = members.take(["description"], .string) { string($0) }
    given.image = members.take(["image"], .string) { string($0) }
    given.canonical = members.take(["canonical"], .string) { string($0) }
    given.license = members.take(["license"], .string) { string($0) }
    given.authors = members.take(["authors"], .array) { strings($0) } ?? []
    given.tags = members.take(["tags"], .array) { strings($0) } ?? []
    given.categories = members.take(["categories"], .array) { strings($0) } ?? []
    for name in [
      "id", "url", "host", "site", "title", "lang", "lang_score", "date", "modified", "crawled",
      "authors", "tags", "categories", "description", "image", "canonical", "license", "quality",
      "stats", "source", "blocks", "numbers", "dropped", "edits",
    ] { members.pass(over: name) }
  }

  /// Unknown keys of a record, behind those that its own `extra` has.
  private func recordExtra(_ members: inout JSONMembers) -> [UInt8] {
    var result: [UInt8] = []
    _ = members.take(["extra"], .object) { node -> Bool? in
      for member in reader.members(of: node) { reader.appendCanonical(member, to: &result) }
      return true
    }
    let rest = members.rest(of: reader)
    if !result.isEmpty, !rest.isEmpty { result.append(0x2C) }
    return result + rest
  }

  private func bytes(_ node: Int) -> [UInt8] { reader.string(of: node) }

  private func string(_ node: Int) -> String? { GivenValues.line(bytes(node)) }

  private func strings(_ node: Int) -> [String]? {
    let elements = reader.elements(of: node)
    guard elements.allSatisfy({ reader.nodes[$0].kind == .string }) else { return nil }
    return elements.compactMap { string($0) }
  }

  /// An integer in decimal; nil for a number with a fraction or an exponent.
  private func integer(_ node: Int) -> String? {
    reader.withBytes(of: node) { digits in
      for index in digits.indices where !digits[index].isASCIIDigit {
        if index > 0 || digits[index] != 0x2D { return nil }
      }
      var bytes: [UInt8] = []
      bytes.append(digits)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private func failure(
    _ code: String, _ message: String, _ provenance: Provenance
  ) -> InputItem {
    .error(DocumentError(code: code, stage: "input", message: message), provenance)
  }
}
