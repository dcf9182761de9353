public import DecantText

/// What a stage looks for in a page: blocks with any of these traits, or that name any of these
/// concepts anyhow.
public struct Interest: Sendable {
  public var traits: TextTraits
  public var concepts: ConceptSet
  /// Whether every block is of interest, whatever it holds.
  public let isEverything: Bool

  public init(_ traits: TextTraits = [], naming concepts: ConceptSet = []) {
    self.traits = traits
    self.concepts = concepts
    isEverything = false
  }

  private init(isEverything: Bool) {
    traits = []
    concepts = []
    self.isEverything = isEverything
  }

  /// Every block.
  public static let everything = Interest(isEverything: true)
}

/// Which blocks of a page hold what: for each trait and each concept a row of bits, one a block.
///
/// Filled as blocks are measured, so that a stage goes through the few blocks that can concern it
/// and pays nothing on a page without any. What a block once held stays noted after a rewriting.
struct BlockIndex: Sendable {
  /// Rows of traits, then rows of concepts.
  private static let rows = 128
  private static let firstConcept = 64

  /// For each 64 blocks one word of every row.
  private var words: [UInt64] = []
  private(set) var count = 0

  /// Makes room for block `count`.
  mutating func append() {
    if count & 63 == 0 { words.append(contentsOf: repeatElement(0, count: Self.rows)) }
    count += 1
  }

  /// Notes that block `index` has `traits` and names `concepts`.
  mutating func note(_ index: Int, _ traits: TextTraits, naming concepts: ConceptSet) {
    let start = (index >> 6) * Self.rows
    let bit: UInt64 = 1 << UInt64(index & 63)
    var row = words.mutableSpan
    var left = traits.rawValue
    while left != 0 {
      row[start + left.trailingZeroBitCount] |= bit
      left &= left &- 1
    }
    left = concepts.rawValue
    while left != 0 {
      row[start + Self.firstConcept + left.trailingZeroBitCount] |= bit
      left &= left &- 1
    }
  }

  /// The blocks of interest among the 64 from `64 * word` on, one bit each.
  func bits(_ word: Int, _ interest: Interest) -> UInt64 {
    if interest.isEverything {
      let left = count - word * 64
      return left >= 64 ? ~0 : (1 << UInt64(left)) - 1
    }
    let start = word * Self.rows
    let row = words.span.extracting(start..<start + Self.rows)
    var found: UInt64 = 0
    var left = interest.traits.rawValue
    while left != 0 {
      found |= row[left.trailingZeroBitCount]
      left &= left &- 1
    }
    left = interest.concepts.rawValue
    while left != 0 {
      found |= row[Self.firstConcept + left.trailingZeroBitCount]
      left &= left &- 1
    }
    return found
  }
}

/// The blocks of interest of a page, in page order, dropped ones too.
public struct BlockSearch: Sequence, IteratorProtocol {
  private let index: BlockIndex
  private let interest: Interest
  private var word = -1
  private var bits: UInt64 = 0

  init(_ index: BlockIndex, _ interest: Interest) {
    self.index = index
    self.interest = interest
  }

  public mutating func next() -> Int? {
    while bits == 0 {
      word += 1
      if word * 64 >= index.count { return nil }
      bits = index.bits(word, interest)
    }
    defer { bits &= bits &- 1 }
    return word * 64 + bits.trailingZeroBitCount
  }
}

extension Document {
  /// The blocks of `interest`, in page order: all that have it, and some that had it before they
  /// were rewritten.
  ///
  /// - Complexity: O(blocks / 64) beside those found.
  public func blocks(of interest: Interest) -> BlockSearch { BlockSearch(index, interest) }

  /// Whether block `index` is among the blocks of `interest`.
  public func isOf(_ interest: Interest, _ index: Int) -> Bool {
    self.index.bits(index >> 6, interest) >> UInt64(index & 63) & 1 != 0
  }

  /// The last block of `interest` before block `end`.
  public func lastBlock(of interest: Interest, before end: Int) -> Int? {
    var word = (end + 63) >> 6
    while word > 0 {
      word -= 1
      var bits = index.bits(word, interest)
      let left = end - word * 64
      if left < 64 { bits &= (1 << UInt64(left)) - 1 }
      if bits != 0 { return word * 64 + 63 - bits.leadingZeroBitCount }
    }
    return nil
  }
}
