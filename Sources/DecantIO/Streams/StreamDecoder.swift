/// Bytes taken and given by one turn of a decoder, and how it went.
struct DecoderFlow {
  enum Status { case more, end, bad, badChecksum, needsMemory }

  let read: Int
  let written: Int
  let status: Status
}

/// Undoes a compression, a stream at a time.
protocol StreamDecoder: ~Copyable {
  /// Makes ready for a new stream.
  mutating func begin()

  /// Takes of `input`, and writes behind `start` into `storage`, up to its end.
  mutating func turn(
    _ input: Span<UInt8>, into storage: inout [UInt8], from start: Int
  ) -> DecoderFlow
}

/// A decoder of members or frames that stand one behind another in a file.
protocol MemberDecoder: StreamDecoder, ~Copyable {
  /// What one is called in messages.
  static var name: String { get }
  /// Bytes that each begins with.
  static var magic: [UInt8] { get }
  /// Bytes that tell what stands at their beginning.
  static var headBytes: Int { get }

  /// What stands at the beginning of `head`, which has `headBytes` or is all there is.
  static func piece(at head: [UInt8]) -> MemberPiece

  /// Takes in what a skippable piece holds; false where it cannot be used.
  mutating func take(_ skippable: [UInt8], of piece: MemberPiece) -> Bool
}

/// What stands at one place of a file of members.
enum MemberPiece: Equatable {
  case member
  /// A frame of so many bytes that holds no data, head and all; and whether decoding needs it.
  case skippable(bytes: Int, isNeeded: Bool)
  case unknown
}
