public import DecantCore
internal import DecantText

/// Finds the language that the kept text is written in, unless it was given.
///
/// A sample is enough: the longest blocks, those that end like sentences first, since menus and
/// names of places say little. A page with hardly any text is helped out by its title.
///
/// - Complexity: O(blocks), and one look at the sample.
public struct PageLanguage: Stage {
  public static let name = "language"

  /// Bytes of text shown to the detector, at most.
  ///
  /// 1,024: on 950 uncleaned pages of the text lane the answer was that of 8 KB but for 10, mostly
  /// pages of mixed languages; with 2 KB but for 6, with 512 bytes but for 13, with 256 but for 30.
  public var maxBytes = 1_024

  /// Bytes taken of one block, at most, so that several blocks have a say.
  public var maxBlockBytes = 400

  /// Letters below which the title is read, too.
  public var minLetters = 40

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    if document.metadata.language != nil { return .keep }
    var sample = LanguageSample(maxBytes: maxBytes, maxBlockBytes: maxBlockBytes)
    sample.take(document)
    if sample.letters < minLetters, let title = document.metadata.title {
      sample.bytes.append(contentsOf: title.utf8)
    }
    document.spend(sample.bytes.count)
    guard let guess = LanguageDetector.guess(sample.bytes.span) else { return .keep }
    document.metadata.language = guess.code
    document.metadata.languageScore = guess.score
    return .keep
  }
}

/// Pieces of a page that show its language.
private struct LanguageSample {
  let maxBytes: Int
  let maxBlockBytes: Int
  var bytes: [UInt8] = []
  private(set) var letters = 0

  init(maxBytes: Int, maxBlockBytes: Int) {
    self.maxBytes = maxBytes
    self.maxBlockBytes = maxBlockBytes
  }

  /// Ranks blocks by the magnitude of their letters, finds the lowest rank that is needed to fill
  /// the sample, and takes the blocks above it in page order, then some of that rank.
  mutating func take(_ document: Document) {
    var bytesOfRank = [Int](repeating: 0, count: 40)
    var blocks: [(index: Int, rank: Int)] = []
    for index in document.blocks.indices where !document.blocks[index].isDropped {
      let rank = Self.rank(of: index, in: document)
      if rank == 0 { continue }
      bytesOfRank[rank] += min(document.blocks[index].range.bytes, maxBlockBytes)
      blocks.append((index, rank))
    }
    var lowest = bytesOfRank.count - 1
    var sum = bytesOfRank[lowest]
    while lowest > 1, sum < maxBytes {
      lowest -= 1
      sum += bytesOfRank[lowest]
    }
    for wanted in [lowest + 1, lowest] {
      for (index, rank) in blocks where bytes.count < maxBytes {
        if rank == wanted || (rank > wanted && wanted > lowest) { take(index, of: document) }
      }
    }
  }

  /// 0 for blocks that have no say; else grows with the letters, and by 2 for sentences.
  private static func rank(of index: Int, in document: Document) -> Int {
    let kind = document.blocks[index].kind
    if kind == .code || kind == .meta { return 0 }
    let shape = document.shape(of: index)
    if shape.letters == 0 { return 0 }
    let magnitude = 32 - shape.letters.leadingZeroBitCount
    return magnitude + (shape.traits.contains(.endsSentence) ? 2 : 0)
  }

  private mutating func take(_ index: Int, of document: Document) {
    letters += Int(document.shape(of: index).letters)
    document.withBytes(of: index) { block in
      var end = min(block.count, maxBlockBytes, maxBytes - bytes.count)
      while end > 0, end < block.count, block[end].isContinuation { end -= 1 }
      bytes.append(block.extracting(0..<end))
    }
    bytes.append(0x0A)
  }
}
