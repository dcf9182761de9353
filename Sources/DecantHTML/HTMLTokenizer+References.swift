internal import DecantText

/// A character reference: how many bytes it has, and the one or two characters that it stands for.
struct ResolvedReference {
  var length: Int
  var first: UInt32
  var second: UInt32 = 0
}

/// Character references: `&amp;`, `&#8217;`, `&#x2019;`.
extension HTMLTokenizer {
  /// Reads the `&` at `index`, in text.
  mutating func readTextReference(_ page: Span<UInt8>) {
    guard let reference = readReference(page, at: index, isInAttribute: false) else {
      sink.text(TextRange(index..<index &+ 1), in: page)
      index &+= 1
      return
    }
    index &+= reference.length
    let start = page.count &+ sink.store.decoded.count
    sink.store.decoded.append(scalar: reference.first)
    if reference.second != 0 { sink.store.decoded.append(scalar: reference.second) }
    sink.text(TextRange(start..<page.count &+ sink.store.decoded.count), in: page)
  }

  /// The reference that the `&` at `place` begins; nil when it is none.
  mutating func readReference(
    _ page: Span<UInt8>, at place: Int, isInAttribute: Bool
  ) -> ResolvedReference? {
    let start = place &+ 1
    guard start < page.count else { return nil }
    if page[start] == 0x23 { return readNumber(page, at: place) }
    guard page[start].isASCIILetter || page[start].isASCIIDigit else { return nil }
    guard let match = CharacterReferences.longest(page, at: start) else {
      var end = start
      while end < page.count, page[end].isASCIILetter || page[end].isASCIIDigit { end &+= 1 }
      if end < page.count, page[end] == 0x3B { sink.parseError(.unknownNamedReference) }
      return nil
    }
    let end = start &+ match.bytes
    if page[end &- 1] != 0x3B {
      if isInAttribute, end < page.count {
        let next = page[end]
        if next == 0x3D || next.isASCIILetter || next.isASCIIDigit { return nil }
      }
      sink.parseError(.missingSemicolon)
    }
    return ResolvedReference(
      length: match.bytes &+ 1, first: match.first, second: match.second)
  }

  private mutating func readNumber(_ page: Span<UInt8>, at place: Int) -> ResolvedReference? {
    var end = place &+ 2
    let isHex = end < page.count && page[end] | 0x20 == 0x78
    if isHex { end &+= 1 }
    let digits = end
    var value: UInt32 = 0
    while end < page.count {
      let byte = page[end]
      var digit = UInt32(byte &- 0x30)
      if digit > 9 {
        digit = UInt32((byte | 0x20) &- 0x61) &+ 10
        guard isHex, byte.isASCIILetter, digit < 16 else { break }
      }
      value = min(value &* (isHex ? 16 : 10) &+ digit, 0x11_0000)
      end &+= 1
    }
    if end == digits {
      sink.parseError(.absenceOfDigits)
      return nil
    }
    if end < page.count, page[end] == 0x3B {
      end &+= 1
    } else {
      sink.parseError(.missingSemicolon)
    }
    return ResolvedReference(length: end &- place, first: scalar(numbered: value))
  }

  /// The character that a number means.
  private mutating func scalar(numbered value: UInt32) -> UInt32 {
    switch value {
    case 0:
      sink.parseError(.nullCharacterReference)
      return 0xFFFD
    case 0x11_0000...:
      sink.parseError(.characterReferenceOutsideUnicodeRange)
      return 0xFFFD
    case 0xD800...0xDFFF:
      sink.parseError(.surrogateReference)
      return 0xFFFD
    case 0x80...0x9F:
      sink.parseError(.controlCharacterReference)
      let meaning = Windows1252.meaning(of: value)
      return meaning == 0 ? value : meaning
    case 0x01...0x08, 0x0B, 0x0D...0x1F, 0x7F:
      sink.parseError(.controlCharacterReference)
      return value
    default:
      if value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) {
        sink.parseError(.noncharacterReference)
      }
      return value
    }
  }
}
