internal import DecantText

/// Fields of a head: lines of name, colon and value, as WARC and HTTP write them.
///
/// Line ends may be LF alone, names are of any case, a line that begins with a blank belongs to the
/// value before it, and values may be bytes of any kind.
struct HeaderFields {
  private let bytes: [UInt8]
  private var fields: [(name: Range<Int>, value: Range<Int>)] = []
  /// The first line.
  let first: Range<Int>

  /// - Parameter bytes: a head, with or without the blank line that ends it.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    var first = 0..<0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = Self.trimmed(bytes, start..<end)
      if number == 0 {
        first = line
      } else if bytes[start] == 0x20 || bytes[start] == 0x09 {
        // A folded value is one with the bytes between.
        if let last = fields.indices.last, !line.isEmpty {
          fields[last].value = fields[last].value.lowerBound..<line.upperBound
        }
      } else if let colon = bytes[line].firstIndex(of: 0x3A) {
        fields.append(
          (
            Self.trimmed(bytes, line.lowerBound..<colon),
            Self.trimmed(bytes, colon + 1..<line.upperBound)
          ))
      }
      number += 1
      start = end + 1
    }
    self.first = first
  }

  /// The bytes of the first line.
  var firstLine: ArraySlice<UInt8> { bytes[first] }

  /// The value of the first field called `name`, which is in lower case; nil for none or an empty
  /// one.
  func value(_ name: String) -> ArraySlice<UInt8>? {
    let wanted = name.utf8
    for field in fields where field.name.count == wanted.count {
      var index = field.name.lowerBound
      var isIt = !field.value.isEmpty
      for letter in wanted where isIt {
        let byte = bytes[index]
        isIt = (byte.isASCIILetter ? byte | 0x20 : byte) == letter
        index += 1
      }
      if isIt { return bytes[field.value] }
    }
    return nil
  }

  /// The value as text on one line; nil for none.
  func string(_ name: String) -> String? { value(name).flatMap { GivenValues.line(Array($0)) } }

  /// The value as a number of bytes: digits and nothing else.
  func count(_ name: String) -> Int? {
    guard let value = value(name), value.count <= 18 else { return nil }
    var count = 0
    for byte in value {
      guard byte.isASCIIDigit else { return nil }
      count = count * 10 + Int(byte - 0x30)
    }
    return count
  }

  /// The value in lower case; nil for none.
  func lowercased(_ name: String) -> String? {
    value(name).map { String(decoding: $0, as: UTF8.self).lowercased() }
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}

/// Where a head ends.
enum HeadEnd: Equatable {
  /// So many bytes, with the blank line that ends it.
  case at(Int)
  case more
  /// A line or the whole is over the limit.
  case tooLong
}

/// Looks for the end of a head in bytes that are still coming in, each of them once.
struct HeadScanner {
  /// Most bytes of a line; the whole may have sixteen times as many.
  let maxLine: Int
  /// Whether a line that begins with `<` is behind the head, whose blank line somebody left out.
  var endsAtMarkup = false
  private var start = 0
  private var index = 0

  init(maxLine: Int, endsAtMarkup: Bool = false) {
    self.maxLine = maxLine
    self.endsAtMarkup = endsAtMarkup
  }

  /// - Parameter bytes: all bytes of the head so far, those of earlier calls too.
  mutating func find(in bytes: Span<UInt8>) -> HeadEnd {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A {
        let isBlank = index == start || (index == start + 1 && bytes[start] == 0x0D)
        if isBlank, start > 0 { return .at(index + 1) }
        start = index + 1
        if start > 16 * maxLine { return .tooLong }
      } else if endsAtMarkup, index == start, byte == 0x3C, start > 0 {
        return .at(start)
      } else if index - start >= maxLine, byte != 0x0D {
        return .tooLong
      }
      index += 1
    }
    return .more
  }
}
