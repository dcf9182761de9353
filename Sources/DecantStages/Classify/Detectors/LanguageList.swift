internal import DecantCore
internal import DecantText

/// The languages that a piece of a page names, where it names nothing else.
struct LanguageList {
  /// Languages, by `LanguageNames`; beginnings of names count by the word.
  private(set) var languages: Set<UInt64> = []
  /// Names in all.
  private var names = 0
  /// Whether there is no name but codes and beginnings of at most four letters.
  private(set) var isShort = true
  private var isAllUpper = true
  private var isCapitalized = true
  private var signs = 0
  private var scripts: Set<UInt8> = []

  /// Nil when a word is no language's name.
  init?(_ segment: Int, _ page: inout PageView, isGlued: Bool) {
    let range = page.document.segments[segment].range
    var tokens = Tokens()
    swap(&tokens, &page.scratch)
    defer { swap(&tokens, &page.scratch) }
    let list: LanguageList? = page.document.text.withBytes(in: range) { bytes in
      if LanguageList.mayBegin(bytes, &tokens) { return LanguageList(words: bytes, &tokens) }
      return nil
    }
    if let list {
      self = list
      return
    }
    guard isGlued else { return nil }
    let glued: LanguageList? = page.document.text.withBytes(in: range) { bytes in
      GluedWords.hasSeam(bytes) ? LanguageList(glued: bytes) : nil
    }
    guard let glued else { return nil }
    self = glued
  }

  /// Whether the first words can begin a name, by a look at two words.
  private static func mayBegin(_ bytes: Span<UInt8>, _ tokens: inout Tokens) -> Bool {
    var end = 0
    var blanks = 0
    while end < bytes.count, end < 48 {
      if bytes[end] == 0x20 { blanks += 1 }
      if blanks == 2 { break }
      end += 1
    }
    while end < bytes.count, bytes[end].isContinuation { end += 1 }
    tokens.scan(bytes.extracting(0..<end))
    var index = 0
    while index < tokens.count, tokens[index].kind == .symbol { index += 1 }
    // Signs alone are no proof against.
    if index >= tokens.count { return true }
    if LanguageNames.match(tokens, at: index) != nil { return true }
    guard let label = Lexicon.shared.table.match(tokens, at: index) else { return false }
    return ConceptSet(rawValue: label.payload).contains(.languageLabel)
  }

  private init?(words bytes: Span<UInt8>, _ tokens: inout Tokens) {
    tokens.scan(bytes)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .symbol {
        signs += 1
        index += 1
        continue
      }
      if let match = LanguageNames.match(tokens, at: index) {
        let end = Int(tokens[index + match.count - 1].end)
        add(match.language, match.isPrefix, token, bytes, Int(token.start)..<end)
        index += match.count
        continue
      }
      guard names == 0, let label = Lexicon.shared.table.match(tokens, at: index),
        ConceptSet(rawValue: label.payload).contains(.languageLabel)
      else { return nil }
      index += label.count
    }
    if names == 0 { return nil }
  }

  private init?(glued bytes: Span<UInt8>) {
    let found = GluedWords.meanings(bytes) { tokens in
      guard let match = LanguageNames.match(tokens, at: 0), match.count == tokens.count,
        !match.isPrefix, tokens[0].value > 3 || tokens[0].kind == .ideograph
      else { return nil }
      return UInt64(match.language)
    }
    guard let found else { return nil }
    languages = Set(found)
    names = found.count
    isShort = false
  }

  private mutating func add(
    _ language: Int, _ isPrefix: Bool, _ token: Token, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) {
    names += 1
    languages.insert(isPrefix ? token.hash | 1 << 63 : UInt64(language))
    if !isPrefix && (token.value > 3 || token.kind == .ideograph) { isShort = false }
    if token.kind == .word, token.hasLower || !token.startsUpper { isAllUpper = false }
    if token.kind == .word, !token.startsUpper { isCapitalized = false }
    scripts.insert(
      CharacterScript.of(scalar: decodeScalar(bytes, at: range.lowerBound).scalar).rawValue)
  }

  /// Takes the names of a neighbour in.
  mutating func merge(_ other: LanguageList) {
    languages.formUnion(other.languages)
    names += other.names
    isShort = isShort && other.isShort
    isAllUpper = isAllUpper && other.isAllUpper
    isCapitalized = isCapitalized && other.isCapitalized
    signs += other.signs + 1
    scripts.formUnion(other.scripts)
  }

  /// Whether this is a switch and no chance.
  var isSwitch: Bool {
    guard languages.count >= 2 else { return false }
    if !isShort { return true }
    if scripts.count >= 2 { return true }
    return isAllUpper || (isCapitalized && (names >= 3 || signs > 0))
  }
}
