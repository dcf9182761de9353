public import DecantCore
internal import DecantText

/// Drops links back to the top of the page: `^ top`, `↑`, `Nach oben ▲`.
///
/// Either the word list knows the label, or an arrow that points up stands first or last beside at
/// most three words, outside the page's sentences and without digits (`▲ 2,3 %` is a ticker).
public struct BackToTop: Stage, Detector {
  public static let name = "back-to-top"

  /// Most words beside an arrow, inclusive.
  public var maxWords = 3

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest(.arrow, naming: ConceptSet(.backToTop)) }

  func isCandidate(_ segment: Segment) -> Bool {
    segment.shape.quarterWords <= 40
      && (segment.marks.covers.contains(.backToTop) || segment.shape.traits.contains(.arrow))
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    guard segment.shape.digits == 0,
      segment.shape.traits.isDisjoint(with: [.endsSentence, .endsWithComma])
    else { return .none }
    let pointsUp = hasUpArrow(segment, page)
    if segment.marks.covers.contains(.backToTop) {
      let isSure = pointsUp || segment.shape.words >= 2
      return isSure || page.isEdge(candidate.block) ? .whole(Reason("label")) : .none
    }
    guard pointsUp, segment.shape.words <= maxWords, page.isEdge(candidate.block) else {
      return .none
    }
    return .whole(Reason("up-arrow"))
  }

  /// Whether the first or the last character is an arrow that points up.
  private func hasUpArrow(_ segment: Segment, _ page: borrowing PageView) -> Bool {
    page.document.text.withBytes(in: segment.range) { bytes in
      if BackToTop.pointsUp(decodeScalar(bytes, at: 0).scalar) { return true }
      var start = bytes.count - 1
      while start > 0, bytes[start].isContinuation { start -= 1 }
      return BackToTop.pointsUp(decodeScalar(bytes, at: start).scalar)
    }
  }

  private static func pointsUp(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5E, 0x2191, 0x21D1, 0x21E7, 0x21EA, 0x25B2, 0x25B3, 0x25B4, 0x25B5, 0x2303, 0x2B06,
      0x23EB, 0x1F51D, 0x1F53C, 0x2C4, 0xFE3F, 0xFF3E:
      true
    default: false
    }
  }
}
