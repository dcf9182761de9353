internal import DecantCore
internal import DecantText

/// A page as the neighbourhood rule sees it: words and running words of each block, in quarters.
///
/// Blocks that earlier stages dropped stay in the sequence and count for places; they bring no
/// running words and are never restored. Blocks that the rule itself dropped count as if it had
/// not, so that a second run comes to the same end.
struct NeighbourhoodPage {
  /// Numbers of the page's blocks; metadata candidates left out.
  private(set) var blocks: [Int] = []
  /// Whether the block is for the rule to decide.
  private(set) var isOpen: [Bool] = []
  private var words: [Int32] = []
  private var running: [Int32] = []
  /// Quarter words of all blocks.
  private(set) var total = 0

  /// Running words count up to this many quarters a block; longer blocks gain no more.
  private static let mostRunning: Int32 = 160

  init(_ document: Document) {
    let count = document.blocks.count
    blocks.reserveCapacity(count)
    isOpen.reserveCapacity(count)
    words.reserveCapacity(count)
    running.reserveCapacity(count)
    for index in document.blocks.indices where document.blocks[index].kind != .meta {
      let isOpen =
        !document.blocks[index].isDropped
        || document.isDropped(index, by: Neighbourhood.self)
      let shape = document.shape(of: index)
      blocks.append(index)
      self.isOpen.append(isOpen)
      words.append(Int32(clamping: shape.quarterWords))
      running.append(
        isOpen ? min(Int32(clamping: shape.runningQuarterWords), Self.mostRunning) : 0)
      total += Int(shape.quarterWords)
    }
  }

  // MARK: Places

  /// The run of blocks with the largest sum of running quarters less four times `cost` each.
  private func densest(cost: Int32) -> Range<Int> {
    var best = (sum: 0, range: 0..<0)
    var current = 0
    var start = 0
    for (index, words) in running.enumerated() {
      if current <= 0 {
        current = 0
        start = index
      }
      current += Int(words - 4 * cost)
      if current > best.sum { best = (current, start..<index + 1) }
    }
    return best.range
  }

  /// The heart of the text: the densest run at a high cost, or at a lower one when that finds
  /// hardly anything, as on pages of short lines.
  private func core() -> Range<Int> {
    for cost in [Int32(12), 6] {
      let run = densest(cost: cost)
      if run.reduce(0, { $0 + Int(running[$1]) }) >= 80 { return run }
    }
    return densest(cost: 3)
  }

  // MARK: Scores

  /// Score of each block, in tenths of log-odds, from -60 to 60.
  func scores(_ document: Document) -> [Int] {
    let count = blocks.count
    let hull = densest(cost: 8)
    let core = core()
    let outside = count - hull.count
    let share = Double(outside) / Double(count)
    let roomy = max(0, Int((10 * (0.6 - share) + 0.5).rounded(.down)))
    let short = 40 * max(0, 30 - count) / 30
    let base = -13 + roomy + short
    let slope = 70 * Double(outside) / Double(count) / Double(total)
    let head = headline(document, hull)
    let repeated = repeats(document)
    let around = context()
    var before = 0
    var scores: [Int] = []
    scores.reserveCapacity(count)
    for index in 0..<count {
      let middle = Double(before) + Double(words[index]) / 2
      before += Int(words[index])
      var score = base + Self.ladder(Self.lengthSteps, Int(running[index]))
      score += Self.ladder(Self.contextSteps, around[index])
      if hull.contains(index) { score += 4 }
      if core.contains(index) { score += 13 }
      score -= edgePenalty(middle, slope)
      if repeated[index] { score -= 5 }
      if index < head.first { score -= 10 }
      if index >= head.opening, index < hull.lowerBound { score += 4 }
      score += Self.structure(document.blocks[blocks[index]].kind)
      scores.append(max(-60, min(60, score)))
    }
    joinGroups(document, &scores)
    return scores
  }

  /// What the layout itself says: stanzas and code are rarely furniture, tables seldom, lists less
  /// often than lines. Not fitted, since crawled text hardly has such layout; chosen on own pages
  /// so that poems, price lists and recipes stay at a page's edge.
  private static func structure(_ kind: Block.Kind) -> Int {
    switch kind {
    case .code, .verse: 15
    case .tableRow: 15
    case .listItem: 6
    default: 0
    }
  }

  /// The parts of a list or table stay or go together: all get the best score among them.
  private func joinGroups(_ document: Document, _ scores: inout [Int]) {
    var start = 0
    while start < blocks.count {
      let group = document.blocks[blocks[start]].group
      var end = start + 1
      while end < blocks.count, group >= 0, document.blocks[blocks[end]].group == group { end += 1 }
      if end - start > 1, let best = scores[start..<end].max() {
        for index in start..<end { scores[index] = best }
      }
      start = end
    }
  }

