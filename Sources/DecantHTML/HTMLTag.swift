/// Names of elements that the standard, or a reader of pages, treats in a way of their own.
///
/// A case is the name in lower case, as it is matched; `rawValue` is that name. All other elements are
/// `unknown`, and their name is looked up in the page: `HTMLTree.withName(of:_:)`.
public enum HTMLTag: String, Sendable, CaseIterable {
  /// An element with a name of its own.
  case unknown = ""

  // HTML
  case a, abbr, address, applet, area, article, aside, audio, b, base, basefont, bdi, bdo, bgsound,
    big, blink, blockquote, body, br, button, canvas, caption, center, cite, code, col, colgroup,
    data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset,
    figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header,
    hgroup, hr, html, i, iframe, image, img, input, ins, isindex, kbd, keygen, label, legend, li,
    link, listing, main, map, mark, marquee, math, menu, menuitem, meta, meter, nav, nobr, noembed,
    noframes, noscript, object, ol, optgroup, option, output, p, param, picture, plaintext, pre,
    progress, q, rb, rp, rt, rtc, ruby, s, samp, script, search, section, select, selectedcontent,
    slot, small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td,
    template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr, xmp

  // SVG and MathML
  case circle, defs, desc, g, line, path, polygon, polyline, rect, symbol, text, tspan, use
  case malignmark, mglyph, mi, mn, mo, ms, mtext
  case annotationXML = "annotation-xml"
  case colorProfile = "color-profile"
  case fontFace = "font-face"
  case missingGlyph = "missing-glyph"

  // SVG, whose names are written with capitals there
  case altglyph, altglyphdef, altglyphitem, animatecolor, animatemotion, animatetransform,
    clippath, feblend, fecolormatrix, fecomponenttransfer, fecomposite, feconvolvematrix,
    fediffuselighting, fedisplacementmap, fedistantlight, fedropshadow, feflood, fefunca, fefuncb,
    fefuncg, fefuncr, fegaussianblur, feimage, femerge, femergenode, femorphology, feoffset,
    fepointlight, fespecularlighting, fespotlight, fetile, feturbulence, foreignobject, glyphref,
    lineargradient, radialgradient, textpath

  /// The name as SVG writes it: `foreignObject`.
  public var svgName: String {
    switch self {
    case .altglyph: "altGlyph"
    case .altglyphdef: "altGlyphDef"
    case .altglyphitem: "altGlyphItem"
    case .animatecolor: "animateColor"
    case .animatemotion: "animateMotion"
    case .animatetransform: "animateTransform"
    case .clippath: "clipPath"
    case .feblend: "feBlend"
    case .fecolormatrix: "feColorMatrix"
    case .fecomponenttransfer: "feComponentTransfer"
    case .fecomposite: "feComposite"
    case .feconvolvematrix: "feConvolveMatrix"
    case .fediffuselighting: "feDiffuseLighting"
    case .fedisplacementmap: "feDisplacementMap"
    case .fedistantlight: "feDistantLight"
    case .fedropshadow: "feDropShadow"
    case .feflood: "feFlood"
    case .fefunca: "feFuncA"
    case .fefuncb: "feFuncB"
    case .fefuncg: "feFuncG"
    case .fefuncr: "feFuncR"
    case .fegaussianblur: "feGaussianBlur"
    case .feimage: "feImage"
    case .femerge: "feMerge"
    case .femergenode: "feMergeNode"
    case .femorphology: "feMorphology"
    case .feoffset: "feOffset"
    case .fepointlight: "fePointLight"
    case .fespecularlighting: "feSpecularLighting"
    case .fespotlight: "feSpotLight"
    case .fetile: "feTile"
    case .feturbulence: "feTurbulence"
    case .foreignobject: "foreignObject"
    case .glyphref: "glyphRef"
    case .lineargradient: "linearGradient"
    case .radialgradient: "radialGradient"
    case .textpath: "textPath"
    default: rawValue
    }
  }
}
