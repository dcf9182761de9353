/// Sets of elements that the standard names.
extension HTMLTag {
  /// Elements whose content is no mere phrase.
  var isSpecial: Bool {
    switch self {
    case .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body,
      .br, .button, .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed,
      .fieldset, .figcaption, .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5,
      .h6, .head, .header, .hgroup, .hr, .html, .iframe, .img, .input, .keygen, .li, .link,
      .listing, .main, .marquee, .menu, .meta, .nav, .noembed, .noframes, .noscript, .object, .ol,
      .p, .param, .plaintext, .pre, .script, .search, .section, .select, .source, .style, .summary,
      .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul,
      .wbr, .xmp:
      true
    default: false
    }
  }

  /// Elements that are opened again where markup closes another element before them.
  var isFormatting: Bool {
    switch self {
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Elements whose end tag may be left out.
  var hasImpliedEnd: Bool {
    switch self {
    case .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc: true
    default: false
    }
  }

  /// The same, where everything is to be closed.
  var hasThoroughlyImpliedEnd: Bool {
    switch self {
    case .caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: true
    default: hasImpliedEnd
    }
  }

  /// Elements of a table in which text has no place.
  var isTableStructure: Bool {
    switch self {
    case .table, .tbody, .tfoot, .thead, .tr: true
    default: false
    }
  }

  /// Elements that may be open at the end of a page.
  var mayBeOpenAtEnd: Bool {
    switch self {
    case .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc, .tbody, .td, .tfoot, .th,
      .thead, .tr, .body, .html:
      true
    default: false
    }
  }
}

/// Where a search for an open element ends.
enum Scope {
  case any, list, button, table
}

extension OpenElement {
  func bounds(_ scope: Scope) -> Bool {
    switch namespace {
    case .html:
      switch tag {
      case .html, .table, .template: return true
      case .applet, .caption, .td, .th, .marquee, .object, .select: return scope != .table
      case .ol, .ul: return scope == .list
      case .button: return scope == .button
      default: return false
      }
    case .svg: return scope != .table && (tag == .foreignobject || tag == .desc || tag == .title)
    case .mathML: return scope != .table && (isMathMLText || tag == .annotationXML)
    }
  }

  /// Whether it is one of the elements of MathML that hold text.
  var isMathMLText: Bool {
    switch tag {
    case .mi, .mn, .mo, .ms, .mtext: namespace == .mathML
    default: false
    }
  }

  var isSpecial: Bool {
    switch namespace {
    case .html: tag.isSpecial
    case .svg: tag == .foreignobject || tag == .desc || tag == .title
    case .mathML: isMathMLText || tag == .annotationXML
    }
  }
}
