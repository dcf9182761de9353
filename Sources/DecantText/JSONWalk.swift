/// Goes through the tokens of a JSON text and checks that they make one value.
struct JSONWalk {
  /// What may come next.
  private enum Expectation { case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd, nothing }

  private var expectation = Expectation.value
  /// Positions of the open containers.
  private var open: [Int] = []
  /// Bytes of the last token's end.
  private var end = 0

  /// Fills `nodes` with the values and keys that start at `starts`.
  mutating func run(
    _ bytes: Span<UInt8>, starts: Span<UInt32>, into nodes: inout [JSONNode]
  ) throws(JSONError) {
    for token in starts.indices {
      let start = Int(starts[token])
      let limit = token + 1 < starts.count ? Int(starts[token + 1]) : bytes.count
      guard start >= end else { throw JSONError(at: start, expected: "a token", in: bytes) }
      if nodes.count >= JSONReader.maxNodes {
        throw JSONError(at: start, "expected at most \(JSONReader.maxNodes) values, found more")
      }
      try take(bytes, start..<limit, into: &nodes)
    }
    guard expectation == .nothing else {
      throw JSONError(at: bytes.count, expected: name, in: bytes)
    }
  }

  /// Takes the token at the start of `range`; behind it only blanks lie there.
  private mutating func take(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into nodes: inout [JSONNode]
  ) throws(JSONError) {
    let start = range.lowerBound
    let byte = bytes[start]
    end = start + 1
    switch (expectation, byte) {
    case (.value, _),
      (.valueOrEnd, _) where byte != 0x5D:
      try value(bytes, range, into: &nodes)
    case (.key, 0x22), (.keyOrEnd, 0x22):
      try string(bytes, range, into: &nodes)
      expectation = .colon
    case (.colon, 0x3A): expectation = .value
    case (.commaOrEnd, 0x2C) where nodes[open[open.count - 1]].kind == .object:
      expectation = .key
    case (.commaOrEnd, 0x2C): expectation = .value
    case (.keyOrEnd, 0x7D), (.valueOrEnd, 0x5D): close(&nodes)
    case (.commaOrEnd, 0x7D) where nodes[open[open.count - 1]].kind == .object: close(&nodes)
    case (.commaOrEnd, 0x5D) where nodes[open[open.count - 1]].kind == .array: close(&nodes)
    default: throw JSONError(at: start, expected: name, in: bytes)
    }
  }

  private mutating func value(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into nodes: inout [JSONNode]
  ) throws(JSONError) {
    let start = range.lowerBound
    switch bytes[start] {
    case 0x7B, 0x5B:
      guard open.count < JSONReader.maxDepth else {
        throw JSONError(
          at: start, "expected at most \(JSONReader.maxDepth) levels of nesting, found more")
      }
      let isObject = bytes[start] == 0x7B
      open.append(nodes.count)
      nodes.append(JSONNode(isObject ? .object : .array, start..<start + 1, next: 0))
      expectation = isObject ? .keyOrEnd : .valueOrEnd
      return
    case 0x22: try string(bytes, range, into: &nodes)
    case 0x2D, 0x30...0x39:
      guard let stop = JSONScalars.number(bytes, at: start) else {
        throw JSONError(at: start, "expected a number, found something like one")
      }
      end = stop
      nodes.append(JSONNode(.number, start..<stop, next: nodes.count + 1))
    default:
      guard let (stop, kind) = JSONScalars.literal(bytes, at: start) else {
        throw JSONError(at: start, expected: name, in: bytes)
      }
      end = stop
      nodes.append(JSONNode(kind, start..<stop, next: nodes.count + 1))
    }
    expectation = open.isEmpty ? .nothing : .commaOrEnd
  }

  /// Takes a string: its closing quote is the last byte before the next token that is no blank.
  private mutating func string(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into nodes: inout [JSONNode]
  ) throws(JSONError) {
    let start = range.lowerBound
    var stop = range.upperBound
    while stop > start + 1, bytes[stop - 1] != 0x22 { stop -= 1 }
    guard stop > start + 1 else { throw JSONWalk.stringFault(in: bytes) }
    var node = JSONNode(.string, start..<stop, next: nodes.count + 1)
    let inside = start + 1..<stop - 1
    if let fault = JSONScalars.badEscape(bytes, in: inside, hasEscapes: &node.hasEscapes) {
      throw JSONError(at: fault, "expected an escape, found none of JSON's")
    }
    end = stop
    nodes.append(node)
  }

  private mutating func close(_ nodes: inout [JSONNode]) {
    let container = open.removeLast()
    nodes[container].close(at: end, next: nodes.count)
    expectation = open.isEmpty ? .nothing : .commaOrEnd
  }

  private var name: String {
    switch expectation {
    case .value: "a value"
    case .valueOrEnd: "a value or a closing bracket"
    case .key: "a key"
    case .keyOrEnd: "a key or a closing brace"
    case .colon: "a colon"
    case .commaOrEnd: "a comma or the container's end"
    case .nothing: "the end"
    }
  }

  /// The first string with a raw control character or without an end, for the message alone.
  static func stringFault(in bytes: Span<UInt8>) -> JSONError {
    var opening: Int?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if opening == nil {
        if byte == 0x22 { opening = index }
      } else if byte == 0x5C {
        index += 1
      } else if byte == 0x22 {
        opening = nil
      } else if byte < 0x20 {
        return JSONError(at: index, "expected an escape, found a raw control character")
      }
      index += 1
    }
    return JSONError(at: opening ?? 0, "expected a closing quote, found the end")
  }
}
