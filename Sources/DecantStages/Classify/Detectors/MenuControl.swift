public import DecantCore
internal import DecantText

/// Drops controls of menus and windows: `Menu`, `Toggle navigation`, `Schließen`, `×`, `☰`.
///
/// Labels of the word list go anywhere, single words anywhere but between two long sentences. A
/// block of one sign that closes or opens something goes anywhere.
public struct MenuControl: Stage, Detector {
  public static let name = "menu-control"

  /// Most words of a label, inclusive.
  public var maxWords = 6

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest(.single, naming: ConceptSet(.menuControl)) }

  func isCandidate(_ segment: Segment) -> Bool {
    segment.marks.covers.contains(.menuControl) || segment.shape.characters == 1
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let segment = page.segment(candidate)
    if segment.shape.characters == 1 {
      let isAlone = page.siblings(candidate).count == 1
      return isAlone && isControlSign(segment, page) ? .whole(Reason("sign")) : .none
    }
    guard segment.isLabel([ConceptSet(.menuControl)], maxWords: maxWords),
      !segment.shape.traits.contains(.question), page.allows(candidate, .precise)
    else { return .none }
    return .whole(Reason("label"))
  }

  private func isControlSign(_ segment: Segment, _ page: borrowing PageView) -> Bool {
    let scalar = page.document.text.withBytes(in: segment.range) {
      decodeScalar($0, at: 0).scalar
    }
    switch scalar {
    case 0xD7, 0x2715, 0x2716, 0x2717, 0x2718, 0x274C, 0x2A2F, 0x2630, 0x2261, 0x22EE, 0x22EF:
      return true
    default: return false
    }
  }
}
