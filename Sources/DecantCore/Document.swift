public import DecantText

/// A page: one text, the blocks that point into it, and a ledger of all that was done to them.
///
/// Stages have three verbs: `drop`, `cut` and `rewrite`. None of them moves or deletes a block, so
/// every decision can be listed beside the block it was made on. Text only grows.
public struct Document: Sendable {
  public private(set) var text: PageText
  public private(set) var blocks: [Block] = []
  public private(set) var segments: [Segment] = []
  public private(set) var groups: [Group] = []
  /// One for each block, or none at all where the lane has no markup.
  public private(set) var evidence: [Evidence] = []
  /// What stages did, in the order they did it.
  public private(set) var ledger: [Entry] = []
  public var metadata = Metadata()
  /// Unicode scalars of the decoded text, before any stage.
  public let charactersIn: Int

  /// The stage at work; the pipeline sets it.
  private var stage = ""
  private var stageType: ObjectIdentifier?
  private var stepsLeft: Int
  /// What blocks hold, for stages that look for something.
  private(set) var index = BlockIndex()
  private var measurer = Measurer()

  /// A page without blocks over `text`, which must be valid UTF-8.
  ///
  /// - Parameter steps: how much work stages may spend; by default enough for any page whose
  ///   stages are linear, since it grows with the text.
  public init(text: [UInt8], charactersIn: Int, steps: Int? = nil) {
    stepsLeft = steps ?? 1_000_000 + 400 * text.count
    self.text = PageText(text)
    self.charactersIn = charactersIn
  }

  // MARK: Building, for extractors

  /// Makes room for so many blocks of one segment each.
  public mutating func reserve(blocks count: Int) {
    blocks.reserveCapacity(count)
    segments.reserveCapacity(count)
  }

  /// Adds a block over `range` of the text. Blocks are added in page order.
  public mutating func append(
    _ kind: Block.Kind, level: UInt8 = 0, range: TextRange, lines: ClosedRange<Int>? = nil,
    group: Int32 = -1, evidence: Evidence? = nil
  ) {
    var block = Block(
      kind: kind, level: level, range: range, firstLine: Int32(lines?.lowerBound ?? -1),
      lastLine: Int32(lines?.upperBound ?? -1), group: group)
    index.append()
    measure(&block, at: blocks.count)
    if let evidence {
      while self.evidence.count < blocks.count { self.evidence.append(.unknown) }
      self.evidence.append(evidence)
    }
    blocks.append(block)
  }

  /// Adds a block with text of its own, put behind all other text.
  public mutating func append(
    _ kind: Block.Kind, level: UInt8 = 0, text bytes: [UInt8], lines: ClosedRange<Int>? = nil,
    group: Int32 = -1, evidence: Evidence? = nil
  ) {
    append(
      kind, level: level, range: text.append(bytes), lines: lines, group: group,
      evidence: evidence)
  }

  /// Adds a group and says its number.
  public mutating func append(_ group: Group) -> Int32 {
    groups.append(group)
    return Int32(groups.count - 1)
  }

  // MARK: Reading

  /// Blocks that are still kept, in page order, metadata candidates left out.
  public var kept: some Sequence<Int> {
    blocks.indices.lazy.filter { [blocks] in !blocks[$0].isDropped && blocks[$0].kind != .meta }
  }

  /// What the markup says about block `index`.
  public func evidence(of index: Int) -> Evidence {
    index < evidence.count ? evidence[index] : .unknown
  }

  /// The entry that dropped block `index`.
  public func dropEntry(of index: Int) -> Entry? {
    blocks[index].isDropped ? ledger[Int(blocks[index].dropEntry)] : nil
  }

  /// Whether a stage of the type `stage` dropped block `index`.
  public func isDropped(_ index: Int, by stage: any Stage.Type) -> Bool {
    blocks[index].dropStage == ObjectIdentifier(stage)
  }

