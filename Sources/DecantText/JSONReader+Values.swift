/// A member of an object: its name, and where its value stands in `JSONReader.nodes`.
public struct JSONMember: Sendable {
  public let name: [UInt8]
  public let value: Int
}

extension JSONReader {
  /// Members of the object at `index`, in the order of the text, without those that a later one
  /// of the same name outdoes; empty for anything else.
  public func members(of index: Int = 0) -> [JSONMember] {
    guard index < nodes.count, nodes[index].kind == .object else { return [] }
    var members: [JSONMember] = []
    var key = index + 1
    while key < nodes[index].next {
      if !nodes[key].isShadowed {
        members.append(JSONMember(name: string(of: key), value: key + 1))
      }
      key = nodes[key + 1].next
    }
    return members
  }

  /// Elements of the array at `index`, as positions of nodes; empty for anything else.
  public func elements(of index: Int) -> [Int] {
    guard index < nodes.count, nodes[index].kind == .array else { return [] }
    var elements: [Int] = []
    var element = index + 1
    while element < nodes[index].next {
      elements.append(element)
      element = nodes[element].next
    }
    return elements
  }

  /// The string or key at `index` as UTF-8: pairs of surrogates joined, single ones U+FFFD.
  ///
  /// - Parameter keepsNulls: whether U+0000 stays; else it is left out.
  public func string(of index: Int, keepsNulls: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    appendString(of: index, keepsNulls: keepsNulls, to: &result)
    return result
  }

  /// Bytes of the value at `index` as they stand in the text: a number's digits, a word.
  public func withBytes<R>(of index: Int, _ body: (Span<UInt8>) -> R) -> R {
    body(text.span.extracting(nodes[index].range))
  }

  /// Puts the string or key at `index` behind `result`.
  func appendString(of index: Int, keepsNulls: Bool, to result: inout [UInt8]) {
    let node = nodes[index]
    guard node.kind == .string else { return }
    let inside = node.range.lowerBound + 1..<node.range.upperBound - 1
    let bytes = text.span.extracting(inside)
    if node.hasEscapes {
      result += JSONReader.unescaped(bytes, keepsNulls: keepsNulls)
    } else {
      result.append(bytes)
    }
  }

  /// The inside of a string without its escapes, which were checked before and are never shorter
  /// than what they stand for.
  private static func unescaped(_ bytes: Span<UInt8>, keepsNulls: Bool) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      unsafe bytes.withUnsafeBufferPointer { source in
        var index = 0
        while index < bytes.count {
          let next = bytes.firstIndex(of: 0x5C, from: index)
          if let from = unsafe source.baseAddress, let to = unsafe buffer.baseAddress {
            unsafe (to + count).initialize(from: from + index, count: next - index)
          }
          count &+= next &- index
          index = next
          guard index < bytes.count else { break }
          let (scalar, length) = escape(bytes, at: index)
          index &+= length
          if scalar == 0, !keepsNulls { continue }
          if scalar < 0x80 {
            unsafe buffer[count] = UInt8(scalar)
            count &+= 1
            continue
          }
          for byte in utf8(scalar) {
            unsafe buffer[count] = byte
            count &+= 1
          }
        }
      }
    }
  }

  /// The scalar of the escape at `index`, which was checked before, and the escape's length.
  private static func escape(_ bytes: Span<UInt8>, at index: Int) -> (UInt32, length: Int) {
    switch bytes[index + 1] {
    case 0x62: return (0x08, 2)
    case 0x66: return (0x0C, 2)
    case 0x6E: return (0x0A, 2)
    case 0x72: return (0x0D, 2)
    case 0x74: return (0x09, 2)
    case 0x75: break
    default: return (UInt32(bytes[index + 1]), 2)
    }
    let unit = JSONScalars.hexadecimal(bytes, at: index + 2) ?? 0xFFFD
    guard unit & 0xF800 == 0xD800 else { return (unit, 6) }
    guard unit < 0xDC00, index + 12 <= bytes.count, bytes[index + 6] == 0x5C,
      bytes[index + 7] == 0x75, let low = JSONScalars.hexadecimal(bytes, at: index + 8),
      low & 0xFC00 == 0xDC00
    else { return (0xFFFD, 6) }
    return (0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), 12)
  }

  /// The UTF-8 form of `scalar`; that of U+FFFD for what is no scalar.
  private static func utf8(_ scalar: UInt32) -> Unicode.UTF8.EncodedScalar {
    UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
  }
}

extension [UInt8] {
  /// Puts the UTF-8 form of `scalar` behind all others; that of U+FFFD for what is no scalar.
  public mutating func append(scalar: UInt32) {
    let valid = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    append(contentsOf: UTF8.encode(valid) ?? UTF8.encodedReplacementCharacter)
  }
}
