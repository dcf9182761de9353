internal import DecantText

/// The charset that a page of HTML declares in its `meta` elements.
///
/// The standard's "prescan a byte stream to determine its encoding": the first 1,024 bytes, comments
/// skipped, the first element that says one. Scripts are not known yet, so a `meta` that is written
/// by a script counts, as it does in browsers.
struct DeclaredCharset {
  /// Bytes that are looked at.
  static let maxBytes = 1024

  private let bytes: [UInt8]
  private var index = 0

  /// The label as it stands there; nil when there is none.
  static func label(in page: Span<UInt8>) -> [UInt8]? {
    var head: [UInt8] = []
    head.append(page.extracting(0..<min(page.count, maxBytes)))
    var scan = DeclaredCharset(bytes: head)
    return scan.run()
  }

  private mutating func run() -> [UInt8]? {
    while let lead = bytes[index...].firstIndex(of: 0x3C) {
      index = lead
      if matches("<!--") {
        skipComment()
      } else if matches("<meta"), let next = byte(5), next.isHTMLBlank || next == 0x2F {
        index += 5
        if let label = meta() { return label }
      } else if let next = byte(byte(1) == 0x2F ? 2 : 1), next.isASCIILetter {
        while let byte = byte(0), !byte.isHTMLBlank, byte != 0x3E { index += 1 }
        while attribute() != nil {}
      } else if let next = byte(1), next == 0x21 || next == 0x2F || next == 0x3F {
        index = bytes[index...].firstIndex(of: 0x3E) ?? bytes.count
      } else {
        index += 1
      }
    }
    return nil
  }

  private func byte(_ offset: Int) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  /// Whether `text`, in small letters, stands here in any case.
  private func matches(_ text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return unsafe text.withUTF8Buffer {
      unsafe $0.elementsEqual(
        bytes[index..<index + text.utf8CodeUnitCount].lazy.map { $0.isASCIILetter ? $0 | 0x20 : $0 }
      )
    }
  }

  /// Goes behind the comment that begins here. `<!-->` is one.
  private mutating func skipComment() {
    var end = index + 4
    while end < bytes.count {
      if bytes[end] == 0x3E, bytes[end - 1] == 0x2D, bytes[end - 2] == 0x2D { break }
      end += 1
    }
    index = min(end + 1, bytes.count)
  }

  /// The label of the `meta` whose attributes begin here.
  private mutating func meta() -> [UInt8]? {
    var names: Set<[UInt8]> = []
    var hasPragma = false
    /// Whether the label counts only with a pragma: one from `content` does.
    var needsPragma: Bool?
    var label: [UInt8]?
    while let (name, value) = attribute() {
      guard names.insert(name).inserted else { continue }
      switch String(decoding: name, as: UTF8.self) {
      case "http-equiv": hasPragma = value.elementsEqual("content-type".utf8)
      case "content":
        if label == nil, let found = Self.parameter(of: value) {
          label = found
          needsPragma = true
        }
      case "charset":
        label = value
        needsPragma = false
      default: break
      }
    }
    guard let label, !label.isEmpty, let needsPragma, !needsPragma || hasPragma else { return nil }
    return label
  }

  /// The next attribute of a tag, in small letters; nil, and behind the tag's end, when there is none.
  private mutating func attribute() -> (name: [UInt8], value: [UInt8])? {
    while let byte = byte(0), byte.isHTMLBlank || byte == 0x2F { index += 1 }
    guard let first = byte(0) else { return nil }
    if first == 0x3E {
      index += 1
      return nil
    }
    var name: [UInt8] = []
    while let byte = byte(0), !byte.isHTMLBlank, byte != 0x2F, byte != 0x3E,
      byte != 0x3D || name.isEmpty
    {
      name.append(byte.isASCIILetter ? byte | 0x20 : byte)
      index += 1
    }
    while let byte = byte(0), byte.isHTMLBlank { index += 1 }
    guard byte(0) == 0x3D else { return (name, []) }
    index += 1
    while let byte = byte(0), byte.isHTMLBlank { index += 1 }
    guard let quote = byte(0), quote == 0x22 || quote == 0x27 else {
      return (name, value { $0.isHTMLBlank || $0 == 0x3E })
    }
    index += 1
    let text = value { $0 == quote }
    index = min(index + 1, bytes.count)
    return (name, text)
  }

  private mutating func value(until isEnd: (UInt8) -> Bool) -> [UInt8] {
    let end = bytes[index...].firstIndex(where: isEnd) ?? bytes.count
    defer { index = end }
    return bytes[index..<end].map { $0.isASCIILetter ? $0 | 0x20 : $0 }
  }

  /// The charset in the value of a `content` attribute or a `Content-Type` header, in small letters:
  /// `text/html; charset="utf-8"`.
  static func parameter(of type: [UInt8]) -> [UInt8]? {
    let name = Array("charset".utf8)
    var index = 0
    while index + name.count < type.count {
      guard type[index...].starts(with: name) else {
        index += 1
        continue
      }
      index += name.count
      var rest = type[index...].drop(while: \.isHTMLBlank)
      guard rest.first == 0x3D else { continue }
      rest = rest.dropFirst().drop(while: \.isHTMLBlank)
      guard let quote = rest.first, quote == 0x22 || quote == 0x27 else {
        let value = rest.prefix { !$0.isHTMLBlank && $0 != 0x3B }
        return value.isEmpty ? nil : Array(value)
      }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: quote) else { return nil }
      return Array(rest[..<end])
    }
    return nil
  }
}

extension UInt8 {
  /// Whether the byte is TAB, LF, FF, CR or a space.
  var isHTMLBlank: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }
}
