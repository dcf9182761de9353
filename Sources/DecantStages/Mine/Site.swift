public import DecantCore
internal import DecantText

/// Finds the name of the site.
///
/// What the markup states; else the end of the `<title>` or first line behind a separator, when the
/// rest is the headline; else the holder of the copyright; else a line at the top that a line at the
/// foot repeats. A given name stays.
///
/// - Complexity: O(blocks).
public struct Site: Stage {
  public static let name = "site"

  /// Most words of a name, inclusive. Names of offices and ministries are long.
  public var maxWords = 12

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard document.metadata.site == nil, !document.blocks.isEmpty else { return .keep }
    let stated = Statements(.site, in: document).strings(in: document).first
    document.metadata.site = stated ?? suffix(document) ?? holder(document) ?? repeated(document)
    return .keep
  }

  /// What the first line says beside the headline.
  private func suffix(_ document: borrowing Document) -> String? {
    guard let title = document.metadata.title, let line = TitleLine(document),
      line.parts.count > 1
    else { return nil }
    var headline = LineWords()
    let bytes = Array(title.utf8)
    headline.scan(bytes.span)
    guard let found = line.words.range(of: headline) else { return nil }
    let covered = line.words.bytes(found)
    let rest: Range<Int>
    if found.upperBound < line.words.hashes.count {
      guard let last = line.parts.last, last.lowerBound >= covered.upperBound else { return nil }
      rest = last
    } else {
      guard let first = line.parts.first, first.upperBound <= covered.lowerBound else { return nil }
      rest = first
    }
    let start = line.range.start
    let range = TextRange(start + rest.lowerBound..<start + rest.upperBound)
    return name(document, range)
  }

  /// The holder in a copyright line, last line first.
  private func holder(_ document: borrowing Document) -> String? {
    let notices = Interest(.copyright, naming: ConceptSet(.copyright))
    var end = document.blocks.count
    while let index = document.lastBlock(of: notices, before: end) {
      end = index
      for segment in document.blocks[index].segments {
        let piece = document.segments[segment]
        guard
          piece.shape.traits.contains(.copyright) || piece.marks.starts.contains(.copyright),
          piece.range.bytes <= 240
        else { continue }
        if let range = RightsLine.holder(document, piece.range) {
          return name(document, shortened(document, range))
        }
      }
    }
    return nil
  }

  /// Lines at the top among which the name of the site is looked for, inclusive: it stands above
  /// the menu, whose entries the foot may repeat as well.
  private static let maxTop = 4
  /// Lines at the foot, inclusive.
  private static let maxFoot = 12

  /// One of the first lines, of two words or more, that a line of the foot holds or is.
  private func repeated(_ document: borrowing Document) -> String? {
    let head = PageHead(document)
    guard head.lastProse >= 0 else { return nil }
    let blocks = document.blocks
    var top = LineWords()
    var foot = LineWords()
    var seen = 0
    for index in 0..<min(head.firstProse, blocks.count) where seen < Self.maxTop {
      guard let segment = document.onlySegment(index), segment.marks.covers.isEmpty,
        segment.shape.letters >= 4
      else { continue }
      seen += 1
      guard segment.shape.words >= 2, segment.shape.words <= maxWords, segment.shape.digits == 0,
        !segment.shape.traits.contains(.endsSentence)
      else { continue }
      top.scan(document, segment.range)
      if LineText.string(document, segment.range) == document.metadata.title { continue }
      for line in max(
        head.lastProse + 1, blocks.count - Self.maxFoot)..<max(
          head.lastProse + 1, blocks.count)
      where blocks[line].range.bytes >= segment.range.bytes && blocks[line].range.bytes <= 240 {
        foot.scan(document, blocks[line].range)
        if foot.range(of: top) != nil { return name(document, segment.range) }
      }
    }
    return nil
  }

  /// The holder cut to a line of the page's head that it begins with: an office of a city is not
  /// the site, the city is.
  private func shortened(_ document: borrowing Document, _ range: TextRange) -> TextRange {
    var holder = LineWords()
    var line = LineWords()
    holder.scan(document, range)
    for index in 0..<min(12, document.blocks.count) {
      let block = document.blocks[index].range
      guard block.bytes >= 3, block.bytes <= range.bytes + 8 else { continue }
      line.scan(document, block)
      if let found = holder.range(of: line), found.lowerBound == 0, line.hashes.count > 0 {
        return block
      }
    }
    return range
  }

  private func name(_ document: borrowing Document, _ range: TextRange) -> String? {
    var words = LineWords()
    words.scan(document, range)
    let letters = words.tokens.items.contains { $0.isVerbal }
    guard letters, words.hashes.count <= maxWords * 3 else { return nil }
    let name = LineText.string(document, range)
    return name.isEmpty ? nil : name
  }
}