  /// Quarter words at which the points for a block's own running words go up by one.
  private static let lengthSteps = [1, 3, 6, 10, 16, 23, 35, 50, 73, 104, 149]
  /// The same for the running words around it.
  private static let contextSteps = [2, 4, 9, 17, 28, 47, 77, 124]

  private static func ladder(_ steps: [Int], _ value: Int) -> Int {
    var points = 0
    while points < steps.count, value >= steps[points] { points += 1 }
    return points
  }

  /// The first 8 % and the last 28 % of a page's words are rarely its text.
  private func edgePenalty(_ middle: Double, _ slope: Double) -> Int {
    let head = 0.08 * Double(total)
    let tail = 0.72 * Double(total)
    if middle < head { return Int(slope * (head - middle)) }
    if middle > tail { return Int(slope * (middle - tail)) }
    return 0
  }

  /// Running quarters around each block: of the two sides the smaller, halved at every step away.
  private func context() -> [Int] {
    var around = [Int](repeating: 0, count: running.count)
    var flow = 0
    for index in running.indices {
      around[index] = flow
      flow = (flow + 16 * Int(running[index])) >> 1
    }
    flow = 0
    for index in running.indices.reversed() {
      around[index] = min(around[index], flow) >> 4
      flow = (flow + 16 * Int(running[index])) >> 1
    }
    return around
  }

  /// Where the headline stands: later blocks that the page's first line holds.
  private func headline(_ document: Document, _ hull: Range<Int>) -> (first: Int, opening: Int) {
    var first: Int?
    var opening = hull.lowerBound
    guard let title = blocks.first else { return (0, opening) }
    let limit = document.blocks[title].range.bytes
    for index in blocks.indices.dropFirst()
    where words[index] >= 12 && document.blocks[blocks[index]].range.bytes <= limit {
      guard document.holds(blocks[index], in: title) else { continue }
      if first == nil { first = index }
      if index <= hull.lowerBound { opening = index }
    }
    return (first ?? 0, opening)
  }

  /// Which blocks have a twin somewhere on the page, by the hash of their bytes.
  private func repeats(_ document: Document) -> [Bool] {
    var repeated = [Bool](repeating: false, count: blocks.count)
    var size = 16
    while size < 2 * blocks.count { size *= 2 }
    // Open addressing: a slot holds the position of the first block with its hash, plus one.
    var slots = [Int32](repeating: 0, count: size)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(blocks.count)
    for (position, index) in blocks.enumerated() {
      let hash = document.text.withBytes(in: document.blocks[index].range) { fingerprint($0) }
      hashes.append(hash)
      var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (size - 1)
      while slots[slot] != 0, hashes[Int(slots[slot]) - 1] != hash {
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] == 0 {
        slots[slot] = Int32(position + 1)
      } else {
        repeated[Int(slots[slot]) - 1] = true
        repeated[position] = true
      }
    }
    return repeated
  }

  // MARK: The cut

  /// The score from which on blocks are kept, or nil when too little would be left.
  ///
  /// With p the probability behind a score, keeping all blocks from a score on promises an F1 of
  /// 2 * sum(words * p) / (words kept + sum over all blocks of words * p). Ties keep more.
  func bestCut(_ scores: [Int], bias: Int, minWords: Int) -> Int? {
    var mass = [Int](repeating: 0, count: 121)
    for (index, score) in scores.enumerated() where isOpen[index] {
      mass[score + 60] += 2 * Int(words[index]) + 1
    }
    var expected = 0.0
    for score in -60...60 {
      expected += Double(mass[score + 60]) * LogOdds.probability(tenths: score)
    }
    var best = -1.0
    var cut = -60
    var right = 0.0
    var kept = 0.0
    for score in (-60...60).reversed() where mass[score + 60] > 0 {
      right += Double(mass[score + 60]) * LogOdds.probability(tenths: score)
      kept += Double(mass[score + 60])
      let promise = right / (kept + expected)
      if promise >= best {
        best = promise
        cut = score
      }
    }
    cut += bias
    var left = 0
    for (index, score) in scores.enumerated() where isOpen[index] && score >= cut {
      left += Int(words[index])
    }
    return left < 4 * minWords ? nil : cut
  }
}

extension Document {
  /// Whether the bytes of block `index` occur within those of block `whole`.
  fileprivate func holds(_ index: Int, in whole: Int) -> Bool {
    text.withBytes(in: blocks[index].range) { needle in
      text.withBytes(in: blocks[whole].range) { hay in contains(hay, needle) }
    }
  }

  private func contains(_ hay: Span<UInt8>, _ needle: Span<UInt8>) -> Bool {
    guard needle.count > 0, needle.count <= hay.count else { return needle.count == 0 }
    for start in 0...(hay.count - needle.count) where hay[start] == needle[0] {
      var index = 1
      while index < needle.count, hay[start &+ index] == needle[index] { index &+= 1 }
      if index == needle.count { return true }
    }
    return false
  }
}
