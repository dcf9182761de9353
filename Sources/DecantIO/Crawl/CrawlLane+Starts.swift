/// Where records begin, and how far the one at hand may reach.
extension CrawlLane {
  /// Bytes that belong to the record at hand at most, and whether nothing more can come.
  struct Extent {
    let count: Int
    let isEnd: Bool
  }

  /// Up to the next member that begins with a record.
  var extent: Extent {
    while let index = nextMemberStart {
      switch startsRecord(at: index) {
      case nil: return Extent(count: index, isEnd: false)
      case true: return Extent(count: index, isEnd: true)
      case false: passMember(at: index)
      }
    }
    return Extent(count: reader.bytes, isEnd: reader.ending != nil)
  }

  /// Takes note that the member that begins at `index` goes on with the record at hand.
  private func passMember(at index: Int) {
    record.isSplit = true
    reader.forgetBeginnings(in: record.start + 1..<reader.offset + index + 1)
  }

  /// Where the next member begins, if that is known.
  var nextMemberStart: Int? {
    reader.marks.first { $0.begins != nil && $0.position > record.start }
      .map { $0.position - reader.offset }
  }

  /// Whether a record begins at `index`; nil when more bytes have to tell.
  func startsRecord(at index: Int) -> Bool? {
    let isWhole = reader.ending != nil
    if format == .warc {
      for (place, byte) in Self.lineStart.dropFirst().enumerated() {
        guard index + place < reader.bytes else { return isWhole ? false : nil }
        if reader[index + place] != byte { return false }
      }
      return true
    }
    guard index < reader.bytes else { return isWhole ? false : nil }
    let limit = min(reader.bytes, index + options.maxHeaderBytes)
    guard let end = reader.firstPlace(of: [0x0A], from: index), end < limit else {
      if limit < reader.bytes { return false }
      return isWhole ? CrawlHead.arc(reader.copy(index..<limit)) != nil : nil
    }
    return CrawlHead.arc(reader.copy(index..<end)) != nil
  }

  enum Found {
    /// There; and whether a member begins there, too.
    case at(Int, isMember: Bool)
    /// In so many bytes no record begins.
    case none(Int)
  }

  /// The next beginning of a record at or behind `start`: with a member, or a line.
  func nextStart(from start: Int) -> Found {
    var bound = reader.bytes
    var member: Int?
    for mark in reader.marks where mark.begins != nil && mark.position > record.start {
      let place = mark.position - reader.offset
      guard place >= start else { continue }
      switch startsRecord(at: place) {
      case nil: bound = place
      case true: member = place
      case false: continue
      }
      break
    }
    var index = start
    let limit = member ?? bound
    let pattern: [UInt8] = format == .warc ? Self.lineStart : [0x0A]
    while let place = reader.firstPlace(of: pattern, from: index), place + 1 < limit {
      switch startsRecord(at: place + 1) {
      case nil: return .none(place)
      case true: return .at(place + 1, isMember: false)
      case false: index = place + 1
      }
    }
    if let member { return .at(member, isMember: true) }
    // The beginning of a line that may go on.
    return .none(max(0, bound - (bound < reader.bytes ? 0 : pattern.count)))
  }

  /// Line ends and blanks at the beginning of the window, of `limit` bytes.
  func blanks(upTo limit: Int) -> Int {
    reader.withBytes(in: 0..<limit) { bytes in
      var count = 0
      while count < bytes.count, bytes[count] <= 0x20, bytes[count] != 0 { count += 1 }
      return count
    }
  }
}