  /// Lends the bytes of block `index` as they stand now, without what was cut.
  public func withBytes<R>(of index: Int, _ body: (Span<UInt8>) -> R) -> R {
    let block = blocks[index]
    if !block.hasCuts { return text.withBytes(in: block.range, body) }
    return body(uncutBytes(of: block).span)
  }

  /// The text of block `index` as it stands now, without what was cut, for messages and tests.
  public func string(of index: Int) -> String {
    withBytes(of: index) { bytes in
      var copy: [UInt8] = []
      copy.append(bytes)
      return String(decoding: copy, as: UTF8.self)
    }
  }

  /// Counts and traits of block `index`, over all segments that are not cut.
  public func shape(of index: Int) -> TextShape {
    let block = blocks[index]
    if block.segmentCount == 1 { return segments[Int(block.segmentStart)].shape }
    var sum = TextShape()
    for segment in block.segments where !segments[segment].isCut {
      sum.add(segments[segment].shape)
    }
    return sum
  }

  // MARK: The three verbs

  /// Takes the whole block out of the page.
  public mutating func drop(_ index: Int, _ reason: Reason) {
    guard !blocks[index].isDropped else { return }
    blocks[index].dropEntry = Int32(ledger.count)
    blocks[index].dropStage = stageType
    let range = blocks[index].range
    record(.drop, block: index, reason, before: range, around: range)
  }

  /// Takes `range` out of block `index`, which stays in its place.
  ///
  /// What is left of a segment that is cut in part becomes segments of its own. A block whose
  /// last segment goes is dropped with it; one that goes as a whole is a drop and no cut.
  ///
  /// - Precondition: `range` lies inside one segment of the block that is not cut.
  public mutating func cut(_ index: Int, _ range: TextRange, _ reason: Reason) {
    let block = blocks[index]
    guard !block.isDropped, !range.isEmpty else { return }
    guard
      let position = block.segments.first(where: {
        !segments[$0].isCut && segments[$0].range.start <= range.start
          && range.end <= segments[$0].range.end
      })
    else { preconditionFailure("a cut lies inside one segment") }
    let others = block.segments.contains { $0 != position && !segments[$0].isCut }
    if !others, !block.hasCuts, segments[position].range == range {
      return drop(index, reason)
    }
    if segments[position].range != range { split(index, segment: position, around: range) }
    for segment in blocks[index].segments where segments[segment].range == range {
      segments[segment].isCut = true
    }
    blocks[index].hasCuts = true
    if !extendsLastCut(index, to: range, reason) {
      record(.cut, block: index, reason, before: range, around: block.range)
    }
    if blocks[index].segments.allSatisfy({ segments[$0].isCut }) {
      blocks[index].dropEntry = Int32(ledger.count - 1)
      blocks[index].dropStage = stageType
    }
  }

  /// Lets the cut before this one reach to the end of `range`, when the same stage made it by the
  /// same rule and nothing that stays stands between: the two are one piece to a reader.
  private mutating func extendsLastCut(
    _ index: Int, to range: TextRange, _ reason: Reason
  ) -> Bool {
    guard let last = ledger.last, last.deed == .cut, last.block == index, last.stage == stage,
      last.reason.rule == reason.rule, last.before.end <= range.start
    else { return false }
    let between = last.before.end..<range.start
    for position in blocks[index].segments where !segments[position].isCut {
      if between.overlaps(segments[position].range.range) { return false }
    }
    ledger[ledger.count - 1] = Entry(
      deed: .cut, block: index, stage: stage, reason: last.reason,
      before: TextRange(last.before.start..<range.end), after: .empty, around: last.around)
    return true
  }

