internal import DecantText

/// Tells HTML by its first tag, as the MIME Sniffing standard does for resources without a label.
enum HTMLSign {
  /// Whether `bytes` begin as HTML does.
  ///
  /// - Parameter claimsHTML: whether a name or label says so, so that any tag will do.
  static func begins(_ bytes: [UInt8], claimsHTML: Bool) -> Bool {
    var bytes = bytes
    // In UTF-16 the signs stand in every other byte.
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let first = bytes[0] == 0xFF ? 2 : 3
      bytes = stride(from: first, to: bytes.count, by: 2).map { bytes[$0] }
    }
    var rest = bytes[InputKind.firstVisible(bytes)...]
    while let (next, isDeclaration) = behindPreface(rest) {
      if isDeclaration, rest.prefix(1024).containsTag("<html") { return true }
      rest = next
    }
    guard rest.first == 0x3C else { return false }
    for tag in tags where rest.beginsTag(tag) { return true }
    guard claimsHTML, let second = rest.dropFirst().first else { return false }
    return second.isASCIILetter || second == 0x21 || second == 0x2F
  }

  private static let tags = [
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<style", "<iframe",
    "<frameset", "<table", "<div", "<h1", "<font", "<center",
  ]

  /// What follows a comment or a declaration of XML at the beginning; nil where there is none.
  private static func behindPreface(
    _ bytes: ArraySlice<UInt8>
  ) -> (ArraySlice<UInt8>, isDeclaration: Bool)? {
    let isDeclaration = bytes.starts(with: "<?xml".utf8)
    guard isDeclaration || bytes.starts(with: "<!--".utf8) else { return nil }
    let end: [UInt8] = Array((isDeclaration ? "?>" : "-->").utf8)
    var index = bytes.startIndex + 4
    while index + end.count <= bytes.endIndex {
      if bytes[index..<index + end.count].elementsEqual(end) {
        let rest = bytes[(index + end.count)...]
        return (rest.drop { $0 <= 0x20 }, isDeclaration)
      }
      index += 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes begin with `tag`, in any case, and its name ends there.
  fileprivate func beginsTag(_ tag: String) -> Bool {
    guard count >= tag.utf8.count else { return false }
    for (byte, wanted) in zip(self, tag.utf8)
    where (byte.isASCIILetter ? byte | 0x20 : byte) != wanted { return false }
    guard let next = dropFirst(tag.utf8.count).first else { return true }
    return next <= 0x20 || next == 0x3E || next == 0x2F
  }

  fileprivate func containsTag(_ tag: String) -> Bool {
    indices.contains { self[$0] == 0x3C && self[$0...].beginsTag(tag) }
  }
}
