extension JSONReader {
  /// Puts the value at `index` behind `result` in one form for all: no blanks, numbers digit for
  /// digit, strings with as few escapes as JSON Lines can bear, last of duplicate keys.
  public func appendCanonical(_ index: Int, to result: inout [UInt8]) {
    var scratch: [UInt8] = []
    // The open containers: where each ends, and whether it is an object.
    var open: [(end: Int, isObject: Bool)] = []
    var isFirst = true
    var isValue = true
    var position = index
    let end = nodes[index].next
    while position < end || !open.isEmpty {
      if let innermost = open.last {
        if position >= innermost.end {
          result.append(innermost.isObject ? 0x7D : 0x5D)
          open.removeLast()
          isFirst = false
          isValue = !(open.last?.isObject ?? false)
          continue
        }
        if innermost.isObject, !isValue {
          if nodes[position].isShadowed {
            position = nodes[position + 1].next
            continue
          }
          if !isFirst { result.append(0x2C) }
          appendQuoted(position, scratch: &scratch, to: &result)
          result.append(0x3A)
          position += 1
          isValue = true
          continue
        }
        if !innermost.isObject, !isFirst { result.append(0x2C) }
      }
      let node = nodes[position]
      isFirst = false
      switch node.kind {
      case .object, .array:
        let isObject = node.kind == .object
        result.append(isObject ? 0x7B : 0x5B)
        open.append((node.next, isObject))
        isFirst = true
        isValue = !isObject
      case .string:
        appendQuoted(position, scratch: &scratch, to: &result)
        isValue = !(open.last?.isObject ?? false)
      case .number, .bool, .null:
        result.append(text.span.extracting(node.range))
        isValue = !(open.last?.isObject ?? false)
      }
      position += 1
    }
  }

  /// Puts `"name":value` behind `result`, parted by a comma from what is there.
  public func appendCanonical(_ member: JSONMember, to result: inout [UInt8]) {
    if !result.isEmpty { result.append(0x2C) }
    JSONReader.appendQuoted(member.name.span, to: &result)
    result.append(0x3A)
    appendCanonical(member.value, to: &result)
  }

  private func appendQuoted(_ index: Int, scratch: inout [UInt8], to result: inout [UInt8]) {
    scratch.removeAll(keepingCapacity: true)
    appendString(of: index, keepsNulls: false, to: &scratch)
    JSONReader.appendQuoted(scratch.span, to: &result)
  }

  /// Puts UTF-8 `bytes` behind `result` as a JSON string. Escaped are the quote, the backslash,
  /// control characters, U+2028 and U+2029; U+0000 is left out.
  static func appendQuoted(_ bytes: Span<UInt8>, to result: inout [UInt8]) {
    result.append(0x22)
    var kept = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F, byte != 0xC2, byte != 0xE2 {
        index &+= 1
        continue
      }
      let (scalar, length) = decodeScalar(bytes, at: index)
      if !isPlain(scalar) {
        result.append(bytes.extracting(kept..<index))
        if scalar != 0 { appendEscape(of: scalar, to: &result) }
        kept = index &+ length
      }
      index &+= length
    }
    result.append(bytes.extracting(kept..<bytes.count))
    result.append(0x22)
  }

  private static func isPlain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x22, 0x5C, 0x7F..<0xA0, 0x2028, 0x2029: false
    default: true
    }
  }

  private static func appendEscape(of scalar: UInt32, to result: inout [UInt8]) {
    let short: UInt8
    switch scalar {
    case 0x22, 0x5C: short = UInt8(scalar)
    case 0x08: short = 0x62
    case 0x09: short = 0x74
    case 0x0A: short = 0x6E
    case 0x0C: short = 0x66
    case 0x0D: short = 0x72
    default:
      result.append(contentsOf: [0x5C, 0x75])
      for shift: UInt32 in [12, 8, 4, 0] {
        let digit = UInt8(scalar >> shift & 0xF)
        result.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
      return
    }
    result.append(contentsOf: [0x5C, short])
  }
}
