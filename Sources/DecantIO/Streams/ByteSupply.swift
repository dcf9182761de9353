/// Where the bytes of an `InputReader` come from: a file or pipe, what a decompressor gives, a
/// member of an archive.
///
/// Supplies stand on one another: a decompressor reads from an `InputReader` of its own, and whoever
/// reads what it gives sees the same interface again.
protocol ByteSupply: AnyObject {
  /// Whether `read` never waits for somebody who writes.
  var isRegular: Bool { get }
  /// Whether `read` would not wait.
  var isReady: Bool { get }
  /// Whether places are those of the file as stored.
  var isStored: Bool { get }
  /// Whether the members it tells of lie in the file as stored.
  var marksAreStored: Bool { get }
  /// Bytes of the whole, where that is known without reading.
  var size: Int? { get }

  /// Bytes that a buffer for it begins with; half of that are asked for at once.
  var chunk: Int { get }

  /// Puts bytes behind `start` into `storage`, as many as there are and there is room for.
  func read(into storage: inout [UInt8], from start: Int) -> Supplied

  /// Goes on at byte `place`; false where bytes only come one after another.
  func seek(to place: Int) -> Bool
}

extension ByteSupply {
  var isStored: Bool { false }
  var marksAreStored: Bool { false }
  var size: Int? { nil }
  /// Two pipes' fill on Linux.
  var chunk: Int { 131_072 }
  func seek(to place: Int) -> Bool { false }
}

/// What one call of a supply came to.
enum Supplied {
  /// So many bytes. With them a member or frame may end, so many bytes into the file as stored.
  case bytes(Int, memberEndsAt: Int? = nil)
  /// What follows is a member or frame that begins there in the file as stored.
  case memberBegins(at: Int)
  /// Something is wrong with what would have come next; reading may go on behind it.
  case fault(StreamFault)
  case end
  case failed(SystemError)
  case cancelled
}

/// What is wrong with the bytes of an input at one place.
struct StreamFault: Equatable {
  enum Kind: Equatable {
    /// The input ends inside of something.
    case cut
    /// What came before the fault is not to be trusted to its end.
    case damaged
    /// Bytes that belong to nothing; what came before them is whole.
    case foreign
  }

  let kind: Kind
  /// One of the documented codes.
  let code: String
  /// What was expected and what was found.
  let message: String
  /// Bytes into the file as stored, where known, of what is lost.
  let offset: Int?
}

/// The beginning or end of a gzip member or zstd frame, in the bytes that come out of it.
struct MemberMark: Equatable {
  /// Bytes that came out before it.
  let position: Int
  /// Where the member before it ends in the file as stored, and where the next one begins.
  var ended: Int?
  var begins: Int?
}
