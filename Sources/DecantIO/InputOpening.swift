internal import DecantCore
internal import DecantText

/// A stream that is open, and of which it is still to be found out what it is.
///
/// Compressions are taken off one by one, so that what is left is lines, pages, records of a crawl
/// or an archive, whatever it came wrapped in.
final class InputOpening {
  /// What became of the stream.
  struct Result {
    /// Faults before anything could be read, an error or a skip.
    var items: [InputItem] = []
    var lane: (any Lane)?
  }

  private var origin: InputOrigin
  private var reader: InputReader
  private var form: InputOptions.Form
  private let options: InputOptions

  init(
    _ reader: InputReader, _ origin: InputOrigin, form: InputOptions.Form, _ options: InputOptions
  ) {
    self.origin = origin
    self.reader = reader
    self.form = form
    self.options = options
  }

  /// Opens `entry`.
  static func start(
    _ entry: InputWalk.Entry, _ options: InputOptions, isCancelled: @escaping @Sendable () -> Bool
  ) -> Swift.Result<InputOpening, SystemError> {
    let descriptor: Swift.Result<Int32, SystemError> =
      entry.isStandardInput ? .success(0) : SystemCalls.open(entry.path)
    return descriptor.map { descriptor in
      let reader = InputReader(
        descriptor: descriptor, owns: !entry.isStandardInput, isCancelled: isCancelled)
      let origin = InputOrigin(file: entry.name, isNamed: entry.isNamed)
      return InputOpening(reader, origin, form: options.form, options)
    }
  }

  /// Reads as much as is needed to tell what the stream is.
  func open() -> Result {
    var result = Result()
    while true {
      readFirst(&result)
      if reader.bytes == 0 {
        if case .failed(let error) = reader.ending {
          if origin.layers == 0, origin.member == nil {
            result.items.append(Self.failure(origin, error))
          } else {
            result.items.append(origin.failure(error, of: reader))
          }
          return result
        }
        if reader.ending == .cancelled || !result.items.isEmpty { return result }
      }
      while kind == nil { reader.fill() }
      let kind = kind ?? .text
      if let supply = unpacked(kind) {
        guard deepen() else {
          result.items.append(nested)
          return result
        }
        if case .failure(let item) = supply {
          result.items.append(item)
          return result
        }
        if case .success(let supply) = supply { reader = InputReader(supply) }
        continue
      }
      switch lane(kind) {
      case .success(let lane): result.lane = lane
      case .failure(let item): result.items.append(item)
      }
      return result
    }
  }

  /// Reads until there are bytes, or an end. Faults before the first byte are items.
  private func readFirst(_ result: inout Result) {
    while reader.bytes == 0 {
      if case .fault(let fault) = reader.ending {
        result.items.append(origin.error(fault))
        reader.resume()
      }
      if reader.ending != nil { return }
      reader.fill()
    }
  }

  /// What the stream is, by what the caller says and as few bytes as tell; nil when more are needed.
  private var kind: InputKind? {
    let isWhole = reader.ending != nil
    let head = reader.copy(0..<min(reader.bytes, InputKind.bytes))
    if form == .auto {
      return InputKind.of(head, isWhole: isWhole, claimsHTML: origin.claimsHTML)
    }
    guard let packing = InputKind.packing(head, isWhole: isWhole) else { return nil }
    if let packing { return packing }
    switch form {
    case .html: return .html
    case .jsonl: return .jsonl
    case .warc, .wet: return .warc
    case .arc: return .arc
    default: return .text
    }
  }

  /// What comes out of a compression; nil where `kind` is none.
  private func unpacked(_ kind: InputKind) -> Step<any ByteSupply>? {
    switch kind {
    case .gzip: return .success(MemberSupply(reader, Inflater(), maxRatio: options.maxRatio))
    case .zstd: return .success(MemberSupply(reader, ZstdDecoder(), maxRatio: options.maxRatio))
    case .archive(.xz):
      while reader.bytes < XZHeader.bytes, reader.ending == nil { reader.fill() }
      let head = reader.copy(0..<min(reader.bytes, XZHeader.bytes))
      if let window = XZHeader.dictionaryBytes(head), window > XZHeader.maxDictionaryBytes {
        return .failure(
          origin.error(
            "needs-memory",
            "expected an xz dictionary of at most \(XZHeader.maxDictionaryBytes) bytes, "
              + "found one of \(window)"))
      }
      return .success(filter(.xz))
    case .archive(.bzip2): return .success(filter(.bzip2))
    default: return nil
    }
  }

