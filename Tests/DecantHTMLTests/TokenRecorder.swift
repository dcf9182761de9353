import DecantHTML
import DecantText

/// Keeps tokens in the form of html5lib's tests: neighbouring characters are one token.
struct TokenRecorder: HTMLTokenSink {
  enum Token: Equatable {
    case text(String)
    case start(String, [String: String], Bool)
    case end(String)
    case comment(String)
    case doctype(String?, String?, String?, isCorrect: Bool)
  }

  var store = HTMLTokenStore()
  var tokens: [Token] = []
  var errors: [HTMLParseError] = []
  var allowsCDATA = false
  let isFinished = false

  func string(_ range: TextRange, _ page: Span<UInt8>) -> String {
    store.withBytes(range, in: page) { bytes in
      String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }

  mutating func add(_ text: String) {
    if case .text(let before) = tokens.last {
      tokens[tokens.count - 1] = .text(before + text)
    } else {
      tokens.append(.text(text))
    }
  }

  mutating func text(_ range: TextRange, in page: Span<UInt8>) { add(string(range, page)) }
  mutating func null(in page: Span<UInt8>) { add("\0") }

  mutating func startTag(_ tag: HTMLTagToken, in page: Span<UInt8>) -> HTMLTextMode {
    var attributes: [String: String] = [:]
    for attribute in store.attributes[tag.attributes] {
      let name = attribute.id == .unknown ? string(attribute.name, page) : attribute.id.rawValue
      attributes[name] = string(attribute.value, page)
    }
    store.attributes.removeAll()
    tokens.append(.start(name(tag, page), attributes, tag.isSelfClosing))
    return .data
  }

  mutating func endTag(_ tag: HTMLTagToken, in page: Span<UInt8>) {
    tokens.append(.end(name(tag, page)))
  }

  private func name(_ tag: HTMLTagToken, _ page: Span<UInt8>) -> String {
    tag.tag == .unknown ? string(tag.name, page) : tag.tag.rawValue
  }

  mutating func comment(_ range: TextRange, in page: Span<UInt8>) {
    tokens.append(.comment(string(range, page)))
  }

  mutating func doctype(_ doctype: HTMLDoctype, in page: Span<UInt8>) {
    tokens.append(
      .doctype(
        doctype.name.map { string($0, page) }, doctype.publicID.map { string($0, page) },
        doctype.systemID.map { string($0, page) }, isCorrect: !doctype.forcesQuirks))
  }

  mutating func parseError(_ error: HTMLParseError) { errors.append(error) }
  mutating func end(in page: Span<UInt8>) {}
}
