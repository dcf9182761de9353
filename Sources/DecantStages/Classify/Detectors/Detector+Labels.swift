internal import DecantCore
internal import DecantText

/// How sure a label of page furniture is, by the share of such lines that were furniture on the
/// development pages.
enum LabelGrade {
  /// 97 % or more: two words and more go anywhere, single words anywhere but between sentences.
  case precise
  /// 95 % or more: goes anywhere but between sentences.
  case good
  /// Less: goes outside the page's sentences alone.
  case weak
}

extension ConceptSet {
  /// Whether the sets have a member in common.
  func meets(_ other: ConceptSet) -> Bool { !isDisjoint(with: other) }
}

extension Segment {
  /// Whether every word of the segment is a label of one of `concepts`, or of others beside it.
  func isLabel(_ concepts: ConceptSet, maxWords: Int) -> Bool {
    marks.covers.meets(concepts) && shape.words <= maxWords
  }

  /// Whether the text ends like a sentence: not `…` after a search box, but a full stop.
  var isSentence: Bool { shape.traits.contains(.endsSentence) }
}

extension PageView {
  /// Whether a label of `grade` may go from the candidate's place.
  mutating func allows(_ candidate: Candidate, _ grade: LabelGrade) -> Bool {
    switch grade {
    case .precise:
      return segment(candidate).shape.words >= 2 || !isEmbedded(candidate.block)
    case .good: return !isEmbedded(candidate.block)
    case .weak: return isEdge(candidate.block)
    }
  }
}
