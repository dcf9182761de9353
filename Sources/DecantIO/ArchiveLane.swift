internal import DecantCore

/// Reads an archive: each member is a stream of its own, told by its first bytes.
///
/// Nothing is written to disk, links are not followed, and names never become paths. As in folders,
/// members whose name begins with a dot are left out.
final class ArchiveLane: Lane {
  private let archive: ArchiveReader
  private let origin: InputOrigin
  private let form: InputOptions.Form
  private let options: InputOptions
  private var members = 0
  private var current: ArchiveMemberSupply?
  private var isOver = false
  private var isLost = false

  init(
    _ archive: ArchiveReader, _ origin: InputOrigin, form: InputOptions.Form,
    _ options: InputOptions
  ) {
    self.archive = archive
    self.origin = origin
    self.form = form
    self.options = options
  }

  var isReady: Bool { isOver || archive.isReady }
  var isSpent: Bool { isOver }

  func next(_ json: inout JSONRecordReader) -> LaneStep? {
    while !isOver {
      switch archive.next() {
      case .end:
        isOver = true
        return end.map { .item($0) }
      case .failed:
        isOver = true
        return failure.map { .item($0) }
      case .badHeader:
        // A row of bad headers is one loss.
        if !isLost {
          isLost = true
          return .item(
            origin.error("damaged", "expected the header of a member, found: \(archive.message)"))
        }
      case .member(let member):
        isLost = false
        members += 1
        guard members <= options.maxMembers else {
          isOver = true
          return .item(
            origin.error(
              "too-many-members", "expected at most \(options.maxMembers) members, found more"))
        }
        if let step = step(member) { return step }
      }
    }
    return nil
  }

  private func step(_ member: ArchiveReader.Member) -> LaneStep? {
    current = nil
    guard !isHidden(member.name) else { return nil }
    switch member.kind {
    case .folder: return nil
    case .link: return .item(.skipped(reason: "link"))
    case .special: return .item(.skipped(reason: "special-file"))
    case .file: break
    }
    var inner = origin
    inner.isNamed = false
    let name = EscapedName.string(member.name)
    inner.member = origin.member.map { "\($0)/\(name)" } ?? name
    if member.isEncrypted {
      return .item(
        inner.error("encrypted", "expected a member that can be read, found a locked one"))
    }
    let supply = ArchiveMemberSupply(archive, isOpen: true, maxRatio: options.maxRatio)
    current = supply
    return .member(InputOpening(InputReader(supply), inner, form: form, options))
  }

  /// Whether a part of the name begins with a dot, and is not one of `.` and `..`.
  private func isHidden(_ name: [UInt8]) -> Bool {
    name.split(separator: 0x2F).contains { part in
      part.first == 0x2E && part != [0x2E] && part != [0x2E, 0x2E]
    }
  }

  /// What the end of the archive has to tell.
  private var end: InputItem? {
    guard current?.isDamaged != true, let fault = archive.fault else { return nil }
    return origin.error(fault)
  }

  /// Why the archive cannot be read on; nothing where the last member has told it.
  private var failure: InputItem? {
    if current?.isDamaged == true { return nil }
    if let fault = archive.fault { return origin.error(fault) }
    let isCut = archive.isAtEnd
    return origin.error(
      isCut ? "truncated" : "damaged",
      "expected another member or the end, found: \(archive.message)")
  }
}
