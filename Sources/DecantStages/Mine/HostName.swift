internal import DecantCore
internal import DecantText

/// The letters and digits of the longest label of a page's host: `example-news` of
/// `www.example-news.co.uk`, without hyphens. Tells the name of a site from a headline.
struct HostName {
  private let label: [UInt8]

  /// Fewest letters of a label or word that are compared, inclusive: shorter ones agree by chance.
  static let minBytes = 4

  init(_ document: borrowing Document) {
    label = Self.longestLabel(document.metadata.host ?? Self.host(of: document.metadata.url ?? ""))
  }

  /// Whether a text names the host: its letters run together hold the label, or one of its words
  /// makes up half of the label or more.
  func isNamed(by bytes: Span<UInt8>) -> Bool {
    guard label.count >= Self.minBytes, bytes.count <= 120 else { return false }
    var all: [UInt8] = []
    var word: [UInt8] = []
    for index in bytes.indices {
      let byte = bytes[index]
      if byte.isASCIILetter || byte.isASCIIDigit {
        word.append(byte | 0x20)
        continue
      }
      if isHalf(word) { return true }
      all += word
      word.removeAll(keepingCapacity: true)
    }
    all += word
    return isHalf(word) || Self.holds(all, label)
      || (all.count * 2 >= label.count && all.count >= Self.minBytes && Self.holds(label, all))
  }

  private func isHalf(_ word: [UInt8]) -> Bool {
    word.count >= Self.minBytes && word.count * 2 >= label.count && Self.holds(label, word)
  }

  private static func host(of url: String) -> String {
    let bytes = Array(url.utf8)
    var start = 0
    for index in bytes.indices.dropLast() where bytes[index] == 0x2F && bytes[index + 1] == 0x2F {
      start = index + 2
      break
    }
    let end = bytes[start...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func longestLabel(_ host: String) -> [UInt8] {
    var best: [UInt8] = []
    for label in host.utf8.split(separator: 0x2E) {
      let letters = label.filter { $0.isASCIILetter || $0.isASCIIDigit }.map { $0 | 0x20 }
      if letters.count > best.count { best = letters }
    }
    return best
  }

  private static func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
    guard !part.isEmpty, part.count <= whole.count else { return false }
    var start = 0
    while start + part.count <= whole.count {
      var length = 0
      while length < part.count, whole[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
      start += 1
    }
    return false
  }
}
