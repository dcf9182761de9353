internal import DecantCore
internal import DecantText

/// What the markup around a block adds to its score, in tenths of log-odds.
///
/// Weights are those of a logistic regression over the blocks of the development pages with the
/// score of the text as one of its inputs (fitted on four folds, word-F1 read off the fifth), rounded;
/// signs whose weight no meaning of theirs explains have none.
enum MarkupScore {
  /// Hundredths of the text's own score that count beside the markup.
  private static let textShare = 62

  /// The score of a block whose text alone has `score`.
  static func score(_ score: Int, _ evidence: Evidence, _ block: Block) -> Int {
    guard evidence.linkDensity != nil else { return score }
    var sum = score * textShare / 100 + base
    sum += kind(block)
    sum += steps(evidence.linkDensity ?? 0, linkSteps)
    sum += steps(evidence.containerLinkDensity ?? 0, containerLinkSteps)
    sum += steps(evidence.containerShare ?? 0, containerShareSteps)
    for (sign, near, around) in signs {
      if evidence.near.contains(sign) {
        sum += near
      } else if evidence.around.contains(sign) {
        sum += around
      }
    }
    return max(-60, min(60, sum))
  }

  private static let base = -8

  private static func kind(_ block: Block) -> Int {
    switch block.kind {
    case .heading: block.level == 2 ? 17 : 14
    case .paragraph: 7
    case .listItem: 5
    case .caption: -22
    case .other: -8
    default: 0
    }
  }

  /// A share from which on points are added.
  private typealias Step = (from: Double, points: Int)

  private static func steps(_ share: Double, _ steps: [Step]) -> Int {
    steps.reduce(0) { $0 + (share >= $1.from ? $1.points : 0) }
  }

  private static let linkSteps: [Step] = [(0.35, -3), (0.7, -3)]
  private static let containerLinkSteps: [Step] = [(0.1, -1), (0.5, -3), (0.8, -9)]
  private static let containerShareSteps: [Step] = [
    (0.01, 3), (0.03, 2), (0.1, -5), (0.3, 3), (0.6, 5),
  ]

  /// Points of a sign on the block itself or the two boxes around it, and further out.
  private static let signs: [(MarkupSigns, near: Int, around: Int)] = [
    (.content, 4, 0), (.mainContent, 5, 8), (.navigation, -19, 0), (.breadcrumb, -7, -3),
    (.header, -3, 0), (.footer, -12, -7), (.sidebar, -4, -2), (.related, -11, -6),
    (.share, -7, -3), (.comment, -22, 0), (.forum, 6, 0), (.advertisement, -5, 0),
    (.consent, 0, -4), (.subscription, -12, -7), (.overlay, -15, -5), (.byline, -3, -6),
    (.control, -7, 0), (.legal, -21, -20), (.hiddenText, -6, 0), (.caption, -7, -8),
    (.review, -10, 0), (.profile, -6, -4),
  ]
}
