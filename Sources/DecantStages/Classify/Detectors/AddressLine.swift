public import DecantCore
internal import DecantText

/// Drops postal addresses at the foot of a page: `Plaza Mayor, 1 - 00610 Roquedal`.
///
/// Around or behind the copyright line: a short line with a number and a comma, or with a number of
/// four to seven digits, that is no sentence.
public struct AddressLine: Stage, Detector {
  public static let name = "address"

  /// Most words, inclusive.
  public var maxWords = 24

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest(.digit) }

  func isCandidate(_ segment: Segment) -> Bool {
    let shape = segment.shape
    return shape.digits > 0 && shape.letters > shape.digits
      && shape.quarterWords <= 4 * UInt32(maxWords)
      && shape.traits.isDisjoint(with: [.copyright, .currency, .endsWithColon, .question])
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    guard page.isTail(candidate.block), let foot = page.foot, foot.contains(candidate.block)
    else {
      return .none
    }
    page.scan(candidate.segment)
    var hasComma = false
    var hasCode = false
    for index in page.tokens.indices {
      let token = page.tokens[index]
      if token.kind == .number, token.digits >= 4, token.digits <= 7 { hasCode = true }
      guard token.kind == .symbol else { continue }
      if token.value == 0x2C || token.value == 0x60C || token.value == 0xFF0C { hasComma = true }
    }
    return hasComma || hasCode
      ? .block(Reason(hasCode ? "postal-code" : "comma-and-number")) : .none
  }
}
