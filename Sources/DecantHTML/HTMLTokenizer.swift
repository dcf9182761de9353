internal import DecantText

/// The tokenizer of the HTML standard, over a page of valid UTF-8.
///
/// The page is at hand as a whole, so most states of the standard are places in the code, and what
/// stands between two special bytes is skipped sixteen bytes at a time. Tokens are ranges of bytes; only
/// what differs from the page is copied (`HTMLTokenStore`). Line ends are line feeds: a page with
/// carriage returns goes through `HTMLNewlines` first.
///
/// - Complexity: O(bytes), whatever the page. Of a tag with more than `maxAttributes` attributes the others
///   are read and forgotten.
public struct HTMLTokenizer<Sink: HTMLTokenSink> {
  /// Most attributes of a tag, inclusive. Real pages have fewer than a hundred.
  public static var maxAttributes: Int { 1_024 }

  public var sink: Sink
  /// How the bytes at `index` are read.
  var mode: HTMLTextMode
  /// The element whose end tag ends text without markup; `unknown` where there is none.
  var lastStartTag: HTMLTag
  /// The byte to read next.
  var index = 0

  let tags = HTMLTag.names
  let attributeNames = HTMLAttributeName.names

  /// - Parameters:
  ///   - mode: how to begin; anything else than `data` is for fragments.
  ///   - lastStartTag: the element that the page is inside of, for `mode`s without markup.
  public init(_ sink: Sink, mode: HTMLTextMode = .data, lastStartTag: HTMLTag = .unknown) {
    self.sink = sink
    self.mode = mode
    self.lastStartTag = lastStartTag
  }

  /// Reads `page` to its end.
  public mutating func run(_ page: Span<UInt8>) {
    while index < page.count, !sink.isFinished {
      switch mode {
      case .data: readData(page)
      case .rcdata: readRCDATA(page)
      case .rawtext: readRawText(page)
      case .script: readScript(page)
      case .plaintext:
        sendText(page, index..<page.count)
        index = page.count
      case .cdata: readCDATA(page)
      }
    }
    if mode == .cdata { sink.parseError(.eofInCDATA) }
    sink.end(in: page)
  }

  private mutating func readData(_ page: Span<UInt8>) {
    while index < page.count {
      let stop = ByteScan.first(0x3C, 0x26, 0, in: page, from: index)
      if stop > index { sink.text(TextRange(index..<stop), in: page) }
      index = stop
      if stop == page.count { return }
      switch page[stop] {
      case 0x3C:
        readMarkup(page)
        if mode != .data || sink.isFinished { return }
      case 0x26: readTextReference(page)
      default:
        sink.parseError(.unexpectedNull)
        sink.null(in: page)
        index &+= 1
      }
    }
  }

  /// Reads what begins with the `<` at `index`.
  @inline(__always)
  private mutating func readMarkup(_ page: Span<UInt8>) {
    let next = index &+ 1 < page.count ? page[index &+ 1] : 0
    if next.isASCIILetter {
      readTag(page, name: index &+ 1, isEnd: false)
    } else if next == 0x2F {
      readEndTag(page)
    } else if next == 0x21 {
      readDeclaration(page)
    } else if next == 0x3F {
      sink.parseError(.unexpectedQuestionMark)
      readBogusComment(page, from: index &+ 1)
    } else {
      let isEnd = index &+ 1 == page.count
      sink.parseError(isEnd ? .eofBeforeTagName : .invalidFirstCharacterOfTagName)
      sink.text(TextRange(index..<index &+ 1), in: page)
      index &+= 1
    }
  }

  /// Reads what begins with the `</` at `index`.
  @inline(__always)
  private mutating func readEndTag(_ page: Span<UInt8>) {
    let name = index &+ 2
    if name == page.count {
      sink.parseError(.eofBeforeTagName)
      sink.text(TextRange(index..<name), in: page)
      index = name
    } else if page[name].isASCIILetter {
      readTag(page, name: name, isEnd: true)
    } else if page[name] == 0x3E {
      sink.parseError(.missingEndTagName)
      index = name &+ 1
    } else {
      sink.parseError(.invalidFirstCharacterOfTagName)
      readBogusComment(page, from: name)
    }
  }

  /// Text of `range`, in which NUL stands for U+FFFD.
  mutating func sendText(_ page: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let stop = min(ByteScan.first(0, in: page, from: start), range.upperBound)
      if stop > start { sink.text(TextRange(start..<stop), in: page) }
      if stop == range.upperBound { return }
      sink.parseError(.unexpectedNull)
      sendScalar(page, 0xFFFD)
      start = stop &+ 1
    }
  }

  /// A character that the page does not hold as such.
  mutating func sendScalar(_ page: Span<UInt8>, _ scalar: UInt32) {
    let start = page.count &+ sink.store.decoded.count
    sink.store.decoded.append(scalar: scalar)
    sink.text(TextRange(start..<page.count &+ sink.store.decoded.count), in: page)
  }
}
