/// Reads JSON texts one after another, each into a flat list of nodes.
///
/// Everything is checked by RFC 8259, also what nobody asks for. Bytes that are not UTF-8 become
/// U+FFFD first. Of keys of one name in an object the last one counts.
public struct JSONReader: ~Copyable {
  /// Most containers inside one another, the outermost one counted.
  ///
  /// 64, from the promise for `extra`; the most seen in crawled dumps is below 20.
  public static let maxDepth = 64
  /// Most values and keys of one text.
  ///
  /// 4,000,000: at 16 bytes each the list stays at 64 MB for a hostile line.
  public static let maxNodes = 4_000_000

  /// The nodes of the text last read, in order; the first is the whole.
  public private(set) var nodes: [JSONNode] = []
  /// The text last read, as UTF-8.
  private(set) var text: [UInt8] = []
  /// Parts of the text that were no UTF-8.
  public private(set) var replaced = 0
  private var indexer = JSONIndexer()

  public init() {}

  /// Takes in the text `bytes`, with any value on its top.
  ///
  /// - Complexity: O(bytes), without recursion.
  public mutating func read(_ bytes: Span<UInt8>) throws(JSONError) {
    nodes.removeAll(keepingCapacity: nodes.capacity <= 65_536)
    text.removeAll(keepingCapacity: text.capacity <= 4_194_304)
    text.append(bytes)
    replaced = 0
    do throws(JSONError) {
      if try !index() {
        let repair = UTF8Repair.repaired(bytes)
        text = repair.bytes
        replaced = repair.replaced
        _ = try index()
      }
    } catch {
      nodes.removeAll(keepingCapacity: true)
      throw replaced > 0 ? JSONError(at: 0, error.message) : error
    }
    markShadowed()
  }

  /// Walks all tokens of the text; false when it is not UTF-8.
  private mutating func index() throws(JSONError) -> Bool {
    // The list is lent to the walk, so that both can be changed at once.
    var nodes: [JSONNode] = []
    swap(&nodes, &self.nodes)
    defer { swap(&nodes, &self.nodes) }
    var walk = JSONWalk()
    let span = text.span
    let result = try indexer.withTokenStarts(of: span) { (starts) throws(JSONError) in
      try walk.run(span, starts: starts, into: &nodes)
    }
    guard case .failure(let failure) = result else { return true }
    switch failure {
    case .invalidUTF8: return false
    case .empty: throw JSONError(at: 0, "expected a value, found nothing")
    case .tooLarge: throw JSONError(at: 0, "expected less than 2 GiB, found more")
    case .outOfMemory: throw JSONError(at: 0, "expected memory for the text, found none")
    case .unclosedString, .rawControl: throw JSONWalk.stringFault(in: span)
    }
  }

  /// Marks keys that a later key of the same object outdoes.
  private mutating func markShadowed() {
    for object in nodes.indices where nodes[object].kind == .object {
      var keys: [Int] = []
      var hasEscapes = false
      var index = object + 1
      while index < nodes[object].next {
        keys.append(index)
        hasEscapes = hasEscapes || nodes[index].hasEscapes
        index = nodes[index + 1].next
      }
      if keys.count < 2 { continue }
      // Up to 16 plain keys are compared with each other; more go through a table of names.
      if keys.count <= 16, !hasEscapes {
        for (position, key) in keys.enumerated() {
          nodes[key].isShadowed = keys[(position + 1)...].contains { hasSameBytes($0, key) }
        }
      } else {
        var last: [[UInt8]: Int] = [:]
        for key in keys {
          if let earlier = last.updateValue(key, forKey: string(of: key)) {
            nodes[earlier].isShadowed = true
          }
        }
      }
    }
  }

  private func hasSameBytes(_ one: Int, _ other: Int) -> Bool {
    let first = nodes[one].range
    let second = nodes[other].range
    return first.count == second.count && text[first] == text[second]
  }
}
