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
  ///
  /// A label that ends with a comma, or a short one with a full stop, is a line of verse or an
  /// answer. So is one with a
  /// number, unless the label counts something: a track of a record, a row of a list.
  mutating func allows(
    _ candidate: Candidate, _ grade: LabelGrade, counts: Bool = false
  ) -> Bool {
    let piece = segment(candidate)
    if piece.shape.traits.contains(.endsWithComma) { return false }
    if piece.isSentence, piece.shape.words <= 3, !endsOpen(piece) { return false }
    if !counts, piece.shape.digits > 0 { return false }
    switch grade {
    case .precise:
      return segment(candidate).shape.words >= 2 || !isEmbedded(candidate.block)
    case .good: return !isEmbedded(candidate.block)
    case .weak: return isEdge(candidate.block)
    }
  }

  /// Whether the text ends with dots that leave something open: `Loading...`, `Suche…`.
  private func endsOpen(_ segment: Segment) -> Bool {
    document.text.withBytes(in: segment.range) { bytes in
      let count = bytes.count
      if count >= 3, bytes[count - 1] == 0xA6, bytes[count - 2] == 0x80 { return true }
      return count >= 2 && bytes[count - 1] == 0x2E && bytes[count - 2] == 0x2E
    }
  }

  /// Whether the line begins with a label of `concepts` and a colon, with something behind it.
  mutating func hasLabel(_ concepts: ConceptSet, _ candidate: Candidate) -> Bool {
    scan(candidate.segment)
    guard let first = tokens.items.firstIndex(where: { $0.isVerbal }), first <= 2,
      let match = Lexicon.shared.table.match(tokens, at: first),
      ConceptSet(rawValue: match.payload).meets(concepts)
    else { return false }
    // Some labels of the lists end with the colon themselves.
    let end = first + match.count
    let colon = Self.isColon(tokens[end - 1]) ? end - 1 : end
    return colon + 1 < tokens.count && Self.isColon(tokens[colon])
  }

  private static func isColon(_ token: Token) -> Bool {
    token.kind == .symbol && (token.value == 0x3A || token.value == 0xFF1A)
  }
}
