internal import DecantText

/// A name of at most 24 bytes as three numbers, so that names are compared whole in three steps.
struct PackedName: Equatable {
  /// Bytes 0 to 7, the first one lowest, bytes 8 to 15, and bytes 16 to 23; zeros behind the end.
  var low: UInt64
  var middle: UInt64 = 0
  var high: UInt64 = 0

  /// Bytes of the longest name that fits.
  static var longest: Int { 24 }

  /// A name of at most eight bytes.
  @inline(__always)
  init(low: UInt64) { self.low = low }

  /// The bytes of `range`, which are at most `longest`, with ASCII capitals made small.
  @inline(__always)
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let (start, count) = (range.lowerBound, range.count)
    low = Self.lowercased(Self.word(bytes, start, count))
    if count > 8 { middle = Self.lowercased(Self.word(bytes, start &+ 8, count &- 8)) }
    if count > 16 { high = Self.lowercased(Self.word(bytes, start &+ 16, count &- 16)) }
  }

  /// The first `count` bytes from `index` on, 8 at most.
  @inline(__always)
  static func word(_ bytes: Span<UInt8>, _ index: Int, _ count: Int) -> UInt64 {
    let word = eightBytes(bytes, at: index)
    return count < 8 ? word & ((1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1) : word
  }

  /// `word` with `A` to `Z` made small.
  @inline(__always)
  static func lowercased(_ word: UInt64) -> UInt64 {
    let low = word & ~0x8080_8080_8080_8080
    let from = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let above = low &+ 0x2525_2525_2525_2525
    return word | (from & ~above & ~word & 0x8080_8080_8080_8080) >> 2
  }
}

/// Finds the case of an enumeration by its name: one slot is looked at in nearly all cases, and the
/// name compared whole.
struct NameTable<Name: RawRepresentable & CaseIterable & Sendable>: Sendable
where Name.RawValue == String {
  private struct Slot {
    var packed: PackedName
    var name: Name
  }

  private let slots: [Slot]
  private static var bits: UInt64 { 10 }

  /// - Parameter unknown: the case for all names that are not in the table; its own name is empty.
  init(unknown: Name) {
    let empty = Slot(packed: PackedName(low: 0), name: unknown)
    var slots = [Slot](repeating: empty, count: 1 << Int(Self.bits))
    for name in Name.allCases where !name.rawValue.isEmpty {
      let bytes = Array(name.rawValue.utf8)
      let packed = PackedName(bytes.span, bytes.indices)
      var index = Self.index(packed)
      while slots[index].packed.low != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = Slot(packed: packed, name: name)
    }
    self.slots = slots
  }

  @inline(__always)
  private static func index(_ name: PackedName) -> Int {
    let hash = (name.low ^ (name.middle &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> (64 &- bits))
  }

  /// The case whose name the bytes of `range` are, capitals or not.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Name {
    // A NUL at the end would be taken for the zeros behind a name.
    guard range.count <= PackedName.longest, !range.isEmpty, bytes[range.upperBound &- 1] != 0
    else { return find(PackedName(low: 0)) }
    return find(PackedName(bytes, range))
  }

  /// The case of a packed name without NUL at its end.
  @inline(__always)
  func find(_ name: PackedName) -> Name {
    var index = Self.index(name)
    while true {
      let slot = slots[index]
      // An empty slot ends the search, and holds the unknown name.
      if slot.packed == name || slot.packed.low == 0 { return slot.name }
      index = (index &+ 1) & (slots.count &- 1)
    }
  }
}

extension HTMLTag {
  static let names = NameTable<HTMLTag>(unknown: .unknown)

  /// The element of a name, capitals or not.
  public init(named name: String) {
    let bytes = Array(name.utf8)
    self = Self.names.find(bytes.span, bytes.indices)
  }
}

extension HTMLAttributeName {
  static let names = NameTable<HTMLAttributeName>(unknown: .unknown)
}
