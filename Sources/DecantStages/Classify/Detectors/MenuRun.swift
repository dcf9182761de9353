public import DecantCore
internal import DecantText

/// Drops menus: lines between two controls, and rows of short pieces in one line.
///
/// Outside the page's sentences. A run of lines of at most four words, without digits and ends of
/// sentences, goes when it stands between two blocks that other detectors dropped, at most `maxRun`
/// lines apart, before the page's first long sentence; behind the last one when the second block is
/// a link of the foot. A line goes alone when it has at least `minPieces` such pieces.
public struct MenuRun: Stage {
  public static let name = "menu-run"

  /// Most lines between two controls, inclusive.
  public var maxRun = 24
  /// Most words of an entry, inclusive.
  public var maxWords = 4
  /// Fewest pieces of a line that is a menu by itself, inclusive.
  public var minPieces = 5

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    for (block, reason) in runs(in: document) { document.drop(block, reason) }
    return .keep
  }

  private func runs(in document: Document) -> [(block: Int, reason: Reason)] {
    var found: [(block: Int, reason: Reason)] = []
    var page = PageView(document, stage: Self.self)
    let prose = page.prose
    guard prose.isKnown else { return [] }
    var start = -1
    for index in document.blocks.indices where document.blocks[index].kind != .meta {
      if index == prose.first { start = -1 }
      guard index < prose.first || index > prose.last else { continue }
      if page.isControl(index) {
        if start >= 0, index - start - 1 <= maxRun {
          for entry in start + 1..<index where !document.blocks[entry].isDropped {
            found.append((entry, Reason("between-controls")))
          }
        }
        start = index
      } else if pieces(index, document) >= minPieces {
        let count = Double(pieces(index, document))
        found.append((index, Reason("pieces", measured: count, limit: Double(minPieces))))
      } else if !isEntry(index, document), !page.isGone(index) {
        start = -1
      }
    }
    return found
  }

  /// Whether every piece of a block can be an entry of a menu.
  private func isEntry(_ index: Int, _ document: borrowing Document) -> Bool {
    switch document.blocks[index].kind {
    case .paragraph, .heading, .other, .listItem: break
    default: return false
    }
    for position in document.blocks[index].segments where !isEntry(document.segments[position]) {
      return false
    }
    return true
  }

  private func isEntry(_ segment: Segment) -> Bool {
    let ends: TextTraits = [.endsSentence, .endsWithColon, .endsWithComma, .digit, .question]
    return segment.shape.quarterWords <= 4 * UInt32(maxWords)
      && segment.shape.traits.isDisjoint(with: ends)
  }

  /// Pieces of a line in which every piece is an entry; 0 for any other line.
  private func pieces(_ index: Int, _ document: borrowing Document) -> Int {
    let positions = document.blocks[index].segments
    guard positions.count >= minPieces, document.blocks[index].kind == .paragraph,
      isEntry(index, document)
    else { return 0 }
    return positions.count
  }
}

extension PageView {
  /// Whether a detector of controls dropped block `index`; headlines and dates are none.
  fileprivate func isControl(_ index: Int) -> Bool {
    document.blocks[index].isDropped && Self.controls.contains { document.isDropped(index, by: $0) }
  }

  private static let controls: [any Stage.Type] = [
    AccountControls.self, MenuControl.self, SkipLink.self, BackToTop.self, LanguageSwitch.self,
    LegalLinks.self, ShareBar.self, CopyrightLine.self, Newsletter.self,
  ]
}
