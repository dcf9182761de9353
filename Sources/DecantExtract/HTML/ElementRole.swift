internal import DecantHTML

/// What an element does to the text around and inside it.
enum ElementRole: UInt8 {
  /// Its text goes on in the line.
  case inline
  case link
  /// Its text is raised: digits behind a digit are no part of that number.
  case superscript
  /// Its text stands for itself.
  case block
  case heading, listItem, preformatted, quote, definition, caption
  case list, table, row, cell
  case lineBreak, rule
  /// Something that is shown and is no text: words on both sides of it are two.
  case replaced
  /// Text that is there to be pressed or filled in.
  case control
  /// Its text is not of the page.
  case skipped

  /// Whether the element ends the text before it.
  var isBlock: Bool {
    switch self {
    case .inline, .link, .superscript, .lineBreak, .replaced: false
    default: true
    }
  }

  /// Whether a skipped element takes room in the line, so that words on both sides of it are two.
  func isShown(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .iframe, .svg, .canvas, .audio, .video: true
    default: false
    }
  }

  static func of(_ tag: HTMLTag) -> ElementRole {
    switch tag {
    case .a: .link
    case .sup: .superscript
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .li: .listItem
    case .ul, .ol, .menu, .dir: .list
    case .table: .table
    case .tr: .row
    case .td, .th: .cell
    case .caption, .figcaption: .caption
    case .pre, .listing, .xmp, .plaintext: .preformatted
    case .blockquote: .quote
    case .dt, .dd: .definition
    case .br: .lineBreak
    case .hr: .rule
    case .img, .image, .input, .embed, .object, .picture, .meter, .progress: .replaced
    case .button, .select, .option, .optgroup, .textarea, .label, .legend: .control
    case .script, .style, .template, .head, .title, .meta, .link, .base, .noembed, .noframes,
      .iframe, .svg, .canvas, .audio, .video, .datalist, .map, .area, .param, .source, .track,
      .frame, .frameset, .basefont, .bgsound:
      .skipped
    case .address, .article, .aside, .body, .center, .details, .dialog, .div, .dl, .fieldset,
      .figure, .footer, .form, .header, .hgroup, .html, .main, .marquee, .nav, .noscript, .p,
      .search, .section, .summary, .tbody, .thead, .tfoot, .col, .colgroup:
      .block
    default: .inline
    }
  }
}

extension HTMLTag {
  /// Level of a heading, from 1; 0 for any other element.
  var headingLevel: UInt8 {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}
