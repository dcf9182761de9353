/// The bytes of the member at hand of an archive, or of what one compression holds.
final class ArchiveMemberSupply: ByteSupply {
  private enum State { case unopened, open, over }

  private let archive: ArchiveReader
  private let maxRatio: Int
  private var state: State
  private var lentBefore: Int
  private var count = 0
  /// Whether a fault was met, so that what follows in the archive may be gone too.
  private(set) var isDamaged = false

  /// - Parameter isOpen: whether the archive stands at the member; else its first one is opened.
  init(_ archive: ArchiveReader, isOpen: Bool, maxRatio: Int) {
    self.archive = archive
    self.maxRatio = maxRatio
    state = isOpen ? .open : .unopened
    lentBefore = archive.bytesLent
  }

  var isRegular: Bool { archive.isRegular }
  var isReady: Bool { archive.isReady }

  func read(into storage: inout [UInt8], from start: Int) -> Supplied {
    if state == .unopened {
      switch archive.next() {
      case .member: state = .open
      case .end: state = .over
      case .badHeader, .failed: return fault()
      }
    }
    guard state == .open else { return .end }
    guard let read = archive.read(into: &storage, from: start) else { return fault() }
    guard read > 0 else {
      state = .over
      return .end
    }
    count += read
    // The library reads ahead, so a piece of its input is given to each member.
    let lent = archive.bytesLent - lentBefore + 65_536
    if count > 16 << 20, count / maxRatio > lent {
      state = .over
      isDamaged = true
      return .fault(
        StreamFault(
          kind: .damaged, code: "expansion",
          message: "expected at most \(maxRatio) bytes from one, found \(count) from \(lent)",
          offset: nil))
    }
    return .bytes(read)
  }

  private func fault() -> Supplied {
    state = .over
    isDamaged = true
    if let fault = archive.fault { return .fault(fault) }
    let isCut = archive.isAtEnd
    return .fault(
      StreamFault(
        kind: isCut ? .cut : .damaged, code: isCut ? "truncated" : "damaged",
        message: "expected a whole member, found: \(archive.message)", offset: nil))
  }
}
