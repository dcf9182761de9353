internal import DecantCore
internal import DecantText

/// A stage that knows one kind of page furniture and judges one short piece of a page at a time.
///
/// `interest` says which blocks are visited at all, `isCandidate` looks at counts, traits and marks
/// alone and turns most of their segments away; only what is left is read. Verbatim kinds (code,
/// verse) and metadata candidates are never shown.
protocol Detector: Stage {
  /// What a segment must hold to be a candidate; a page without it costs nothing.
  var interest: Interest { get }

  /// Whether the segment is worth a look. Called for the live segments of blocks of interest.
  func isCandidate(_ segment: Segment) -> Bool

  /// What the segment is. Places are judged over all blocks, dropped ones too, so that a second
  /// run comes to the same end.
  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding
}

/// A segment with the block it belongs to, as positions in the document.
struct Candidate {
  let block: Int
  let segment: Int
}

/// A detector's word on a segment.
enum Finding {
  case none
  /// The segment goes.
  case whole(Reason)
  /// The segment and all its neighbours in the block go.
  case block(Reason)
  /// A piece of the segment goes; the range is in bytes of the segment.
  case part(Range<Int>, Reason)
}

extension Detector {
  /// Judges every candidate of the page, and only then drops and cuts.
  func detect(in document: inout Document) -> Verdict {
    let candidates = candidates(in: document)
    guard !candidates.isEmpty else { return .keep }
    let findings = findings(candidates, in: document)
    document.spend(candidates.count * 16)
    Removal.apply(findings, to: &document)
    return .keep
  }

  private func candidates(in document: borrowing Document) -> [Candidate] {
    var found: [Candidate] = []
    for index in document.blocks(of: interest) {
      let block = document.blocks[index]
      if block.isDropped { continue }
      switch block.kind {
      case .code, .verse, .meta: continue
      default: break
      }
      for segment in block.segments {
        let piece = document.segments[segment]
        if !piece.isCut, isCandidate(piece) {
          found.append(Candidate(block: index, segment: segment))
        }
      }
    }
    return found
  }

  private func findings(
    _ candidates: [Candidate], in document: borrowing Document
  ) -> [Removal] {
    var page = PageView(copy document, stage: Self.self)
    var found: [Removal] = []
    for candidate in candidates {
      let range = document.segments[candidate.segment].range
      switch judge(candidate, on: &page) {
      case .none: continue
      case .whole(let reason):
        found.append(Removal(block: candidate.block, range: range, reason: reason))
      case .block(let reason):
        found.append(Removal(block: candidate.block, range: nil, reason: reason))
      case .part(let part, let reason):
        let start = range.start
        let piece = TextRange(start + part.lowerBound..<start + part.upperBound)
        found.append(Removal(block: candidate.block, range: piece, reason: reason))
      }
    }
    return found
  }
}
