public import DecantCore
internal import DecantText

/// Drops lines of tags and categories: `Themen: Fähre, Nahverkehr`, `Filed under: News`.
///
/// A label of the word list with a colon behind it, at the head of a line that is no sentence; or
/// the label alone, with the lines behind it that the record has as tags.
public struct TagsLine: Stage, Detector {
  public static let name = "tags-line"

  /// Most words of the line, inclusive.
  public var maxWords = 40

  private var tags: [String] = []

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    var armed = self
    armed.tags = document.metadata.tags + document.metadata.categories
    return armed.detect(in: &document)
  }

  private static var labels: ConceptSet {
    [ConceptSet(.tagsLabel), ConceptSet(.categoriesLabel)]
  }

  var interest: Interest {
    tags.isEmpty ? Interest(.manyWords, naming: Self.labels) : .everything
  }

  func isCandidate(_ segment: Segment) -> Bool {
    if segment.marks.starts.union(segment.marks.covers).meets(Self.labels) { return true }
    // Longer lines carry no marks.
    let shape = segment.shape
    if shape.words > Measurer.maxMarkedWords {
      return shape.traits.contains(.colon) && shape.words <= maxWords && !segment.isSentence
    }
    return !tags.isEmpty && shape.quarterWords <= 20 && !segment.isSentence
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    guard !page.isEmbedded(candidate.block), segment.shape.words <= maxWords,
      !segment.shape.traits.contains(.brace)
    else { return .none }
    if segment.marks.covers.meets(Self.labels) {
      let isFirst = candidate.segment == page.siblings(candidate).lowerBound
      let isLast = candidate.segment + 1 == page.siblings(candidate).upperBound
      guard isFirst else { return .none }
      if !isLast {
        return page.isEdge(candidate.block) ? .block(Reason("label")) : .none
      }
      return page.isEdge(candidate.block) ? .whole(Reason("label")) : .none
    }
    if !segment.isSentence, segment.shape.traits.contains(.colon),
      page.hasLabel(Self.labels, candidate)
    {
      return .block(Reason("label-first"))
    }
    guard page.isTail(candidate.block), follows(candidate, page) else { return .none }
    return .whole(Reason("mined-tag"))
  }

  /// Whether the segment is a mined tag in a row of such behind a label.
  private func follows(_ candidate: Candidate, _ page: borrowing PageView) -> Bool {
    var block: Int? = candidate.block
    for _ in 0..<24 {
      guard let index = block, let segment = page.onlySegment(of: index) else { return false }
      if segment.marks.covers.meets(Self.labels) { return index != candidate.block }
      let text = page.document.text.string(in: segment.range)
      guard tags.contains(text) else { return false }
      block = page.neighbour(of: index, by: -1)
    }
    return false
  }
}
