internal import DecantText

/// Reads a Creative Commons licence out of a line.
enum LicenseNotice {
  /// Whether `CC` or `commons` stands in the bytes.
  static func mayHold(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index &+ 17 <= bytes.count {
      let one = ByteChunk(bytes, at: index)
      let next = ByteChunk(bytes, at: index &+ 1)
      let place = ByteChunk.first(
        one.equal(0x43) .& next.equal(0x43) .| one.equal(0x6E) .& next.equal(0x73))
      index &+= place
      if place == 16 { continue }
      if isNamed(bytes, at: index) { return true }
      index &+= 1
    }
    while index + 2 < bytes.count {
      if isNamed(bytes, at: index) { return true }
      index &+= 1
    }
    return false
  }

  /// Whether `CC` or the `ns` of `commons` and a point or a blank stands at `index`, and is not
  /// the end.
  private static func isNamed(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    if bytes[index] == 0x43 { return bytes[index + 1] == 0x43 }
    return bytes[index] == 0x6E && bytes[index + 1] == 0x73 && index >= 5 && index + 3 < bytes.count
      && bytes[index - 1] == 0x6F && bytes[index - 2] == 0x6D
      && (bytes[index + 2] == 0x2E || bytes[index + 2] == 0x20)
  }

  /// SPDX identifier of the licence that is named, nil when none is named in full.
  static func identifier(_ bytes: Span<UInt8>) -> String? {
    var tokens = Tokens()
    tokens.scan(bytes)
    for index in tokens.indices where tokens[index].kind == .word {
      if let found = named(tokens, bytes, at: index) { return found }
    }
    return nil
  }

  /// `CC BY-SA 4.0`, `CC0 1.0`, `creativecommons.org/licenses/by-sa/4.0/`.
  private static func named(
    _ tokens: borrowing Tokens, _ bytes: Span<UInt8>, at index: Int
  ) -> String? {
    let word = text(tokens[index], bytes)
    var next = index + 1
    if word == "creativecommons" {
      // .org / licenses / by-sa / 4.0, or .org / publicdomain / zero / 1.0
      while next < tokens.count, next < index + 6, !isPart(text(tokens[next], bytes)) {
        if text(tokens[next], bytes) == "zero" { return "CC0-1.0" }
        next += 1
      }
    } else if word == "cc" {
      if next < tokens.count, tokens[next].kind == .number, tokens[next].value == 0,
        tokens[next].start == tokens[index].end
      {
        return "CC0-1.0"
      }
    } else {
      return nil
    }
    var parts = ""
    while next < tokens.count {
      let token = tokens[next]
      if token.kind == .symbol {
        guard token.value == 0x2D || token.value == 0x2F || token.value == 0x2010 else { break }
      } else {
        let part = text(token, bytes)
        guard token.kind == .word, isPart(part) else { break }
        parts += "-" + part.uppercased()
      }
      next += 1
    }
    guard parts.hasPrefix("-BY"), let version = version(tokens, at: next) else { return nil }
    return "CC" + parts + "-" + version
  }

  private static func isPart(_ word: String) -> Bool {
    word == "by" || word == "sa" || word == "nc" || word == "nd"
  }

  /// Versions that exist, 1.0 to 4.0.
  private static func version(_ tokens: borrowing Tokens, at index: Int) -> String? {
    guard index + 2 < tokens.count, tokens[index].kind == .number,
      (1...4).contains(tokens[index].value), tokens[index + 1].value == 0x2E,
      tokens[index + 2].kind == .number,
      tokens[index + 2].value == 0 || tokens[index + 2].value == 5
    else { return nil }
    return "\(tokens[index].value).\(tokens[index + 2].value)"
  }

  private static func text(_ token: Token, _ bytes: Span<UInt8>) -> String {
    guard token.end - token.start <= 20 else { return "" }
    return LineText.string(bytes.extracting(Int(token.start)..<Int(token.end))).lowercased()
  }
}
