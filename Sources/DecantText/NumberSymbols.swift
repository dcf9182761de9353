internal import CDecant

/// The separators with which a language writes its numbers, from the generated table.
///
/// Locales that write as their language does have no entry of their own.
public struct NumberSymbols: Sendable, Equatable {
  public enum Mark: UInt8, Sendable {
    /// None, or one that needs no convention to be understood.
    case other
    case comma, point
    /// A space of any width.
    case space
    case apostrophe
  }

  public let group: Mark
  public let decimal: Mark

  public init(group: Mark, decimal: Mark) {
    self.group = group
    self.decimal = decimal
  }

  /// The symbols of a BCP-47 tag, else of its script, its region, its language; nil when the
  /// language is not known.
  public static func of(_ tag: String) -> NumberSymbols? {
    for key in keys(of: tag) {
      var low = 0
      var high = Int(cdecant_number_symbols_count)
      while low < high {
        let middle = (low + high) / 2
        let entry = cdecant_number_symbol(middle)
        if entry >> 8 == key { return NumberSymbols(bits: entry & 255) }
        if entry >> 8 < key { low = middle + 1 } else { high = middle }
      }
    }
    return nil
  }

  // MARK: The packing, for the table's generator too

  /// Four bits for the grouping separator, then four for the decimal mark.
  public var bits: UInt64 { UInt64(group.rawValue) << 4 | UInt64(decimal.rawValue) }

  public init(bits: UInt64) {
    group = Mark(rawValue: UInt8(truncatingIfNeeded: bits >> 4) & 15) ?? .other
    decimal = Mark(rawValue: UInt8(truncatingIfNeeded: bits) & 15) ?? .other
  }

  /// Keys under which a tag is looked for, closest first: language with script and region, with
  /// script, with region, alone. A key has 15 bits of language, 20 of script and 18 of region.
  public static func keys(of tag: String) -> [UInt64] {
    var language: UInt64 = 0
    var script: UInt64 = 0
    var region: UInt64 = 0
    for (index, part) in tag.utf8.split(whereSeparator: { $0 == 45 || $0 == 95 }).enumerated() {
      let isNumeric = part.first?.isASCIIDigit == true
      if index == 0, part.count < 4 {
        language = packed(part, width: 5)
      } else if part.count == 4, !isNumeric, region == 0 {
        script = packed(part, width: 5)
      } else if part.count == 2 || part.count == 3 && isNumeric, region == 0 {
        region = packed(part, width: 6)
      } else if part.count == 1 {
        break
      }
    }
    let base = language << 38
    var keys = [base | script << 18 | region]
    for key in [base | script << 18, base | region, base] where !keys.contains(key) {
      keys.append(key)
    }
    return keys
  }

  /// Letters as 1 to 26 and digits as 32 to 41, in `width` bits each.
  private static func packed(_ part: Substring.UTF8View, width: UInt64) -> UInt64 {
    part.reduce(0) { sum, byte in
      sum << width | UInt64(byte.isASCIIDigit ? byte &- 16 : byte & 31)
    }
  }
}
