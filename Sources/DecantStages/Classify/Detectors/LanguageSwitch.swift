public import DecantCore
internal import DecantText

/// Cuts switches of the language: `Қаз Рус Eng`, `Deutsch / English / Dansk`, `FR · EN · DE`.
///
/// Every word is a name or code of a language or the beginning of a name, and there are two
/// languages or more: in one piece, in the pieces side by side of one line, or in lines one after
/// another. Only outside the page's sentences. Codes and beginnings are words of many languages
/// (`La`, `De`), so a mere two of them must be all upper case, of two scripts, or parted by signs.
public struct LanguageSwitch: Stage, Detector {
  public static let name = "language-switch"

  /// Most words of a piece, inclusive; long lists of languages name a hundred.
  public var maxWords = 120

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest {
    Interest([.languageFirst, .seam, .nonASCII], naming: ConceptSet(.languageLabel))
  }

  func isCandidate(_ segment: Segment) -> Bool {
    let shape = segment.shape
    guard
      shape.traits.contains(.languageFirst) || segment.marks.all.contains(.languageLabel)
        || isGlued(shape)
    else { return false }
    return shape.letters >= 2 && shape.digits == 0 && shape.quarterWords <= 4 * UInt32(maxWords)
      && !shape.traits.contains(.endsSentence) && 4 * shape.letters <= 48 * shape.quarterWords
  }

  /// Whether several names may have grown together.
  private func isGlued(_ shape: TextShape) -> Bool {
    shape.words <= 2 && shape.letters >= 10 && !shape.traits.isDisjoint(with: [.seam, .nonASCII])
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    guard page.isEdge(candidate.block) else { return .none }
    let segment = page.segment(candidate)
    if segment.marks.covers.contains(.languageLabel) { return .whole(Reason("label")) }
    guard
      let own = LanguageList(
        candidate.segment, &page,
        isGlued: isGlued(segment.shape))
    else {
      return .none
    }
    if own.isSwitch { return .whole(languages(own.languages.count)) }
    let around =
      page.siblings(candidate).count > 1 ? besides(candidate, &page) : lines(candidate, &page)
    var all = own
    var names = 1
    for other in around {
      guard let list = LanguageList(other, &page, isGlued: false) else { continue }
      all.merge(list)
      names += 1
    }
    guard names > 1, all.isSwitch else { return .none }
    return .whole(languages(all.languages.count))
  }

  private func languages(_ count: Int) -> Reason {
    Reason("languages", measured: Double(count), limit: 1)
  }

  /// The pieces of the same line that stand beside the candidate without a gap of other words.
  private func besides(_ candidate: Candidate, _ page: inout PageView) -> [Int] {
    let siblings = page.siblings(candidate)
    var found: [Int] = []
    for step in [-1, 1] {
      var next = candidate.segment + step
      while siblings.contains(next), LanguageList(next, &page, isGlued: false) != nil {
        found.append(next)
        next += step
      }
    }
    return found
  }

  /// The lines before and behind the candidate's that are whole names of languages, not codes.
  private func lines(_ candidate: Candidate, _ page: inout PageView) -> [Int] {
    var found: [Int] = []
    for step in [-1, 1] {
      var next = page.neighbour(of: candidate.block, by: step)
      while let index = next, found.count < 12 {
        let positions = page.document.blocks[index].segments
        guard positions.count == 1,
          let list = LanguageList(positions.lowerBound, &page, isGlued: false), !list.isShort
        else { break }
        found.append(positions.lowerBound)
        next = page.neighbour(of: index, by: step)
      }
    }
    return found
  }
}
