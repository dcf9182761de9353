internal import DecantCore
internal import DecantText

/// Turns pieces of a page into the strings of a record.
enum LineText {
  /// The bytes with each run of spaces as one blank, none at the ends, and without controls and
  /// invisible marks but joiners, which change the form of letters.
  static func string(_ bytes: Span<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isSpacePending = false
    var index = 0
    while index < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: index)
      switch CharacterClass.of(scalar: scalar) {
      case .space: isSpacePending = !result.isEmpty
      case .control: break
      case .format where scalar != 0x200C && scalar != 0x200D: break
      default:
        if isSpacePending { result.append(0x20) }
        isSpacePending = false
        result.append(bytes.extracting(index..<index + length))
      }
      index += length
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text of `range` in the page, cleaned.
  static func string(_ document: borrowing Document, _ range: TextRange) -> String {
    document.text.withBytes(in: range) { string($0) }
  }
}

/// The words and numbers of a line as hashes, with their tokens: scratch for comparing lines.
struct LineWords {
  private(set) var tokens = Tokens()
  /// Hash of each word, ideograph and number.
  private(set) var hashes: [UInt64] = []
  /// Position in `tokens` of each hash.
  private(set) var positions: [Int] = []

  mutating func scan(_ bytes: Span<UInt8>) {
    tokens.scan(bytes)
    hashes.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    for index in tokens.indices where tokens[index].kind != .symbol {
      hashes.append(tokens[index].hash)
      positions.append(index)
    }
  }

  /// Whether the first word of a range is among `others`, as far as a look at its first tokens
  /// tells; scans the range anew.
  mutating func begins(
    _ document: borrowing Document, _ range: TextRange, in others: LineWords
  ) -> Bool {
    document.text.withBytes(in: range) { tokens.scan($0, limit: 3) }
    guard let first = tokens.items.first(where: { $0.kind != .symbol }) else { return true }
    return others.hashes.contains(first.hash)
  }

  mutating func scan(_ document: borrowing Document, _ range: TextRange) {
    document.text.withBytes(in: range) { scan($0) }
  }

  /// Where the words of `other` stand in a row, first place first; nil when they do not.
  func range(of other: LineWords) -> Range<Int>? {
    let count = other.hashes.count
    guard count > 0, count <= hashes.count else { return nil }
    var start = 0
    while start + count <= hashes.count {
      var length = 0
      while length < count, hashes[start + length] == other.hashes[length] { length += 1 }
      if length == count { return start..<start + count }
      start += 1
    }
    return nil
  }

  /// Bytes from the first to the last of a range of words, the signs around them left out.
  func bytes(_ words: Range<Int>) -> Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return Int(tokens[positions[first]].start)..<Int(tokens[positions[last]].end)
  }
}
