public import DecantCore
internal import DecantText

/// Drops copyright and rights lines: `© 2005-2018`, `Все права защищены`, `© 2021 Aue-Bote Verlag`.
///
/// Behind the page's last long sentence: a © with a year beside it or at the head of the line, or a
/// label of the word list. Such a piece takes short pieces of its line along. Elsewhere only a label
/// of two words and more that covers the line goes; `© Getty Images` under a picture is a credit.
public struct CopyrightLine: Stage, Detector {
  public static let name = "copyright"

  /// Most words of the line, inclusive.
  public var maxWords = 40

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest([.copyright, .at], naming: ConceptSet(.copyright)) }

  func isCandidate(_ segment: Segment) -> Bool {
    let marks = segment.marks
    return segment.shape.traits.contains(.copyright)
      || marks.covers.union(marks.starts).union(marks.contains).contains(.copyright)
      || segment.shape.traits.contains(.at) && segment.shape.digits >= 4
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    guard segment.shape.words <= maxWords else { return .none }
    guard page.isTail(candidate.block) else {
      let isLabel = segment.marks.covers.contains(.copyright) && segment.shape.words >= 2
      return isLabel && !page.isEmbedded(candidate.block) ? .whole(Reason("label")) : .none
    }
    let hasMark =
      segment.marks.covers.union(segment.marks.starts).contains(.copyright)
      || segment.marks.contains.contains(.copyright)
    page.scan(candidate.segment)
    let sign = sign(page.tokens)
    // A © alone at the head is enough; (c) may number a list.
    let isMarked =
      sign.map {
        $0 == 0 && page.tokens[0].value == 0xA9 || hasYear(page.tokens, near: $0)
      } ?? false
    guard hasMark || isMarked else { return .none }
    return .block(Reason(isMarked ? "sign" : "label"))
  }

  /// Position of the first © or (c), or of an @ that stands for one at the head of a line.
  private func sign(_ tokens: borrowing Tokens) -> Int? {
    for index in tokens.indices where tokens[index].kind == .symbol {
      switch tokens[index].value {
      case 0xA9, 0x2117, 0x24B8: return index
      case 0x28 where index + 2 < tokens.count && tokens[index + 2].value == 0x29:
        if tokens[index + 1].kind == .word, tokens[index + 1].value == 1 { return index }
      case 0x40 where index == 0 && tokens.count > 1 && Self.isYear(tokens[1]): return index
      default: break
      }
    }
    return nil
  }

  /// Whether a year stands within six words of the sign.
  private func hasYear(_ tokens: borrowing Tokens, near sign: Int) -> Bool {
    for index in max(0, sign - 6)..<min(tokens.count, sign + 7) where Self.isYear(tokens[index]) {
      return true
    }
    return false
  }

  private static func isYear(_ token: Token) -> Bool {
    token.kind == .number && token.digits == 4 && token.value >= 1900 && token.value <= 2100
  }
}
