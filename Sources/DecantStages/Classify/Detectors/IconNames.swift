public import DecantCore
internal import DecantText

/// Cuts the names that icon fonts leave in a text: `open_in_new`, `Download chevron_right`.
///
/// Two or more words of small letters joined by underscores, of which the first and the last belong
/// to a closed list of the words that such names are made of. Alone, or at one end of a short line.
public struct IconNames: Stage, Detector {
  public static let name = "icon-names"

  /// Most words of the line, inclusive.
  public var maxWords = 12

  public init() {}

  public func clean(_ document: inout Document) -> Verdict { detect(in: &document) }

  var interest: Interest { Interest(.underscore) }

  func isCandidate(_ segment: Segment) -> Bool {
    segment.shape.traits.contains(.underscore)
      && segment.shape.quarterWords <= 4 * UInt32(maxWords)
  }

  func judge(_ candidate: Candidate, on page: inout PageView) -> Finding {
    let range = page.segment(candidate).range
    let found: Range<Int>? = page.document.text.withBytes(in: range) { bytes in
      let first = Self.word(bytes, from: 0)
      if Self.isIcon(bytes.extracting(first)) { return first }
      var start = bytes.count
      while start > 0, !bytes[start - 1].isBlank { start -= 1 }
      return Self.isIcon(bytes.extracting(start..<bytes.count)) ? start..<bytes.count : nil
    }
    guard let found else { return .none }
    return found.count == range.bytes
      ? .whole(Reason("icon")) : .part(found, Reason("icon"))
  }

  private static func word(_ bytes: Span<UInt8>, from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, !bytes[end].isBlank { end += 1 }
    return start..<end
  }

  private static func isIcon(_ bytes: Span<UInt8>) -> Bool {
    var start = 0
    var parts = 0
    var isFirstKnown = false
    var isLastKnown = false
    for index in 0...bytes.count {
      if index < bytes.count, bytes[index] != 0x5F {
        guard bytes[index] &- 0x61 < 26 || bytes[index].isASCIIDigit else { return false }
        continue
      }
      isLastKnown = isKnown(bytes.extracting(start..<index))
      if parts == 0 { isFirstKnown = isLastKnown }
      parts += 1
      start = index + 1
    }
    return parts >= 2 && isFirstKnown && isLastKnown
  }

  /// Words at the ends of the names of common icon fonts.
  private static let words: [StaticString] = [
    "account", "add", "alert", "alternate", "arrow", "back", "bar", "border", "bottom", "box",
    "browser", "bubble", "calendar", "call", "camera", "cart", "center", "chat", "check",
    "chevron", "circle", "close", "code", "dots", "double", "down", "download", "drop",
    "email", "event", "expand", "external", "facebook", "favorite", "file", "filled", "first",
    "fullscreen", "forward", "full", "help", "horiz", "icon", "image", "in", "info", "ios",
    "keyboard", "last", "left", "less", "library", "link", "list", "location", "mail", "map",
    "menu", "minus", "more", "navigate", "new", "next", "notifications", "off", "on", "open",
    "outline", "outlined", "page", "pause", "person", "phone", "photo", "picture", "play",
    "plus", "previous", "print", "right", "search", "settings", "share", "shopping", "social",
    "star", "up", "upload", "vert", "video", "view", "visibility", "zoom",
  ]

  private static func isKnown(_ bytes: Span<UInt8>) -> Bool {
    words.contains { word in
      guard word.utf8CodeUnitCount == bytes.count else { return false }
      for index in 0..<bytes.count where unsafe bytes[index] != word.utf8Start[index] {
        return false
      }
      return true
    }
  }
}
