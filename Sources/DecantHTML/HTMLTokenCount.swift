public import DecantText

/// Counts tokens and keeps none: what reading a page costs before anything is made of it.
public struct HTMLTokenCount: HTMLTokenSink, ~Copyable {
  public var store = HTMLTokenStore()
  private var tokens = 0

  /// Tokens of a page of valid UTF-8; text counts once for every piece that it comes in.
  public static func tokens(of page: [UInt8]) -> Int {
    let page = HTMLNewlines.normalized(page.span) ?? page
    var tokenizer = HTMLTokenizer(HTMLTokenCount())
    tokenizer.run(page.span)
    return tokenizer.sink.tokens
  }

  private init() {}

  public var allowsCDATA: Bool { false }
  public var isFinished: Bool { false }

  public mutating func text(_ range: TextRange, in page: Span<UInt8>) { tokens &+= 1 }
  public mutating func null(in page: Span<UInt8>) { tokens &+= 1 }

  public mutating func startTag(_ tag: HTMLTagToken, in page: Span<UInt8>) -> HTMLTextMode {
    tokens &+= 1
    store.attributes.removeAll(keepingCapacity: true)
    store.decoded.removeAll(keepingCapacity: true)
    return tag.tag.textMode
  }

  public mutating func endTag(_ tag: HTMLTagToken, in page: Span<UInt8>) { tokens &+= 1 }
  public mutating func comment(_ range: TextRange, in page: Span<UInt8>) { tokens &+= 1 }
  public mutating func doctype(_ doctype: HTMLDoctype, in page: Span<UInt8>) { tokens &+= 1 }
  public mutating func parseError(_ error: HTMLParseError) {}
  public mutating func end(in page: Span<UInt8>) {}
}
