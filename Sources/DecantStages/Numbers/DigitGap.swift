internal import DecantText

/// What stands between two runs of digits, where it is one character.
enum DigitGap: UInt8 {
  case other
  /// Nothing: two scripts of digits touch.
  case adjacent
  case comma, point
  /// ' ´ ` and U+2019.
  case apostrophe
  /// Separators that only ever group: U+066C, U+2E41.
  case groupMark
  /// The Arabic decimal mark, U+066B.
  case decimalMark
  /// Comma and full stop of full width.
  case wideComma, widePoint
  /// U+0020.
  case space
  /// A no-break, thin, figure or other typographic space.
  case fixedSpace
  case hyphen, slash, colon

  var isTight: Bool { rawValue >= Self.comma.rawValue && rawValue <= Self.widePoint.rawValue }
  var isSpace: Bool { self == .space || self == .fixedSpace }
  var isJoint: Bool { rawValue >= Self.comma.rawValue && rawValue <= Self.fixedSpace.rawValue }

  /// Name of the rule that takes the separator out of a number.
  var groupRule: String {
    switch self {
    case .comma, .wideComma: "group-comma"
    case .point: "group-point"
    case .apostrophe: "group-apostrophe"
    case .space, .fixedSpace: "group-space"
    default: "group-mark"
    }
  }

  /// The gap that fills `range` of `bytes`.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    self = .other
    guard range.count <= 3 else { return }
    if range.isEmpty {
      self = .adjacent
      return
    }
    let (scalar, length) = decodeScalar(bytes, at: range.lowerBound)
    guard length == range.count else { return }
    switch scalar {
    case 0x2C: self = .comma
    case 0x2E: self = .point
    case 0x27, 0x60, 0xB4, 0x2BC, 0x2019: self = .apostrophe
    case 0x66C, 0x2E41: self = .groupMark
    case 0x66B: self = .decimalMark
    case 0xFF0C: self = .wideComma
    case 0xFF0E: self = .widePoint
    case 0x20: self = .space
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: self = .fixedSpace
    case 0x2D, 0x2010...0x2015, 0x2212: self = .hyphen
    case 0x2F: self = .slash
    case 0x3A: self = .colon
    default: break
    }
  }
}
