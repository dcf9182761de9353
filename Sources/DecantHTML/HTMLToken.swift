public import DecantText

/// An attribute of a start tag. Ranges are those of `HTMLTokenStore`.
public struct HTMLAttribute: Sendable {
  /// Bytes of the name, in lower case unless `id` knows it.
  public internal(set) var name: TextRange
  /// Bytes of the value, with its references resolved; empty where it has none.
  public internal(set) var value: TextRange
  /// The name, where it is one that is asked for.
  public internal(set) var id: HTMLAttributeName
}

/// A start tag or an end tag.
public struct HTMLTagToken: Sendable {
  public let tag: HTMLTag
  /// Bytes of the name, in lower case unless `tag` knows it.
  public let name: TextRange
  /// Its attributes in `HTMLTokenStore.attributes`, each name once; none in an end tag.
  public let attributes: Range<Int>
  public let isSelfClosing: Bool
}

/// A DOCTYPE; what is missing is nil.
public struct HTMLDoctype: Sendable {
  public internal(set) var name: TextRange?
  public internal(set) var publicID: TextRange?
  public internal(set) var systemID: TextRange?
  /// Whether the declaration is so broken that the page is in quirks mode.
  public internal(set) var forcesQuirks = false
}

/// How the tokenizer reads on.
public enum HTMLTextMode: Sendable {
  case data, rcdata, rawtext, script, plaintext, cdata
}

/// What tokens point into, besides the page: bytes that differ from those of the page, and attributes.
///
/// Ranges of tokens are counted on: below the number of bytes of the page they are places in the page,
/// from there on places in `decoded`. A range never covers both.
public struct HTMLTokenStore: Sendable {
  /// The first byte is nobody's, so that a range in the page never goes on here.
  public var decoded: [UInt8] = [0]
  public var attributes: [HTMLAttribute] = []

  public init() {}

  /// Lends the bytes of a range.
  public func withBytes<Result>(
    _ range: TextRange, in page: Span<UInt8>, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    if range.start < page.count { return body(page.extracting(range.range)) }
    let start = range.start - page.count
    return body(decoded.span.extracting(start..<start + range.bytes))
  }
}

/// Receives the tokens of a page, in their order.
///
/// Nothing is kept for it: what a token points at holds until the next call, except in `store`,
/// which is the receiver's to empty.
public protocol HTMLTokenSink {
  var store: HTMLTokenStore { get set }

  /// Whether `<![CDATA[` is a section here: inside of SVG and MathML only.
  var allowsCDATA: Bool { get }

  /// Whether the rest of the page is of no interest.
  var isFinished: Bool { get }

  /// Text, in as many pieces as it comes. It holds no NUL.
  mutating func text(_ range: TextRange, in page: Span<UInt8>)

  /// A NUL in text whose fate depends on where it stands.
  mutating func null(in page: Span<UInt8>)

  /// A start tag; the answer says how to read on.
  mutating func startTag(_ tag: HTMLTagToken, in page: Span<UInt8>) -> HTMLTextMode

  mutating func endTag(_ tag: HTMLTagToken, in page: Span<UInt8>)

  mutating func comment(_ range: TextRange, in page: Span<UInt8>)

  mutating func doctype(_ doctype: HTMLDoctype, in page: Span<UInt8>)

  mutating func parseError(_ error: HTMLParseError)

  /// The page has ended.
  mutating func end(in page: Span<UInt8>)
}

extension HTMLTag {
  /// How the content of the element is read where no tree says otherwise; scripts do not run.
  public var textMode: HTMLTextMode {
    switch self {
    case .title, .textarea: .rcdata
    case .style, .xmp, .iframe, .noembed, .noframes: .rawtext
    case .script: .script
    case .plaintext: .plaintext
    default: .data
    }
  }
}
