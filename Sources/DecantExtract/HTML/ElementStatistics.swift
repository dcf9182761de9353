internal import DecantCore
internal import DecantHTML
internal import DecantText

/// Counts of every element's subtree, found in one sweep from the last node to the first.
struct ElementStatistics {
  /// Bytes of text that is shown, blanks at the ends of text nodes left out.
  private(set) var bytes: [UInt32]
  /// Of these the bytes inside links.
  private(set) var linkBytes: [UInt32]
  private(set) var paragraphs: [UInt16]
  private(set) var headings: [UInt16]
  /// Children of the same parent with the same tag and class, itself counted.
  private(set) var repetition: [UInt16]

  init(_ tree: borrowing HTMLTree) {
    let count = tree.nodes.count
    bytes = [UInt32](repeating: 0, count: count)
    linkBytes = bytes
    paragraphs = [UInt16](repeating: 0, count: count)
    headings = paragraphs
    repetition = paragraphs
    sweep(tree)
    countRepetition(tree)
  }

  private mutating func sweep(_ tree: borrowing HTMLTree) {
    var index = tree.nodes.count - 1
    while index > 0 {
      let node = tree.nodes[index]
      let parent = Int(node.parent)
      if node.kind == .text {
        let length = tree.withBytes(node.text) { $0.trimmedHTML().count }
        bytes[parent] &+= UInt32(length)
      } else if node.kind == .element {
        let role = ElementRole.of(node.tag)
        if role != .skipped {
          if role == .link { linkBytes[index] = bytes[index] }
          bytes[parent] &+= bytes[index]
          linkBytes[parent] &+= linkBytes[index]
          Self.add(paragraphs[index], node.tag == .p, to: &paragraphs[parent])
          Self.add(headings[index], role == .heading, to: &headings[parent])
        }
      }
      index -= 1
    }
  }

  private static func add(_ inside: UInt16, _ isOne: Bool, to sum: inout UInt16) {
    sum = UInt16(clamping: UInt32(sum) + UInt32(inside) + (isOne ? 1 : 0))
  }

  /// Counts children by parent, tag and class in a table with open addressing.
  private mutating func countRepetition(_ tree: borrowing HTMLTree) {
    var size = 64
    while size < 2 * tree.nodes.count { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var counts = [UInt16](repeating: 0, count: size)
    var slots = [UInt32](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices where tree.nodes[index].kind == .element {
      let node = tree.nodes[index]
      var key = UInt64(UInt32(bitPattern: node.parent)) &* 0x9E37_79B9_7F4A_7C15
      key ^= UInt64(Self.number(of: node.tag)) &* 0xC2B2_AE3D_27D4_EB4F
      if let range = tree.value(.class, of: index) {
        key ^= tree.withBytes(range) { fingerprint($0) }
      }
      key |= 1
      var slot = Int(truncatingIfNeeded: key >> 20) & (size - 1)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      counts[slot] = UInt16(clamping: UInt32(counts[slot]) + 1)
      slots[index] = UInt32(slot)
    }
    for index in tree.nodes.indices where tree.nodes[index].kind == .element {
      repetition[index] = counts[Int(slots[index])]
    }
  }

  /// The tag as a number, for a key.
  private static func number(of tag: HTMLTag) -> Int {
    unsafe withUnsafeBytes(of: tag) { bytes in
      var number = 0
      for index in bytes.indices { unsafe number = number << 8 | Int(bytes[index]) }
      return number
    }
  }

  // MARK: Evidence

  /// Elements around a block that are looked at for repetition.
  private static let maxClimb = 6

  /// Adds to `evidence` what the counts say of a block in `box`: of the nearest element that holds
  /// half as much text again, and of the longest row of equal elements that the block is in.
  func describe(_ evidence: inout Evidence, _ tree: borrowing HTMLTree, box: Int) {
    let own = bytes[box]
    var container = box
    while container > 0, bytes[container] <= own &+ own / 2 {
      container = Int(tree.nodes[container].parent)
    }
    evidence.containerLinkDensity =
      Double(linkBytes[container]) / Double(max(1, bytes[container]))
    evidence.containerShare = Double(bytes[container]) / Double(max(1, bytes[0]))
    var element = box
    var most: UInt16 = 1
    for _ in 0..<Self.maxClimb where element > 0 {
      most = max(most, repetition[element])
      element = Int(tree.nodes[element].parent)
    }
    evidence.repetition = Int(most)
  }
}