  /// Gives block `index` the bytes of `draft`, and notes each of its edits.
  public mutating func rewrite(_ index: Int, with draft: Draft) {
    guard draft.hasEdits, !blocks[index].isDropped else { return }
    // Edits are counted from the block's bytes as they were read, so a block with cuts first
    // gets those bytes as a piece of the text.
    let read =
      blocks[index].hasCuts ? text.append(uncutBytes(of: blocks[index])) : blocks[index].range
    let new = text.append(draft.bytes)
    for edit in draft.edits {
      record(
        .rewrite, block: index, Reason(edit.rule),
        before: TextRange(read.start + edit.old.start..<read.start + edit.old.end),
        after: TextRange(new.start + edit.new.start..<new.start + edit.new.end), around: read)
    }
    var block = blocks[index]
    block.range = new
    block.hasCuts = false
    measure(&block, at: index)
    blocks[index] = block
  }

  // MARK: The budget

  /// Takes `steps` from what the page may spend, and says whether any are left.
  ///
  /// A step is about one byte looked at. Counting instead of timing makes a limit fall at the
  /// same place on every machine.
  @discardableResult
  public mutating func spend(_ steps: Int) -> Bool {
    stepsLeft -= min(steps, stepsLeft)
    return stepsLeft > 0
  }

  /// Whether the budget is used up; the pipeline then ends the page as an error.
  public var isExhausted: Bool { stepsLeft <= 0 }

  // MARK: Bookkeeping

  /// Names the stage that does what follows.
  mutating func begin(_ stage: any Stage.Type) {
    self.stage = stage.name
    stageType = ObjectIdentifier(stage)
  }

  private mutating func record(
    _ deed: Entry.Deed, block: Int, _ reason: Reason, before: TextRange,
    after: TextRange = .empty, around: TextRange
  ) {
    ledger.append(
      Entry(
        deed: deed, block: block, stage: stage, reason: reason, before: before, after: after,
        around: around))
  }

  /// Finds the segments of `block`, which has number `position`, and puts them behind all others.
  private mutating func measure(_ block: inout Block, at position: Int) {
    let base = block.range.start
    block.segmentStart = UInt32(segments.count)
    let isPreformatted = block.kind.isPreformatted
    let traits = text.withBytes(in: block.range) {
      measurer.measure($0, isPreformatted: isPreformatted)
    }
    // What parts the segments belongs to none of them.
    let isWhole = measurer.segments.count == 1 && measurer.segments[0].shape.traits == traits
    if !isWhole { index.note(position, traits, naming: []) }
    for measured in measurer.segments { append(Segment(measured, at: base), of: position) }
    block.segmentCount = UInt32(measurer.segments.count)
  }

  private mutating func append(_ segment: Segment, of block: Int) {
    index.note(block, segment.shape.traits, naming: segment.marks.all)
    segments.append(segment)
  }

  /// Replaces a segment of block `index` by up to three: what is before `range`, it, what is after.
  private mutating func split(_ index: Int, segment position: Int, around range: TextRange) {
    let whole = segments[position].range
    let old = blocks[index].segments
    let start = segments.count
    for other in old {
      if other != position {
        segments.append(segments[other])
        continue
      }
      for piece in [whole.start..<range.start, range.range, range.end..<whole.end] {
        let trimmed = text.trimming(TextRange(piece))
        if !trimmed.isEmpty { appendSegment(over: trimmed, of: index) }
      }
    }
    blocks[index].segmentStart = UInt32(start)
    blocks[index].segmentCount = UInt32(segments.count - start)
  }

  private mutating func appendSegment(over range: TextRange, of block: Int) {
    let measured = text.withBytes(in: range) { measurer.measureWhole($0) }
    append(Segment(measured, at: range.start), of: block)
  }

  /// The bytes of `block` without its cut segments. A separator stays between two segments that
  /// both stay; of several in a row the one before the later segment.
  private func uncutBytes(of block: Block) -> [UInt8] {
    var bytes: [UInt8] = []
    var previousEnd = block.range.start
    for position in block.segments {
      let segment = segments[position]
      defer { previousEnd = segment.range.end }
      if segment.isCut { continue }
      if !bytes.isEmpty {
        text.withBytes(in: TextRange(previousEnd..<segment.range.start)) { bytes.append($0) }
      }
      text.withBytes(in: segment.range) { bytes.append($0) }
    }
    return bytes
  }
}
