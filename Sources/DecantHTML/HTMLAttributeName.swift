/// Names of attributes that the standard, or a reader of pages, asks for.
///
/// `rawValue` is the name in lower case, as it is matched. All other attributes are `unknown`, and their
/// name is looked up in the page: `HTMLAttribute.name`.
public enum HTMLAttributeName: String, Sendable, CaseIterable {
  /// An attribute with a name of its own.
  case unknown = ""

  case abbr, about, accesskey, action, align, alt, async, bgcolor, border, cellpadding,
    cellspacing, charset, cite, `class`, color, cols, colspan, content, controls, coords,
    crossorigin, cx, cy, d, data, datetime, `defer`, dir, disabled, download, encoding, face,
    fetchpriority, fill, `for`, frameborder, height, hidden, href, hreflang, id, integrity, ismap,
    itemid, itemprop, itemref, itemscope, itemtype, label, lang, language, link, list, loading,
    media, method, name, nonce, onclick, onload, `open`, placeholder, points, poster, prefix,
    property, r, rel, `required`, resource, reversed, role, rows, rowspan, scope, scrolling, size,
    sizes, span, src, srcdoc, srcset, start, stroke, style, summary, tabindex, target, text, title,
    translate, type, typeof, usemap, valign, value, version, vocab, width, wrap, x, xmlns, y

  case acceptCharset = "accept-charset"
  case ariaExpanded = "aria-expanded"
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case ariaLevel = "aria-level"
  case ariaModal = "aria-modal"
  case dataId = "data-id"
  case dataPreloaded = "data-preloaded"
  case dataSrc = "data-src"
  case dataTestid = "data-testid"
  case httpEquiv = "http-equiv"
  case xlinkActuate = "xlink:actuate"
  case xlinkArcrole = "xlink:arcrole"
  case xlinkHref = "xlink:href"
  case xlinkRole = "xlink:role"
  case xlinkShow = "xlink:show"
  case xlinkTitle = "xlink:title"
  case xlinkType = "xlink:type"
  case xmlLang = "xml:lang"
  case xmlSpace = "xml:space"
  case xmlnsXlink = "xmlns:xlink"

  // MathML and SVG, whose names are written with capitals there
  case definitionurl
  case attributename, attributetype, basefrequency, baseprofile, calcmode, clippathunits,
    diffuseconstant, edgemode, filterunits, glyphref, gradienttransform, gradientunits,
    kernelmatrix, kernelunitlength, keypoints, keysplines, keytimes, lengthadjust,
    limitingconeangle, markerheight, markerunits, markerwidth, maskcontentunits, maskunits,
    numoctaves, pathlength, patterncontentunits, patterntransform, patternunits, pointsatx,
    pointsaty, pointsatz, preservealpha, preserveaspectratio, primitiveunits, refx, refy,
    repeatcount, repeatdur, requiredextensions, requiredfeatures, specularconstant,
    specularexponent, spreadmethod, startoffset, stddeviation, stitchtiles, surfacescale,
    systemlanguage, tablevalues, targetx, targety, textlength, viewbox, viewtarget,
    xchannelselector, ychannelselector, zoomandpan

  /// The name as SVG writes it: `viewBox`.
  public var svgName: String {
    switch self {
    case .attributename: "attributeName"
    case .attributetype: "attributeType"
    case .basefrequency: "baseFrequency"
    case .baseprofile: "baseProfile"
    case .calcmode: "calcMode"
    case .clippathunits: "clipPathUnits"
    case .diffuseconstant: "diffuseConstant"
    case .edgemode: "edgeMode"
    case .filterunits: "filterUnits"
    case .glyphref: "glyphRef"
    case .gradienttransform: "gradientTransform"
    case .gradientunits: "gradientUnits"
    case .kernelmatrix: "kernelMatrix"
    case .kernelunitlength: "kernelUnitLength"
    case .keypoints: "keyPoints"
    case .keysplines: "keySplines"
    case .keytimes: "keyTimes"
    case .lengthadjust: "lengthAdjust"
    case .limitingconeangle: "limitingConeAngle"
    case .markerheight: "markerHeight"
    case .markerunits: "markerUnits"
    case .markerwidth: "markerWidth"
    case .maskcontentunits: "maskContentUnits"
    case .maskunits: "maskUnits"
    case .numoctaves: "numOctaves"
    case .pathlength: "pathLength"
    case .patterncontentunits: "patternContentUnits"
    case .patterntransform: "patternTransform"
    case .patternunits: "patternUnits"
    case .pointsatx: "pointsAtX"
    case .pointsaty: "pointsAtY"
    case .pointsatz: "pointsAtZ"
    case .preservealpha: "preserveAlpha"
    case .preserveaspectratio: "preserveAspectRatio"
    case .primitiveunits: "primitiveUnits"
    case .refx: "refX"
    case .refy: "refY"
    case .repeatcount: "repeatCount"
    case .repeatdur: "repeatDur"
    case .requiredextensions: "requiredExtensions"
    case .requiredfeatures: "requiredFeatures"
    case .specularconstant: "specularConstant"
    case .specularexponent: "specularExponent"
    case .spreadmethod: "spreadMethod"
    case .startoffset: "startOffset"
    case .stddeviation: "stdDeviation"
    case .stitchtiles: "stitchTiles"
    case .surfacescale: "surfaceScale"
    case .systemlanguage: "systemLanguage"
    case .tablevalues: "tableValues"
    case .targetx: "targetX"
    case .targety: "targetY"
    case .textlength: "textLength"
    case .viewbox: "viewBox"
    case .viewtarget: "viewTarget"
    case .xchannelselector: "xChannelSelector"
    case .ychannelselector: "yChannelSelector"
    case .zoomandpan: "zoomAndPan"
    default: rawValue
    }
  }
}
