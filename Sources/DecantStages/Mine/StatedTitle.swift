public import DecantCore
internal import DecantText

/// Finds the headline of a page with markup, by what its first headings and its head agree on.
///
/// The longest first-level heading that the stated titles contain; else the first-level heading
/// that shares most words with the stated title, from a half on; else the stated title without the
/// name of the site. Headings that name the site, and hidden ones, count only when nothing else is there.
/// A given title stays; pages without markup are left to `title`.
///
/// - Complexity: O(blocks + bytes of titles and headings).
public struct StatedTitle: Stage {
  public static let name = "stated-title"

  /// Share of the words of the shorter of heading and stated title that the other has too, from
  /// which on the heading is the headline. On the development pages 0.3 to 0.7 made little
  /// difference.
  public var minShare = 0.5

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard document.metadata.title == nil, !document.evidence.isEmpty else { return .keep }
    document.metadata.title = find(document)
    return .keep
  }

  private func find(_ document: borrowing Document) -> String? {
    let host = HostName(document)
    let stated = Statements(.title, in: document).entries.filter { $0.source != .body }
    let titles = stated.compactMap { TitleLine(document, $0.range) }
    let headings = self.headings(document)
    let agreed = headings.filter { heading in
      titles.contains { $0.words.range(of: heading.words) != nil }
        && !(headings.count > 1 && isSite(heading, document, host))
    }
    if let best = longest(agreed) { return LineText.string(document, best.range) }
    let line = titles.first { $0.parts.count > 0 }
    let short = line.map { strip($0, document, host) }
    if let short, let best = nearest(headings, to: short) {
      return LineText.string(document, best.range)
    }
    if let short { return short }
    return headings.first.map { LineText.string(document, $0.range) }
  }

  private struct Heading {
    let range: TextRange
    let words: LineWords
  }

  private func headings(_ document: borrowing Document) -> [Heading] {
    var found: [Heading] = []
    for index in document.blocks.indices {
      let block = document.blocks[index]
      guard block.kind == .heading, block.level == 1, block.range.bytes <= TitleLine.maxBytes,
        document.evidence(of: index).isHidden != true
      else { continue }
      var words = LineWords()
      words.scan(document, block.range)
      if !words.hashes.isEmpty { found.append(Heading(range: block.range, words: words)) }
    }
    return found
  }

  private func longest(_ headings: [Heading]) -> Heading? {
    var best: Heading?
    for heading in headings where heading.words.hashes.count > best?.words.hashes.count ?? 0 {
      best = heading
    }
    return best
  }

  /// The heading of two words and more that shares most words with a title.
  private func nearest(_ headings: [Heading], to title: String) -> Heading? {
    var words = LineWords()
    let bytes = Array(title.utf8)
    words.scan(bytes.span)
    let known = Set(words.hashes)
    guard !known.isEmpty else { return nil }
    var best: (heading: Heading, share: Double)?
    for heading in headings where heading.words.hashes.count > 1 {
      let own = Set(heading.words.hashes)
      let share = Double(own.intersection(known).count) / Double(min(own.count, known.count))
      if share >= minShare, share > best?.share ?? 0 { best = (heading, share) }
    }
    return best?.heading
  }

  private func isSite(
    _ heading: Heading, _ document: borrowing Document, _ host: HostName
  ) -> Bool {
    document.text.withBytes(in: heading.range) { host.isNamed(by: $0) || isSite($0, document) }
  }

  private func isSite(_ bytes: Span<UInt8>, _ document: borrowing Document) -> Bool {
    let site =
      document.metadata.site ?? Statements(.site, in: document).strings(in: document).first
    return site.map { $0.lowercased() == LineText.string(bytes).lowercased() } ?? false
  }

  /// A title up to the part that names the site; with the site in front, what is behind it; else
  /// its first part.
  private func strip(
    _ line: TitleLine, _ document: borrowing Document, _ host: HostName
  ) -> String {
    let parts = line.parts
    let start = line.range.start
    func text(_ range: Range<Int>) -> String {
      LineText.string(
        document, TextRange(start + range.lowerBound..<start + range.upperBound))
    }
    func isSite(_ part: Range<Int>) -> Bool {
      let range = TextRange(start + part.lowerBound..<start + part.upperBound)
      return document.text.withBytes(in: range) {
        host.isNamed(by: $0) || self.isSite($0, document)
      }
    }
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return LineText.string(document, line.range)
    }
    if isSite(first), !isSite(last) { return text(parts[1].lowerBound..<last.upperBound) }
    if let site = parts.indices.dropFirst().first(where: { isSite(parts[$0]) }) {
      return text(first.lowerBound..<parts[site - 1].upperBound)
    }
    return text(first)
  }
}
