public import DecantCore
internal import DecantText

/// Drops lines that name the author or say when a page was published: `Von Kerstin Aldag`,
/// `Авторы: …`, `Published in: …`.
///
/// A label at the head of a short line that is no sentence, with a colon or with a name that the
/// record has among its authors; or such a name alone, before the page's first long sentence.
public struct BylineLine: Stage, Detector {
  public static let name = "byline-line"

  /// Most words of the line, inclusive.
  public var maxWords = 12

  private var authors: [Tokens] = []
  private var letters: [UInt32] = []

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    var armed = self
    for author in document.metadata.authors {
      let bytes = Array(author.utf8)
      var tokens = Tokens()
      tokens.scan(bytes.span)
      if tokens.count == 0 { continue }
      armed.authors.append(tokens)
      armed.letters.append(TextShape(measuring: bytes.span).letters)
    }
    return armed.detect(in: &document)
  }

  private static var labels: ConceptSet {
    [ConceptSet(.byline), ConceptSet(.published), ConceptSet(.modified)]
  }

  var interest: Interest { letters.isEmpty ? Interest(naming: Self.labels) : .everything }

  func isCandidate(_ segment: Segment) -> Bool {
    segment.marks.starts.union(segment.marks.covers).meets(Self.labels)
      || letters.contains { $0 <= segment.shape.letters && segment.shape.letters <= $0 + 24 }
        && segment.shape.words <= maxWords
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    guard segment.shape.words <= maxWords, !page.isEmbedded(candidate.block) else { return .none }
    page.scan(candidate.segment)
    let named = authors.contains { Self.find($0, in: page.tokens) != nil }
    if segment.marks.starts.union(segment.marks.covers).meets(Self.labels) {
      if segment.isSentence && !named { return .none }
      if named { return .whole(Reason("label-and-author")) }
      guard page.isEdge(candidate.block) else { return .none }
      let hasColon =
        segment.shape.traits.contains(.colon)
        && !segment.shape.traits.contains(.endsWithColon)
      let isDated =
        segment.shape.digits >= 3
        && !segment.marks.starts.isDisjoint(with: Self.labels.subtracting(ConceptSet(.byline)))
      return hasColon || isDated ? .whole(Reason("label")) : .none
    }
    if named, segment.shape.digits >= 3 {
      var parser = DateParser()
      parser.parse(page.tokens)
      let words = authors.map { $0.count }.max() ?? 0
      if !parser.dates.isEmpty, parser.wordsBefore + parser.wordsAfter <= words {
        return .whole(Reason("author-and-date"))
      }
    }
    let isAlone = authors.contains {
      $0.count == page.tokens.count && Self.find($0, in: page.tokens) == 0
    }
    return isAlone && page.isHead(candidate.block) ? .whole(Reason("author")) : .none
  }

  /// Where the words of `name` follow one another in `tokens`.
  private static func find(_ name: borrowing Tokens, in tokens: borrowing Tokens) -> Int? {
    guard name.count > 0, name.count <= tokens.count else { return nil }
    for start in 0...(tokens.count - name.count) {
      var index = 0
      while index < name.count, tokens[start + index].hash == name[index].hash { index += 1 }
      if index == name.count { return start }
    }
    return nil
  }
}