  private func filter(_ format: ArchiveReader.Format) -> any ByteSupply {
    ArchiveMemberSupply(
      ArchiveReader(format, reader), isOpen: false, maxRatio: options.maxRatio)
  }

  private enum Step<T> {
    case success(T)
    case failure(InputItem)
  }

  /// The reader of what no compression is round any more.
  private func lane(_ kind: InputKind) -> Step<any Lane> {
    switch kind {
    case .archive(let format):
      if form == .tar || form == .zip || form == .sevenZip {
        guard format.form == form else { return .failure(unexpected(format.words)) }
        form = .auto
      }
      guard deepen() else { return .failure(nested) }
      guard format != .sevenZip || reader.canSeek else {
        return .failure(
          origin.error(
            "needs-file", "expected a 7z archive in a file of its own, found it in a stream"))
      }
      return .success(
        ArchiveLane(ArchiveReader(format, reader), origin, form: form, options))
    case .unsupported(let name): return .failure(unexpected(name))
    case .binary where form == .auto:
      guard origin.isNamed else { return .failure(.skipped(reason: "unknown-kind")) }
      return .failure(
        origin.error("binary", "expected a page or a dump, found bytes of no known kind"))
    default: break
    }
    switch form {
    case .tar, .zip, .sevenZip: return .failure(unexpected("other bytes"))
    default: break
    }
    switch kind {
    case .warc: return .success(CrawlLane(reader, .warc, origin, options))
    case .arc: return .success(CrawlLane(reader, .arc, origin, options))
    case .jsonl: return .success(pages(.jsonl))
    case .html: return .success(pages(.html))
    default: return .success(pages(form == .pages ? .pages : .text))
    }
  }

  private func pages(_ form: InputOptions.Form) -> any Lane {
    InputLane(reader, form: form, origin: origin, options: options)
  }

  /// One more layer; whether that many are read.
  private func deepen() -> Bool {
    origin.layers += 1
    return origin.layers <= options.maxNesting
  }

  private var nested: InputItem {
    origin.error(
      "nested",
      "expected at most \(options.maxNesting) compressions and archives inside one another, "
        + "found \(origin.layers)")
  }

  private func unexpected(_ found: String) -> InputItem {
    guard form == .auto else {
      return origin.error("unsupported", "expected \(form.words), found \(found)")
    }
    guard origin.isNamed else { return .skipped(reason: "unknown-kind") }
    return origin.error("unsupported", "expected a page or a dump, found \(found)")
  }

  /// The error for an input that cannot be opened or read at all.
  static func failure(_ entry: InputWalk.Entry, _ failure: SystemError) -> InputItem {
    self.failure(InputOrigin(file: entry.name, isNamed: true), failure)
  }

  private static func failure(_ origin: InputOrigin, _ failure: SystemError) -> InputItem {
    origin.error(
      failure.isMissing ? "missing" : "unreadable",
      "expected an input that can be read, found \(failure.words)")
  }
}

extension InputOrigin {
  /// Whether the name says that this is HTML.
  fileprivate var claimsHTML: Bool {
    guard let name = (member ?? file)?.lowercased() else { return false }
    return [".html", ".htm", ".xhtml", ".xht"].contains { ending in
      name.hasSuffix(ending)
        || [".gz", ".zst", ".xz", ".bz2"].contains { name.hasSuffix(ending + $0) }
    }
  }
}

extension ArchiveReader.Format {
  fileprivate var form: InputOptions.Form? {
    switch self {
    case .tar: .tar
    case .zip: .zip
    case .sevenZip: .sevenZip
    case .bzip2, .xz: nil
    }
  }

  fileprivate var words: String {
    switch self {
    case .tar: "a tar archive"
    case .zip: "a zip archive"
    case .sevenZip: "a 7z archive"
    case .bzip2: "bzip2"
    case .xz: "xz"
    }
  }
}

extension InputOptions.Form {
  fileprivate var words: String {
    switch self {
    case .auto: "a page or a dump"
    case .text: "a page of text"
    case .pages: "pages of text"
    case .html: "HTML"
    case .jsonl: "JSON Lines"
    case .warc, .wet: "WARC"
    case .arc: "ARC"
    case .tar: ArchiveReader.Format.tar.words
    case .zip: ArchiveReader.Format.zip.words
    case .sevenZip: ArchiveReader.Format.sevenZip.words
    }
  }
}
